import { documentIdOf, hashOf } from '../../infra/contracts/index.ts';
import { addressKey, canonicalUrl } from '../../infra/http/index.ts';
import { readDate } from '../../infra/text/dates.ts';
import { normaliseText } from '../../infra/text/index.ts';
import type { ListedArticle, RefusedEntry } from '../contract/collector.ts';
import type { Row } from './formats/index.ts';

export interface RowReading {
  readonly source: string;
  readonly file: string;
  readonly zone: string;
  readonly monthFirst: boolean | undefined;
  readonly now: Date;
}

/** A row as an article to fetch. A date that cannot be read is left to the page. */
export function toArticle(row: Row, { source, file, zone, monthFirst, now }: RowReading): ListedArticle | RefusedEntry {
  const title = normaliseText(row.title).replaceAll('\n', ' ').slice(0, 500).toWellFormed();
  const publishedAt = row.date === '' ? null : (readDate(row.date, { zone, monthFirst, now })?.at.toISOString() ?? null);
  try {
    const url = canonicalUrl(/^www\.[\w-]+\.\w/i.test(row.url) ? `https://${row.url}` : row.url);
    return {
      kind: 'article', item: documentIdOf(addressKey(url)), url, fingerprint: hashOf(title, publishedAt ?? ''),
      listing: { title, summary: '', content: '', publishedAt, modifiedAt: null, image: null, language: null, section: null },
    };
  } catch {
    const shown = row.url.slice(0, 120).toWellFormed();
    return { item: hashOf('refused', source, row.url), fingerprint: hashOf(row.url, title), reason: 'bad-url', detail: `“${shown}” in ${file} is no public web address.` };
  }
}
