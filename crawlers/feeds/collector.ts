import { isMonthFirst } from '../../infra/text/dates.ts';
import type { HttpResponse } from '../../infra/http/index.ts';
import type { Collector, ListedItem, PollContext, PollResult, RefusedEntry, Source } from '../contract/collector.ts';
import type { Hook } from '../contract/hook.ts';
import { discoverHub } from '../websub/index.ts';
import { createPacer } from './breathe.ts';
import type { Entry } from './entry.ts';
import { readFeed } from './read-feed.ts';
import { wishedSeconds } from './rhythm.ts';
import { toItem } from './to-item.ts';

export interface FeedCollectorOptions {
  /** IANA zone of dates that name none (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
  /** What answers the hubs of feeds (`WebSub.hook`), where the office can be reached. */
  readonly websub?: Hook | undefined;
}

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/** The collector of kind `feed`: lists what a feed names; the articles themselves are fetched by the engine. */
export function createFeedCollector({ zone = 'Asia/Ho_Chi_Minh', websub }: FeedCollectorOptions = {}): Collector {
  return {
    kind: 'feed',
    social: false,
    ...(websub === undefined ? {} : { hook: websub }),
    async poll(source: Source, context: PollContext): Promise<PollResult> {
      const { http, state, signal } = context;
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      return await read(response, zone, context);
    },
  };
}

async function read(response: HttpResponse, zone: string, { now, signal }: PollContext): Promise<PollResult> {
  const { entries, channel, warnings } = await readFeed(response.text(), response.url, signal);
  const hub = discoverHub(response.headers['link'], channel, response.url);
  const minSeconds = wishedSeconds(channel, response.headers['cache-control']);
  return {
    status: 'ok',
    httpStatus: response.status,
    ...(await listItems(entries, zone, now(), signal)),
    etag: response.etag,
    lastModified: response.lastModified,
    warnings,
    ...(hub === null ? {} : { hub }),
    ...(minSeconds === undefined ? {} : { rhythm: { minSeconds } }),
  };
}

async function listItems(entries: readonly Entry[], zone: string, now: Date, signal: AbortSignal): Promise<{ readonly items: readonly ListedItem[]; readonly refused: readonly RefusedEntry[] }> {
  const reading = { zone, now, monthFirst: isMonthFirst(entries.flatMap(({ published, modified }) => [...published, ...modified])) };
  const items: ListedItem[] = [];
  const refused: RefusedEntry[] = [];
  const pace = createPacer(signal);
  for (const entry of entries) {
    await pace();
    const item = await toItem(entry, reading);
    if ('reason' in item) refused.push(item);
    else items.push(item);
  }
  return { items, refused };
}
