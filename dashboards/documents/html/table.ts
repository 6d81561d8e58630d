import { html, type Markup } from '../../desk/export/markup.ts';
import { columnCount, fitTable, isSmall, type TableBlock } from '../frame/columns.ts';
import { sizes, textWidth } from '../frame/paper.ts';
import { plain } from '../pieces/plain.ts';
import type { Pen } from './pen.ts';
import { piecesAsHtml } from './pieces.ts';

export function tableAsHtml(table: TableBlock, number: string, pen: Pen): Markup {
  const { dress, words, target } = pen;
  const columns = Array.from({ length: columnCount(table) }, (_, column) => column);
  const caption = `${number} ${plain(table.caption)}`;
  const { widths, points } = fitTable(table, textWidth);
  const looks = dress(isSmall(table) ? 'smallTable' : 'table');
  // A mail's program gives columns the room that they need on its screen.
  const inMail = target === 'mail';
  const markup = html`<table${inMail ? looks : sized(looks, points)}><caption${dress('caption')}>${caption}</caption>
${!inMail && html`<colgroup>${widths.map((width) => html`<col style="width:${((width / textWidth) * 100).toFixed(2)}%">`)}</colgroup>`}
<thead><tr>${columns.map((column) => html`<th scope="col"${dress(table.rows.some((row) => row[column]?.align === 'right') ? 'numberHead' : 'head')}>${plain(table.head[column] ?? '')}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) => html`<tr>${columns.map((column) => html`<td${dress(row[column]?.align === 'right' ? 'numberCell' : 'cell')}>${piecesAsHtml(row[column]?.pieces ?? [], pen)}</td>`)}</tr>
`,
  )}${table.rows.length === 0 && html`<tr><td colspan="${columns.length}"${dress('cell')}>${words.noRows}</td></tr>`}</tbody></table>
`;
  return target === 'web' ? html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">${markup}</div>` : markup;
}

/** Smaller letters for a table that is too wide for the usual ones. */
const sized = ({ markup }: Markup, points: number): Markup => ({ markup: points === sizes.table ? markup : `${markup} style="font-size:${points}pt"` });
