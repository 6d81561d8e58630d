import { stringify } from 'csv-stringify/sync';
import { writeFile } from 'node:fs/promises';
import type { ListedArticle } from '../contract/collector.ts';
import { stampedPath, type PutAway } from './put-away.ts';

/** Well below what one file may hold. */
const rowsOfAFile = 500;

/**
 * Writes what mails named to `done/` as lists, so that it is listed again like any file there: pages that failed in passing get their
 * chance, after a restart too. Of the mails themselves nothing is kept.
 */
export async function putMailsToDone(articles: readonly ListedArticle[], put: PutAway): Promise<void> {
  const rows = [...new Map(articles.map((article) => [article.item, article])).values()].map(({ url, listing }) => [url, listing.title, listing.publishedAt ?? '']);
  for (let at = 0; at < rows.length; at += rowsOfAFile) {
    const table = stringify([['url', 'title', 'date'], ...rows.slice(at, at + rowsOfAFile)]);
    await writeFile(await stampedPath(put.folder.done, 'imap.csv', put), table, { flag: 'wx' });
  }
}
