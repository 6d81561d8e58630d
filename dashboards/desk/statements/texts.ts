import { html } from '../export/markup.ts';
import type { Desk } from '../desk.ts';
import type { Outgoing } from './outgoing.ts';
import { statementWords } from './words/index.ts';

/** A statement as texts that somebody pastes; nothing is sent. */
export interface PasteTexts {
  /** A few lines, for Zalo or a short post. */
  readonly short: string;
  /** All of it with its sources, for the office's fan page. */
  readonly long: string;
  /** For a page of the office's website, without styles and scripts. */
  readonly html: string;
}

export function pasteTexts({ office }: Pick<Desk, 'office'>, { content, url }: Outgoing): PasteTexts {
  const words = statementWords[content.language];
  const { kind, title, claim, verdict, text, sources } = content;
  const finding = claim !== '' && verdict !== null ? words.about(claim.replace(/[.\s]+$/u, ''), words.verdicts[verdict]) : null;
  const more = url === null ? [] : [`${words.more}: ${url}`];
  const named = sources.map(({ label, url: address }) => (address === null ? label : `${label}: ${address}`));
  return {
    short: [`${office.name}: ${title}`, ...(finding === null ? [] : [finding]), ...more].join('\n'),
    long: [`${words.kinds[kind].toUpperCase()}: ${title}`, '', text, ...(named.length === 0 ? [] : ['', `${words.sources}:`, ...named.map((line) => `– ${line}`)]), ...(more.length === 0 ? [] : ['', ...more])].join('\n'),
    html: html`<article lang="${content.language}">
<p><strong>${office.name}</strong> · ${words.kinds[kind]}</p>
<h2>${title}</h2>
${finding !== null && html`<p><strong>${finding}</strong></p>\n`}${text.split('\n').filter(Boolean).map((paragraph) => html`<p>${paragraph}</p>\n`)}${sources.length > 0 && html`<p>${words.sources}:</p>
<ul>${sources.map(({ label, url: address }) => html`<li>${address === null ? label : html`<a href="${address}" rel="noopener">${label}</a>`}</li>`)}</ul>
`}</article>`.markup,
  };
}
