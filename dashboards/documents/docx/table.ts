import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { columnCount, fitTable, isSmall, type TableBlock } from '../frame/columns.ts';
import { sizes, textWidth } from '../frame/paper.ts';
import { plain } from '../pieces/plain.ts';
import type { LayoutWords } from '../words/index.ts';
import { line } from './line.ts';
import { piecesAsRuns } from './pieces.ts';
import { style } from './styles.ts';
import { tableStyle } from './table-style.ts';
import { twips } from './units.ts';

/** A caption and a table whose head stands on every page that it reaches. `last`: what follows keeps it company. */
export function tableAsDocx(table: TableBlock, number: string, words: LayoutWords, last: boolean): (Paragraph | Table)[] {
  const fit = fitTable(table, textWidth);
  const widths = fit.widths.map(twips);
  const points = fit.points === sizes.table ? undefined : fit.points;
  const columns = Array.from({ length: columnCount(table) }, (_, column) => column);
  const cell = (column: number, child: Paragraph, span = 1): TableCell => new TableCell({ children: [child], width: { size: span > 1 ? twips(textWidth) : (widths[column] ?? 0), type: WidthType.DXA }, ...(span > 1 ? { columnSpan: span } : {}) });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => new TableCell({ children: [line(plain(table.head[column] ?? ''), style.tableHead, points)], width: { size: widths[column] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER })) });
  // A small table stays on one page; of a long one the head stays with the first three rows, the last row with the one before.
  const lastRow = table.rows.length - 1;
  const keepNext = (at: number): boolean => (at === lastRow ? last : isSmall(table) || at < 2 || at === lastRow - 1);
  const rows = table.rows.map((row, at) => new TableRow({ cantSplit: true, children: columns.map((column) => cell(column, new Paragraph({ keepNext: keepNext(at), style: row[column]?.align === 'right' ? style.tableNumber : style.tableText, children: piecesAsRuns(row[column]?.pieces ?? [], words, points) }))) }));
  const empty = new TableRow({ cantSplit: true, children: [cell(0, line(words.noRows, style.tableText), columns.length)] });
  return [
    new Paragraph({ style: style.caption, keepNext: true, text: `${number} ${plain(table.caption)}` }),
    new Table({ style: style.table, width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, ...tableStyle, rows: [head, ...(rows.length === 0 ? [empty] : rows)] }),
    new Paragraph({ style: style.afterTable, keepNext: last }),
  ];
}
