import { parse } from 'csv-parse/sync';
import { fold } from '../../../infra/text/index.ts';
import { FileRefused } from '../refusal.ts';
import type { Row } from './row.ts';

type Column = 'url' | 'title' | 'date';

/** What columns are called, folded. An outlet's column is known and not used: the source has its own. */
const names: Readonly<Record<Column, ReadonlySet<string>>> = {
  url: new Set(['url', 'link', 'links', 'address', 'web address', 'duong dan', 'duong link', 'lien ket', 'dia chi', 'dia chi bai viet', 'dia chi web', 'link bai', 'link bai viet']),
  title: new Set(['title', 'headline', 'tieu de', 'tua', 'tua de', 'ten bai', 'ten bai viet', 'tit', 'noi dung']),
  date: new Set(['date', 'published', 'publish date', 'publication date', 'time', 'ngay', 'ngay dang', 'ngay gio', 'ngay phat hanh', 'thoi gian', 'thoi gian dang']),
};
const longestLine = 65_536;
const separators = [',', ';', '\t', '|'] as const;

/**
 * A table of clippings. The first line names the columns, in Vietnamese or English; without names, the column that holds addresses is
 * taken. Excel's `sep=` line is understood.
 * @throws {FileRefused} `not-a-table`, `no-url-column`
 */
export function readTable(text: string, most: number): readonly Row[] {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  if ((/[\r\n]/.exec(body)?.index ?? body.length) > longestLine) throw notATable();
  const lines = parseLines(body, told?.[1] ?? separatorOf(body), most + 2);
  const [first = [], ...rest] = lines;
  const columns = columnsOf(first);
  if (columns.url !== undefined) return rowsOf(rest, columns);
  const url = (lines[0] ?? []).findIndex((cell) => /^\s*(?:https?:\/\/|www\.)\S/i.test(cell));
  if (url === -1) throw new FileRefused('no-url-column', 'Không có cột địa chỉ. Dòng đầu cần tên cột, ví dụ: url;tiêu đề;ngày.', 'There is no column of addresses. The first line needs names of columns, for example: url;title;date.');
  return rowsOf(lines, { url });
}

const rowsOf = (lines: readonly (readonly string[])[], { url, title, date }: Partial<Record<Column, number>>): readonly Row[] =>
  lines.map((cells) => ({ url: cell(cells, url), title: cell(cells, title), date: cell(cells, date) })).filter(({ url: address }) => address !== '');

const cell = (cells: readonly string[], at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());

/** The one that makes the most of the first line: one that finds the addresses' column, then one that finds more columns. */
function separatorOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const worth = (separator: string): number => {
    const cells = head.split(separator);
    return cells.length + (columnsOf(cells.map((each) => each.replace(/^\s*"|"\s*$/g, ''))).url === undefined ? 0 : 1_000);
  };
  return separators.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const [at, each] of cells.entries()) {
    const name = fold(each).replace(/[^a-z0-9]+/g, ' ').trim();
    for (const column of ['url', 'title', 'date'] as const) if (found[column] === undefined && names[column].has(name)) found[column] = at;
  }
  return found;
}

function parseLines(text: string, delimiter: string, to: number): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, bom: true, to, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: longestLine });
  } catch (cause) {
    const refused = notATable();
    refused.cause = cause;
    throw refused;
  }
}

const notATable = (): FileRefused => new FileRefused('not-a-table', 'Không đọc được bảng: có thể thiếu dấu ngoặc kép đóng.', 'The table cannot be read: a closing quotation mark may be missing.');
