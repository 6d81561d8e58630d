import { stringify } from 'csv-stringify/sync';
import type { PublishedRecord } from '../../contracts/index.ts';
import { factWords, type Language } from '../words/index.ts';
import { guarded } from './formula-guard.ts';

export const recordColumns = ['id', 'subject', 'value', 'unit', 'place', 'period', 'source', 'url', 'date', 'units'] as const;

export interface WriteTableOptions {
  /** Of the columns' names; Vietnamese unless told. */
  readonly language?: Language;
}

export interface WriteCsvOptions extends WriteTableOptions {
  /** A comma unless told; Excel splits at the one that the machine's region has. */
  readonly delimiter?: ',' | ';' | '\t';
}

export const headingOf = ({ language = 'vi' }: WriteTableOptions): readonly string[] => recordColumns.map((column) => factWords[language].fields[column]);

/** A record's cells, in the order of the columns. */
export const cellsOf = (record: PublishedRecord): readonly string[] => recordColumns.map((column) => (column === 'units' ? record.units.join('; ') : (record[column] ?? '')));

/** Records as CSV that Excel opens as it is: with a byte order mark, and with nothing in it that would run. Piece by piece. */
export function* recordCsv(records: Iterable<PublishedRecord>, options: WriteCsvOptions = {}): Generator<string> {
  const delimiter = options.delimiter ?? ',';
  yield stringify([headingOf(options)], { bom: true, delimiter });
  for (const record of records) yield stringify([cellsOf(record).map(guarded)], { delimiter });
}
