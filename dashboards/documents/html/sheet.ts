import { paper, sizes } from '../frame/paper.ts';
import { looks } from './looks.ts';
import type { HtmlFor } from './pen.ts';

const common = `* { box-sizing: border-box; }
tr { break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
ul.list { list-style-type: "-  "; }
svg { display: block; margin: 0 auto; max-width: 100%; }
`;

/** Pages are numbered from the second, in the middle of the upper margin. */
const printed = `@page { size: A4; margin: ${paper.top}mm ${paper.right}mm ${paper.bottom}mm ${paper.left}mm; @top-center { content: counter(page); font: ${sizes.pageNumber}pt 'Liberation Serif', 'Times New Roman', Tinos, serif; } }
@page :first { @top-center { content: none; } }
`;

const read = `body { max-width: 190mm; padding: 12mm; }
.scroll { overflow-x: auto; }
svg { height: auto !important; }
@media (max-width: 640px) {
  body { padding: 5mm; font-size: 12.5pt; }
  .frame td { display: block; width: 100%; padding-bottom: 4pt; }
  .heading, .paragraph { text-indent: 0; }
  .paragraph, .item, .note { text-align: left; }
  .list { padding-left: 6mm; }
  .table, .smallTable { min-width: 150mm; }
  .signature td { display: block; width: 100%; padding: 0 0 14pt; }
}
@media print { body { max-width: none; padding: 0; } }
`;

/** The style sheet of a page; mails have none. */
export function sheetOf(target: Exclude<HtmlFor, 'mail'>): string {
  const parts = Object.entries(looks).map(([part, look]) => `${part === 'page' ? 'body' : `.${part}`} { ${look} }`);
  return `${parts.join('\n')}\n${common}${target === 'web' ? read : ''}${printed}`;
}
