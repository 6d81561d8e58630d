import { FatalError } from '../infra/contracts/index.ts';
import type { NetworkKeys } from '../infra/config/index.ts';
import type { Collector } from './contract/collector.ts';
import type { Hook } from './contract/hook.ts';
import { createFeedCollector } from './feeds/index.ts';
import { createListingCollector } from './pages/listing/index.ts';
import { createRenderedCollector, type BrowserSettings } from './pages/rendered/index.ts';
import { createSitemapCollector } from './pages/sitemap/index.ts';
import { createBlueskyCollector } from './social/bluesky/index.ts';
import { createFacebookCollector } from './social/facebook/index.ts';
import { createMastodonCollector } from './social/mastodon/index.ts';
import { createPostingsCollector } from './social/postings/index.ts';
import { createYoutubeCollector } from './social/youtube/index.ts';
import { createInboxCollector } from './inbox/index.ts';
import { createForumCollector } from './social/forum/index.ts';
import { createTelegramCollector } from './social/telegram/index.ts';
import { createZaloOaCollector } from './social/zalo-oa/index.ts';

export type Collectors = ReadonlyMap<string, Collector>;

export interface CollectorSettings {
  /** IANA zone of dates that name none: the office's (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
  /** The office's keys to networks; a kind whose key is missing lets its sources rest. */
  readonly keys?: NetworkKeys;
  /** Folder that an `inbox` without a folder of its own reads, and where deliveries wait; absolute. */
  readonly dataDir?: string;
  /** Private addresses, ranges and host names that mail servers of an `inbox` may have (`network.allow`). */
  readonly allow?: readonly string[];
  /** The office's public address of its hooks, where it has one: WebSub subscribes with it. */
  readonly hooksUrl?: string | undefined;
  /** What answers the hubs of feeds (`openWebSub(…).hook`), where the office has hooks. */
  readonly websub?: Hook | undefined;
  /** The browser of kind `rendered`, and what it may reach. */
  readonly browser?: BrowserSettings | undefined;
}

/** Every kind of source: one import and one line each. */
export function createCollectors(settings: CollectorSettings = {}): Collectors {
  return byKind([
    createFeedCollector(settings),
    createListingCollector(settings),
    createSitemapCollector(settings),
    createRenderedCollector(settings),
    createPostingsCollector(settings),
    createBlueskyCollector(settings),
    createMastodonCollector(settings),
    createYoutubeCollector(settings),
    createFacebookCollector(settings),
    createInboxCollector(settings),
    createForumCollector(settings),
    createTelegramCollector(settings),
    createZaloOaCollector(settings),
  ]);
}

/** @throws {FatalError} `unknown-source-kind`, naming the kinds there are */
export function collectorFor(collectors: Collectors, kind: string): Collector {
  const collector = collectors.get(kind);
  if (collector !== undefined) return collector;
  throw new FatalError(`No collector reads sources of kind "${kind}".`, { code: 'unknown-source-kind', hint: `Kinds there are: ${[...collectors.keys()].sort().join(', ')}.` });
}

function byKind(collectors: readonly Collector[]): Collectors {
  return new Map(collectors.map((collector) => [collector.kind, collector]));
}
