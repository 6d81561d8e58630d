import { writeXlsx } from 'hucre/xlsx';
import type { PublishedRecord } from '../../contracts/index.ts';
import { factWords } from '../words/index.ts';
import { cellsOf, headingOf, type WriteTableOptions } from './write-csv.ts';

/** Widths of the columns, in characters. */
const widths = [20, 44, 14, 14, 24, 18, 36, 36, 12, 20];

/** Records as an Excel workbook. Every cell is text, as the document writes it: "1.250" stays what it is, and nothing runs. */
export function recordXlsx(records: readonly PublishedRecord[], options: WriteTableOptions = {}): Promise<Uint8Array> {
  const rows = [headingOf(options), ...records.map(cellsOf)].map((cells) => cells.map(literal));
  return writeXlsx({ sheets: [{ name: factWords[options.language ?? 'vi'].sheet, rows, columns: widths.map((width) => ({ width })), freezePane: { rows: 1 } }] });
}

/** Workbooks write control characters as `_x000D_`: where a text itself says so, its underscore is written that way. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
