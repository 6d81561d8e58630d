import { CsvError, parse } from 'csv-parse/sync';
import { messageOf } from '../../contracts/index.ts';
import { limits } from '../limits.ts';
import type { FactPreview, ReadFactsOptions } from '../preview.ts';
import { found, wholeFile, type Fault } from '../problem.ts';
import { collect, refuse } from '../reading/collect.ts';
import { officeZone } from '../reading/day.ts';
import { decodeFacts } from '../reading/decode.ts';
import { recordField } from '../reading/names.ts';
import { unguarded } from './formula-guard.ts';
import { addRecords, findHeading, type Row } from './table.ts';

/** Reads a table of records. A line among the first names its columns, in Vietnamese or English; commas, semicolons or tabs between them. */
export function readRecordCsv(input: string | Uint8Array, options: ReadFactsOptions = {}): FactPreview {
  const decoded = decodeFacts(input);
  if (typeof decoded !== 'string') return refuse('csv', decoded, options);
  // The parser counts a Windows line end within quotation marks twice.
  const lines = decoded.replace(/\r\n?/g, '\n');
  const told = /^sep=(.)\n/i.exec(lines);
  // Excel's own line counts among the lines: it is emptied, not taken out.
  const text = told === null ? lines : lines.slice(told[0].length - 1);
  const { rows, fault, line } = rowsOf(text, told?.[1] ?? separatorOf(text));
  const heading = findHeading(rows);
  const collection = collect('csv', options);
  if ('code' in heading) {
    collection.problem(wholeFile, heading);
  } else addRecords(rows, heading, collection, options.zone ?? officeZone);
  if (fault !== null) collection.problem({ line, position: null }, fault);
  return collection.preview();
}

/** Whether some line among the first names columns of records: what says that a text is a table. */
export const isRecordTable = (text: string): boolean => columnsNamed(text, separatorOf(text)) >= 2;

const separators = [',', ';', '\t'] as const;

/** The one that makes the most names of columns. */
const separatorOf = (text: string): string => separators.reduce((best, each) => (columnsNamed(text, each) > columnsNamed(text, best) ? each : best));

function columnsNamed(text: string, separator: string): number {
  const lines = text.slice(0, 65_536).split(/\r?\n/, limits.headingRows);
  return Math.max(...lines.map((line) => new Set(line.split(separator, limits.columns).map((cell) => recordField(cell.replace(/^\s*"|"\s*$/g, ''))).filter((field) => field !== undefined)).size));
}

/** The rows up to the first that breaks the table, and what broke it. `line` is where. */
function rowsOf(text: string, delimiter: string): { readonly rows: readonly Row[]; readonly fault: Fault | null; readonly line: number } {
  const rows: Row[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.line,
      // One more than is taken, so that the last can be told to be too many.
      to: limits.entries + limits.headingRows + 1,
      on_record: (record: string[], info): null => {
        const breaks = record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
        rows.push({ line: info.lines - breaks, cells: record.map(unguarded) });
        end = info.lines;
        return null;
      },
    });
    return { rows, fault: null, line: end };
  } catch (error) {
    const code = error instanceof CsvError ? error.code : '';
    if (code === 'CSV_QUOTE_NOT_CLOSED') return { rows, fault: { code: 'csv-quote-open' }, line: end + 1 };
    // A quotation mark that stays open swallows line after line until the row is too long.
    if (code === 'CSV_MAX_RECORD_SIZE') return { rows, fault: { code: lineIsLong(text, end) ? 'line-too-long' : 'csv-quote-open', values: { limit: '1 MB' } }, line: end + 1 };
    return { rows, fault: { code: 'csv-broken', values: { found: found(messageOf(error)) } }, line: end + 1 };
  }
}

/** Whether the line after the first `lines` is itself too long. */
function lineIsLong(text: string, lines: number): boolean {
  let from = 0;
  for (let line = 0; line < lines; line += 1) from = text.indexOf('\n', from) + 1;
  const to = text.indexOf('\n', from);
  return (to === -1 ? text.length : to) - from >= limits.line;
}
