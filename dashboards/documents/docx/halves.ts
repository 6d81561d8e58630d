import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { twips } from './units.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Two columns without lines, `widths` in millimetres: for what stands side by side. Rows are not torn by a page's end. */
export function halves(rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[], widths: readonly [number, number]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED, borders: noBorders, margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children, at) => new TableCell({ children: [...children], width: { size: columnWidths[at] ?? 0, type: WidthType.DXA } })) })),
  });
}
