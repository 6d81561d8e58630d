import { readFeed } from '../../crawlers/feeds/index.ts';
import { readListing } from '../../crawlers/pages/listing/index.ts';
import { pageHtml } from '../../crawlers/pages/page-html.ts';
import { readSitemap } from '../../crawlers/pages/sitemap/read-sitemap.ts';
import { toItems } from '../../crawlers/pages/sitemap/to-items.ts';
import { decodeBody } from '../../infra/http/index.ts';
import { createExtractorPool } from '../../processors/extract/index.ts';
import type { Kind } from './corpus.ts';

/** Reads an input as the crawl would; throws what the reader throws. */
export type Reader = (bytes: Buffer) => Promise<void>;

export interface Readers {
  readonly of: Readonly<Record<Kind, Reader>>;
  close(): Promise<void>;
}

const zone = 'Asia/Ho_Chi_Minh';
const now = new Date('2026-11-20T00:00:00Z');
const url = 'https://bao-thu.example/thoi-su/tin-1.html';

/** `extraction` has the pool's own limits unless told otherwise. */
export function createReaders(): Readers {
  const pool = createExtractorPool();
  return {
    of: {
      feed: async (bytes) => void (await readFeed(decodeBody(bytes, 'application/rss+xml').text, 'https://bao-thu.example/rss')),
      page: async (bytes) => {
        const html = await pageHtml('text/html', decodeBody(bytes, 'text/html').text);
        await pool.extract({ html, url, zone, now: now.getTime() });
      },
      listing: async (bytes) => void (await readListing(decodeBody(bytes, 'text/html').text, 'https://bao-thu.example/thoi-su', { options: {}, zone, now })),
      sitemap: async (bytes) => {
        const base = 'https://bao-thu.example/sitemap.xml';
        const { entries } = await readSitemap({ body: bytes, contentType: 'application/xml', text: () => decodeBody(bytes, 'application/xml').text });
        await toItems(entries, { base, wanted: () => true, cutoff: 0, dates: { zone, now } });
      },
    },
    close: () => pool.close(),
  };
}
