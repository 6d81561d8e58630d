import type { Counts, DocumentKind, Holder, Listing } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';

/** A source as the office's file or the catalogue declares it. */
export interface Source {
  readonly id: string;
  readonly outlet: string;
  readonly kind: string;
  readonly url: string;
  readonly own: boolean;
  readonly holder?: Holder | undefined;
}

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
    };

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
  poll(source: Source, context: PollContext): Promise<PollResult>;
}
