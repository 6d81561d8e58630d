import { parse } from 'csv-parse/sync';
import { messageOf, RejectedError } from '../../infra/contracts/index.ts';
import { fold } from '../../infra/text/index.ts';
import { mostSubscriptions, type Subscription } from './subscription.ts';

/** Column names as people write them, folded. */
const columns: Readonly<Record<'url' | 'title' | 'folder' | 'home', readonly string[]>> = {
  url: ['url', 'xmlurl', 'feed', 'rss', 'address', 'link', 'dia chi', 'duong dan'],
  title: ['title', 'name', 'text', 'outlet', 'ten', 'tieu de', 'co quan bao chi'],
  folder: ['folder', 'group', 'section', 'category', 'thu muc', 'nhom', 'chuyen muc'],
  home: ['home', 'htmlurl', 'site', 'trang chu'],
};

/**
 * Reads a table of feeds: a heading line names the columns (`url` is the one that must be there), folders nest with `/`. Commas,
 * semicolons and tabs all separate, as spreadsheets write them.
 * @throws {RejectedError} `csv-broken`, `csv-without-address`, `csv-too-large`
 */
export function readCsv(text: string): Subscription[] {
  const [heading = [], ...rows] = table(text);
  const places = heading.map((name) => fold(name).trim());
  const at = (names: readonly string[]): number => places.findIndex((place) => names.includes(place));
  const [url, title, folder, home] = [at(columns.url), at(columns.title), at(columns.folder), at(columns.home)];
  if (url === -1) throw new RejectedError(`No column of the table is called "url" (there are: ${heading.join(', ') || 'none'}).`, { code: 'csv-without-address', hint: 'Write a heading line such as: url,title,folder' });
  if (rows.length > mostSubscriptions) throw new RejectedError(`The table has more than ${mostSubscriptions} rows.`, { code: 'csv-too-large', hint: 'Import it in parts.' });
  return rows.map((row) => {
    const cell = (index: number): string => (index === -1 ? '' : (row[index] ?? '').normalize('NFC').trim());
    return { url: cell(url), title: cell(title), folder: cell(folder).split('/').map((name) => name.trim()).filter((name) => name !== ''), home: cell(home) || undefined };
  });
}

function table(text: string): string[][] {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw new RejectedError(`The table cannot be read: ${messageOf(cause)}.`, { code: 'csv-broken', hint: 'Close every quotation mark, and save it as CSV in UTF-8.', cause });
  }
}
