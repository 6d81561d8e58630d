import { limits } from '../limits.ts';
import { found, type Fault } from '../problem.ts';
import type { Collection } from '../reading/collect.ts';
import { fieldsOf, recordField, type NamedField } from '../reading/names.ts';
import { readRecord } from './read-record.ts';

/** A cell as it is shown, and what a sheet knows of it beyond that. */
export type Cell = string | ShownCell;

export interface ShownCell {
  readonly text: string;
  /** The sign of a percentage that is a number: of the text, but no part of the value. */
  readonly sign?: string;
  /** The day that the cell means in a column of dates, ISO. */
  readonly day?: string;
  /** Where a click on it leads. */
  readonly link?: string;
}

export interface Row {
  /** Line of a text, number of a sheet's row. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The columns of a table, once the row that names them is found. */
export interface Heading {
  readonly row: Row;
  /** The field of each column; undefined for columns of no concern. */
  readonly fields: readonly (NamedField | undefined)[];
  /** In brackets behind the value's name: "giá trị (%)". */
  readonly unit: string;
}

const needed = ['subject', 'value', 'date'] as const;
const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text + (cell.sign ?? ''));

/** The row that names the columns, among the first: above it, tables have a title. A fault where none names those that are needed. */
export function findHeading(rows: Iterable<Row>): Heading | Fault {
  let best: { readonly row: Row; readonly fields: ReadonlySet<string> } | undefined;
  let looked = 0;
  for (const row of rows) {
    const fields = new Set(row.cells.slice(0, limits.columns).map((cell) => recordField(shown(cell))).filter((field) => field !== undefined));
    if (fields.size > (best?.fields.size ?? -1)) best = { row, fields };
    looked += 1;
    if (looked >= limits.headingRows) break;
  }
  const missing = needed.filter((field) => !best?.fields.has(field));
  const names = best?.row.cells.slice(0, limits.columns).map(shown) ?? [];
  if (best === undefined || missing.length > 0) return { code: 'columns-missing', values: { missing: missing.join(', '), found: found(names.join(', ')) } };
  const value = names.find((name) => recordField(name) === 'value') ?? '';
  return { row: best.row, fields: names.map(recordField), unit: /\(([^()]{1,30})\)\s*$/.exec(value)?.[1]?.trim() ?? '' };
}

/**
 * Adds the rows below the heading as records.
 * @returns false where there are too many
 */
export function addRecords(rows: Iterable<Row>, { row: { line: headingLine }, fields: columns, unit: usual }: Heading, collection: Collection, zone: string, sheet?: string): boolean {
  const valueAt = columns.indexOf('value');
  for (const { line, cells } of rows) {
    if (line <= headingLine || cells.every((cell) => shown(cell).trim() === '')) continue;
    const fields = fieldsOf(columns.map((field, at) => [field, field === undefined ? '' : cellFor(field, cells[at])] as const));
    const value = cells[valueAt];
    const sign = typeof value === 'object' ? (value.sign ?? '') : '';
    // The column's unit may be written for other rows: then the sign stays with the number.
    if (sign !== '' && fields.unit !== undefined && fields.unit !== sign) fields.value = shown(value);
    else if (sign !== '' || usual !== '') fields.unit ??= sign === '' ? usual : sign;
    if (!collection.add({ line, ...(sheet === undefined ? {} : { sheet }) }, readRecord(fields, zone))) return false;
  }
  return true;
}

function cellFor(field: NamedField, cell: Cell | undefined): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  if (field === 'date') return cell.day ?? shown(cell);
  if (field === 'url') return cell.link ?? shown(cell);
  return field === 'value' ? cell.text : shown(cell);
}
