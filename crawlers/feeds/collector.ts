import { isMonthFirst } from '../../infra/text/dates.ts';
import type { Collector, ListedItem, PollContext, PollResult, RefusedEntry, Source } from '../contract/collector.ts';
import { readFeed } from './read-feed.ts';
import { toItem } from './to-item.ts';

export interface FeedCollectorOptions {
  /** IANA zone of dates that name none (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
}

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/** The collector of kind `feed`: lists what a feed names; the articles themselves are fetched by the engine. */
export function createFeedCollector({ zone = 'Asia/Ho_Chi_Minh' }: FeedCollectorOptions = {}): Collector {
  return {
    kind: 'feed',
    social: false,
    async poll(source: Source, { http, state, now, signal }: PollContext): Promise<PollResult> {
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const { entries, warnings } = await readFeed(response.text(), response.url);
      const reading = { zone, now: now(), monthFirst: isMonthFirst(entries.flatMap(({ published, modified }) => [...published, ...modified])) };
      const items: ListedItem[] = [];
      const refused: RefusedEntry[] = [];
      for (const [index, entry] of entries.entries()) {
        if (index % 200 === 199) await new Promise(setImmediate);
        signal.throwIfAborted();
        const read = await toItem(entry, reading);
        if ('reason' in read) refused.push(read);
        else items.push(read);
      }
      return { status: 'ok', httpStatus: response.status, items, refused, etag: response.etag, lastModified: response.lastModified, warnings };
    },
  };
}
