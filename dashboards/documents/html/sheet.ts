import { paper, sizes } from '../frame/paper.ts';
import { looks } from './looks.ts';
import type { HtmlFor } from './pen.ts';

const common = `* { box-sizing: border-box; }
tr { break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; }
tbody tr:nth-child(-n + 3), tbody tr:last-child { break-before: avoid; }
.paragraph:has(+ .list) { break-after: avoid; }
.item:first-child { break-inside: avoid; }
ul.list { list-style-type: "-  "; }
svg { display: block; margin: 0 auto; max-width: 100%; }
`;

const pageNumber = (counter: string): string => `@top-center { content: counter(${counter}, from-second); font: ${sizes.pageNumber}pt 'Liberation Serif', 'Times New Roman', Tinos, serif; }`;

/** Pages are numbered from the second, in the middle of the upper margin; those of the annex by themselves. Letters are as wide as they are drawn, whatever a machine does to them on its screen. */
const printed = `@media print { body { text-rendering: geometricPrecision; } }
@counter-style from-second { system: fixed; symbols: " "; fallback: decimal; }
@page { size: A4; margin: ${paper.top}mm ${paper.right}mm ${paper.bottom}mm ${paper.left}mm; ${pageNumber('page')} }
@page annex { counter-increment: annex 1; ${pageNumber('annex')} }
.annex { page: annex; }
`;

/** On screens; printed it is as the PDF. Wide tables and charts have a frame of their own to move in. */
const read = `.scroll { overflow-x: auto; }
@media screen {
  body { max-width: 190mm; padding: 12mm; line-height: 1.42; }
  .afterTitle { height: 14pt; }
  .heading { margin: 20pt 0 6pt; }
  .item { margin-bottom: 6pt; }
  .table, .smallTable { margin-bottom: 14pt; }
  .chart { overflow-x: auto; }
  .chart svg { max-width: none; }
  .annex { margin-top: 40pt; padding-top: 24pt; border-top: 1pt solid #777; }
}
@media screen and (max-width: 640px) {
  body { padding: 5mm; font-size: 12.5pt; }
  .frame td { display: block; width: 100%; padding-bottom: 4pt; }
  .heading, .annexHeading, .paragraph { text-indent: 0; }
  .paragraph, .item, .note { text-align: left; }
  .list { padding-left: 6mm; }
  .note { margin-left: 0; }
  .caption, .chartCaption { text-align: left; }
  .table, .smallTable { table-layout: auto; overflow-wrap: normal; font-size: 11pt; }
  .table col, .smallTable col { width: auto !important; }
  .numberCell { white-space: nowrap; }
  .cell:first-child { min-width: 36mm; }
  .signature td { display: block; width: 100%; padding: 0 0 14pt; }
  .signerName { margin-top: 36pt; }
}
`;

/** The style sheet of a page; mails have none. */
export function sheetOf(target: Exclude<HtmlFor, 'mail'>): string {
  const parts = Object.entries(looks).map(([part, look]) => `${part === 'page' ? 'body' : `.${part}`} { ${look} }`);
  return `${parts.join('\n')}\n${common}${target === 'web' ? read : ''}${printed}`;
}
