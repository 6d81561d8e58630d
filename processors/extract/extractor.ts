import { setImmediate as nextTurn } from 'node:timers/promises';
import { extractPage, type PageExtract } from './extract-page.ts';

/** One page to read. Plain data, so that it can travel to a worker. */
export interface PageTask {
  readonly html: string;
  /** Where it was fetched, after redirects. */
  readonly url: string;
  /** IANA zone that dates without an offset are meant in. */
  readonly zone: string;
  /** Milliseconds since 1970: a date far after it is none. */
  readonly now: number;
}

/** Reads pages, in this thread or in another. */
export interface PageExtractor {
  /**
   * @throws {RejectedError} `extraction-timeout` or `extraction-memory` when the page is more than the limits allow.
   * @throws {RetryableError} `extraction-not-ready` when no thread would start to read it.
   */
  extract(task: PageTask): Promise<PageExtract>;
  close(): Promise<void>;
}

export const runTask = ({ html, url, zone, now }: PageTask): PageExtract => extractPage(html, url, { zone, now: new Date(now) });

/** Reads pages in this thread: for tests and small tools. Lets the event loop turn first, or memory grows from page to page. */
export const inlineExtractor = (): PageExtractor => ({
  extract: async (task) => {
    await nextTurn();
    return runTask(task);
  },
  close: async () => {},
});
