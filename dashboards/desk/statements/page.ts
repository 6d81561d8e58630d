import { DateTime } from 'luxon';
import { claimReviewOf, factWords, jsonLdText } from '../../../infra/facts/index.ts';
import { html, type Markup } from '../export/markup.ts';
import type { Desk } from '../desk.ts';
import type { Outgoing } from './outgoing.ts';
import { pagePolicy, pageStyle } from './page-style.ts';
import { statementWords } from './words/index.ts';

export interface PageChoice {
  /** True where the shipped example runs: the page then says that everything in it is invented. */
  readonly fictional: boolean;
}

/** A statement as a page of its own: what was said, the finding, the text, its sources, ClaimReview inside. No script, no picture, nothing from elsewhere. */
export function statementPage({ office }: Pick<Desk, 'office'>, outgoing: Outgoing, { fictional }: PageChoice): string {
  const { content: { kind, language, title, claim, verdict, text, sources }, url, secondUrl, at, replaces } = outgoing;
  const words = statementWords[language];
  const day = (millis: number): string => DateTime.fromMillis(millis, { zone: office.timezone }).toFormat('dd/MM/yyyy');
  const link = (address: string, label = address): Markup => html`<a href="${address}" rel="noopener" target="_blank">${label}</a>`;
  return page(language, title, html`${url !== null && html`<link rel="canonical" href="${url}">`}${reviewOf({ office }, outgoing)}`, html`
<p class="office">${office.name}</p>
<p class="kind">${words.kinds[kind]}</p>
${fictional && html`<p class="fictional">${words.fictional}</p>`}
<h1>${title}</h1>
${claim !== '' && verdict !== null && html`<dl><dt>${words.claim}</dt><dd>“${claim}”</dd><dt>${words.finding}</dt><dd class="finding">${factWords[language].ratings[verdict]}</dd></dl>`}
${text.split('\n').filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>\n`)}
${sources.length > 0 && html`<h2>${words.sources}</h2><ul>${sources.map(({ label, url: address }) => html`<li>${address === null ? label : link(address, label)}</li>`)}</ul>`}
<footer>
<p>${words.publishedOn(day(at))}${replaces !== null && html` · ${words.corrected(day(replaces))}`}</p>
${url !== null && html`<p>${words.at}: ${link(url)}${secondUrl !== null && html`, ${link(secondUrl)}`}</p>`}
</footer>`);
}

/** What stands where a statement was, or never was: nothing of it. */
export const emptyPage = (language: 'vi' | 'en', why: 'withdrawn' | 'notFound'): string => page(language, statementWords[language][why], html``, html`<p>${statementWords[language][why]}</p>`);

function page(language: 'vi' | 'en', title: string, head: Markup, main: Markup): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${pagePolicy.own}"><title>${title}</title><style>${{ markup: pageStyle }}</style>${head}</head>
<body><main>${main}</main></body></html>
`.markup;
}

/** schema.org ClaimReview, as data that no browser runs; null where the statement answers no claim. */
function reviewOf({ office }: Pick<Desk, 'office'>, { number, content: { language, claim, verdict, text }, url, at, fact }: Outgoing): Markup | null {
  if (claim === '' || verdict === null) return null;
  const date = DateTime.fromMillis(at, { zone: office.timezone }).toISODate() ?? '';
  const review = claimReviewOf({ id: fact ?? `statement-${number}`, claim, verdict, explanation: text, source: office.name, url, date, topic: '', units: [] }, { language });
  return html`<script type="application/ld+json">${{ markup: jsonLdText(review) }}</script>`;
}
