import { readXlsx, type MergeRange, type Sheet, type Workbook } from 'hucre/xlsx';
import { limits } from '../limits.ts';
import type { FactPreview, ReadFactsOptions } from '../preview.ts';
import { megabytes, wholeFile, type Fault } from '../problem.ts';
import { collect, refuse } from '../reading/collect.ts';
import { officeZone } from '../reading/day.ts';
import { shownCell } from './shown-cell.ts';
import { addRecords, findHeading, type Cell, type Row } from './table.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/**
 * Reads records from the sheets of an Excel workbook that have their columns; others are passed over. Numbers are read as they are
 * shown in Vietnamese ("1.250", "4,2"), dates as days, a merged area as if each of its cells had the value.
 */
export async function readRecordXlsx(bytes: Uint8Array, options: ReadFactsOptions = {}): Promise<FactPreview> {
  if (bytes.byteLength > limits.fileBytes) return refuse('xlsx', { code: 'file-too-large', values: { limit: megabytes(limits.fileBytes) } }, options);
  if (bytes.byteLength === 0) return refuse('xlsx', { code: 'empty-file' }, options);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse('xlsx', { code: 'old-excel' }, options);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('xlsx', { code: 'xlsx-not-zip' }, options);
  const unpacked = unpackWorkbook(bytes);
  if ('code' in unpacked) return refuse('xlsx', unpacked, options);
  let workbook: Workbook;
  try {
    workbook = await readXlsx(unpacked, { readStyles: true, sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true });
  } catch {
    return refuse('xlsx', { code: 'xlsx-broken' }, options);
  }
  const { sheets, dateSystem } = workbook;
  const collection = collect('xlsx', options);
  const faults: Fault[] = [];
  let readable = 0;
  for (const sheet of sheets) {
    const rows = rowsOf(sheet, dateSystem === '1904');
    const heading = findHeading(rows);
    if ('code' in heading) {
      faults.push(heading);
      continue;
    }
    readable += 1;
    if (!addRecords(rows, heading, collection, options.zone ?? officeZone, sheet.name)) break;
  }
  if (readable === 0) collection.problem(wholeFile, faults[0] ?? { code: 'xlsx-broken' });
  return collection.preview();
}

function rowsOf(sheet: Sheet, from1904: boolean): readonly Row[] {
  const rows = sheet.rows.map((values, row): { readonly line: number; readonly cells: Cell[] } => ({
    line: row + 1,
    cells: values.slice(0, limits.columns).map((value, column) => shownCell(value, sheet.cells?.get(`${row},${column}`), from1904)),
  }));
  spread(rows, sheet.merges ?? []);
  return rows;
}

/** Gives the value of a merged area's first cell to its others. Areas may be larger than the sheet. */
function spread(rows: readonly { readonly cells: Cell[] }[], merges: readonly MergeRange[]): void {
  let left: number = limits.mergedCells;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.cells[startCol];
    if (value === undefined || value === '') continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, limits.columns - 1); column += 1) {
        if (left === 0) return;
        left -= 1;
        const cells = rows[row]?.cells;
        if (cells === undefined) continue;
        while (cells.length < column) cells.push('');
        cells[column] = value;
      }
    }
  }
}
