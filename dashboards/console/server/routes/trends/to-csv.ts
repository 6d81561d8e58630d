import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import { en } from '../../../web/catalogue/en.ts';
import { vi } from '../../../web/catalogue/vi.ts';
import type { ConsoleParts } from '../../parts.ts';

const catalogues = { vi, en } as const;
/** Columns that are moments. */
const moments: readonly string[] = ['time', 'first', 'last'];

type Row = Readonly<Record<string, unknown>>;

/**
 * A figure's rows as CSV: UTF-8 with its mark, headings in the reader's language, numbers as numbers (a point before decimals), moments as
 * `2026-11-20 08:00:00` in the office's zone. Rows with an id have a name beside it.
 */
export function toCsv(columns: readonly string[], rows: readonly Row[], { language, parts }: { readonly language: 'vi' | 'en'; readonly parts: Pick<ConsoleParts, 'office' | 'units' | 'topics'> }): string {
  const words: Readonly<Record<string, string>> = catalogues[language].trends.columns;
  const names = namesIn(language, parts);
  const heads = columns.flatMap((column) => (column === 'id' ? ['id', 'name'] : [column]));
  const cellOf = (row: Row, column: string): string | number | null => {
    const value = column === 'name' ? (names.get(String(row['id'])) ?? String(row['id'])) : row[column];
    if (typeof value === 'number') return moments.includes(column) ? DateTime.fromMillis(value, { zone: parts.office.timezone }).toFormat('yyyy-MM-dd HH:mm:ss') : value;
    return value === null || value === undefined ? null : plain(column === 'widest' ? (names.get(String(value)) ?? String(value)) : String(value));
  };
  return `\uFEFF${stringify([heads.map((head) => words[head] ?? head), ...rows.map((row) => heads.map((head) => cellOf(row, head)))])}`;
}

/** A text that starts like a formula is one to a spreadsheet: an apostrophe makes it text. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Ids of units, topics, reach classes, content groups and kinds do not meet. */
function namesIn(language: 'vi' | 'en', { units, topics }: Pick<ConsoleParts, 'units' | 'topics'>): ReadonlyMap<string, string> {
  const { stories, labels, kinds } = catalogues[language];
  return new Map([...Object.entries(stories.reaches), ...Object.entries(labels.groups), ...Object.entries(kinds), ...topics.map(({ id, name }) => [id, name[language]] as const), ...units.map(({ id, name }) => [id, name] as const)]);
}
