import type { CaseFile } from './case-file.ts';
import { caseStyle } from './case-style.ts';
import { html, type Markup, type Part } from './markup.ts';
import { evidencePart, postsPart } from './html-evidence.ts';
import { factsPart, logPart, tasksPart } from './html-work.ts';
import type { Pen } from './pen.ts';
import { caseWords } from './words/index.ts';

export interface PageOptions {
  readonly language: 'vi' | 'en';
  /** IANA name. */
  readonly timezone: string;
  /** True where the shipped example runs: the page then says that everything in it is invented. */
  readonly fictional: boolean;
}

/** A case as a page that prints on A4. It takes the file of `caseAsJson`: what is not in there cannot be on paper. */
export function caseAsHtml(file: CaseFile, { language, timezone, fictional }: PageOptions): string {
  const words = caseWords[language];
  const format = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const pen: Pen = { words, time: (iso) => (iso === null ? words.labels.none : format.format(new Date(iso))), ground: (inWords) => inWords[language] };
  const name = `${words.case} ${file.case.number}`;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${name}</title><style>${{ markup: caseStyle }}</style></head>
<body><header><p>${file.office}</p><p>${name} · ${words.exported} ${pen.time(file.exportedAt)}</p>${fictional && html`<p class="fictional">${words.labels.fictional}</p>`}<h1>${file.case.title || name}</h1></header>
${headPart(file, pen)}${evidencePart(file, pen)}${postsPart(file, pen)}${factsPart(file, pen)}${tasksPart(file, pen)}${logPart(file, pen)}</body></html>`.markup;
}

function headPart({ case: { state, origin, owner, due, verdict, reason, units, openedAt, closedAt } }: CaseFile, { words, time }: Pen): Markup {
  const { labels } = words;
  const rows: readonly (readonly [string, Part])[] = [
    [labels.verdict, verdict === null ? labels.notJudged : words.verdicts[verdict]],
    [labels.reason, reason || labels.none],
    [labels.state, words.states[state]],
    [labels.origin, words.origins[origin]],
    [labels.units, units.map((unit) => unit.name).join('; ') || labels.none],
    [labels.owner, owner ?? labels.none],
    [labels.due, due ?? labels.none],
    [labels.opened, time(openedAt)],
    [labels.closed, time(closedAt)],
  ];
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
