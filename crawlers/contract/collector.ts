import type { Counts, DocumentKind, Listing } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { z } from 'zod';
import type { PageFetcher } from '../pages/index.ts';
import type { Hook } from './hook.ts';
import type { Source } from './source.ts';

export type { Source } from './source.ts';

/** What the last successful poll left for the next one. */
export interface PollState {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** One entry of a listing. `url` is canonical and absolute; articles are then fetched from it. */
export interface ListedArticle {
  readonly kind: 'article';
  readonly item: string;
  readonly url: string;
  readonly fingerprint: string;
  readonly listing: Listing;
}

/** One public post or comment: masked text, voice and sealed address, made by the collector (DESIGN: no person past the edge). */
export interface ListedPost {
  readonly kind: Exclude<DocumentKind, 'article'>;
  readonly item: string;
  readonly sealedUrl: string;
  readonly fingerprint: string;
  readonly listing: Listing;
  readonly text: string;
  readonly voice: string | null;
  readonly counts: Counts | null;
}

export type ListedItem = ListedArticle | ListedPost;

/** An entry that cannot become an item: no address, a refused address. */
export interface RefusedEntry {
  readonly item: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly detail: string;
}

export type PollResult =
  | { readonly status: 'not-modified'; readonly httpStatus: number }
  | {
      readonly status: 'ok';
      readonly httpStatus: number;
      readonly items: readonly ListedItem[];
      readonly refused: readonly RefusedEntry[];
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** What was odd but mended (repaired XML, guessed charset): shown on the source's page. */
      readonly warnings: readonly string[];
      /** The WebSub hub that the listing offers, and the address it is known by there. */
      readonly hub?: { readonly url: string; readonly topic: string } | undefined;
      /** How seldom the listing itself wishes to be asked (`ttl`, Cache-Control): a hint, at most an hour. */
      readonly rhythm?: { readonly minSeconds?: number } | undefined;
      /** Called once all items are in the log: lets go of what was held for this poll (files of an inbox, deliveries of a hook). */
      readonly settled?: () => Promise<void>;
    };

/** Whether a post is still public. `unknown` for everything that passes: only a plain "gone" honours a removal. */
export type Presence = 'there' | 'gone' | 'unknown';

export interface PollContext {
  readonly http: HttpClient;
  readonly privacy: Privacy;
  readonly state: PollState;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/**
 * A kind of source. A folder with a collector and its fixture; it registers itself in `crawlers/registry.ts` and passes
 * `contract/suite.ts`. A failed poll throws a typed error (retry, reject, fatal); a broken entry never fails the poll.
 */
export interface Collector {
  readonly kind: string;
  /** Social collectors demand a declared holder and yield posts only. */
  readonly social: boolean;
  /** Whether this source must declare whose it is (default true where `social`); a search or a tag has the network as its outlet. */
  needsHolder?(source: Source): boolean;
  /** Schema of `Source.options`; without it the kind knows none. */
  readonly options?: z.ZodType;
  poll(source: Source, context: PollContext): Promise<PollResult>;
  /** Whether a post is still there, where asking for its address would not tell (an API, a page that answers 200 for what is gone). */
  presence?(address: string, source: Source, context: Omit<PollContext, 'state'>): Promise<Presence>;
  /** How the articles of this kind are fetched, where it is not over plain HTTP (a browser). */
  readonly articles?: (source: Source, parts: Pick<PollContext, 'http'>) => Pick<PageFetcher, 'fetch'> | null;
  /** What others deliver to the office: WebSub hubs, webhooks. */
  readonly hook?: Hook;
  /** Lets go of what the kind holds for all its sources (a browser, a watcher). */
  close?(): Promise<void>;
}
