import type { IncomingMessage } from 'node:http';
import type { Privacy } from '../../../infra/privacy/index.ts';
import type { Collector, PollResult, Source } from '../collector.ts';
import type { Answer } from './loopback.ts';

/** A listing as a server would answer it, addresses below `origin`. `path` is what was asked, for listings of several pages. */
export type Listing = (origin: string, path: string) => Answer;

interface CommonFixture {
  /** A function gets an empty folder of its own, for kinds that keep something on disk, and the origin of the server, if there is one. */
  readonly collector: Collector | ((folder: string, origin: string) => Collector);
  readonly source: Omit<Source, 'url'>;
  readonly refused: number;
  /** Names, handles and addresses of persons, planted in each listing. */
  readonly persons: readonly string[];
}

/** What a collector that asks a server brings to the suite. */
export interface CollectorFixture extends CommonFixture {
  /** The source's address (default `<origin>/listing`). */
  readonly url?: (origin: string) => string;
  /** Which requests the listing answers, failures included: the path without its query, or a test of the whole (default `/listing`). */
  readonly path?: string | ((path: string, request: IncomingMessage) => boolean);
  /** Answers what is asked besides the listing: sessions, look-ups, second pages. Null passes the request on to the listing. */
  readonly routes?: (path: string, request: IncomingMessage, origin: string) => Answer | null;
  /** False for interfaces that know no "not modified". */
  readonly conditional?: boolean;
  /** Two items or more, none broken. */
  readonly listing: Listing;
  /** The same listing, but for the title or text of its first item. */
  readonly changed: Listing;
  /** The same listing with some broken entries among the good ones. */
  readonly broken: Listing;
  /** An answer of the wrong kind, and the code it is refused with. */
  readonly wrong: { readonly answer: Answer; readonly code: string };
}

export type Stage = 'listing' | 'changed' | 'broken';

/** What a collector that asks nobody brings: files in a folder, deliveries to a hook. */
export interface UnservedFixture extends CommonFixture {
  readonly url: string;
  /** Lays out what the next poll must find, in place of what lay there, and returns it as text. What each stage is stands in `CollectorFixture`. */
  readonly lay: (stage: Stage, parts: LayParts) => Promise<string>;
  /** True where a poll's `settled` lets go of what was listed. */
  readonly letsGo?: boolean;
}

export interface LayParts {
  readonly collector: Collector;
  readonly folder: string;
  readonly privacy: Privacy;
  readonly source: Source;
}

export type Ok = PollResult & { readonly status: 'ok' };
