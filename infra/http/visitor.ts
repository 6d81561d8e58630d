import type { Agent } from 'undici';
import { DiembaoError } from '../contracts/index.ts';
import type { Logger } from '../observability/index.ts';
import { withDeadline } from './deadline.ts';
import { exchange, type Answer } from './exchange.ts';
import type { Politeness } from './politeness.ts';
import type { Hop } from './redirect.ts';
import { readRetryAfter } from './retry-after.ts';
import { siteOf } from './url.ts';

/** One exchange on the wire, for metrics. Sites only, never addresses: a post's address can name its author. */
export interface RequestSeen {
  readonly site: string;
  /** HTTP status, or null where no answer came or it was refused. */
  readonly status: number | null;
  /** The error's stable code where the exchange failed. */
  readonly error: string | null;
  readonly ms: number;
  /** Bytes of the body on the wire. */
  readonly bytes: number;
}

export interface Bounds {
  readonly maxBytes: number;
  /** Cut an uncompressed body at `maxBytes` instead of refusing it. */
  readonly cut: boolean;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Statuses beside 2xx and 304 that are answers. */
  readonly answers?: readonly number[] | undefined;
}

export interface Visited {
  readonly url: URL;
  readonly answer: Answer;
  readonly ms: number;
}

export interface VisitorParts {
  readonly agent: Agent;
  readonly politeness: Politeness;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly onRequest: ((seen: RequestSeen) => void) | undefined;
}

const longestSilenceMs = 15_000;

/** Waits for a site's turn, exchanges one request, remembers what the site asked for, tells the metrics. */
export class Visitor {
  readonly #parts: VisitorParts;

  constructor(parts: VisitorParts) {
    this.#parts = parts;
  }

  /** `timeoutMs` runs from when the site's turn has come. */
  async visit(hop: Hop, { maxBytes, cut, timeoutMs, answers, signal: caller }: Bounds): Promise<Visited> {
    const site = siteOf(hop.url);
    const release = await this.#parts.politeness.acquire(site, caller);
    const started = performance.now();
    try {
      const idleMs = Math.min(longestSilenceMs, timeoutMs);
      const answer = await withDeadline(hop.url.hostname, timeoutMs, caller, (signal) => exchange(this.#parts.agent, { ...hop, maxBytes, cut, idleMs, answers, signal }));
      const ms = performance.now() - started;
      this.#heed(site, answer);
      this.#tell({ site, status: answer.status, error: null, ms, bytes: answer.received });
      return { url: hop.url, answer, ms };
    } catch (error) {
      this.#tell({ site, status: null, error: error instanceof DiembaoError ? error.code : 'unknown', ms: performance.now() - started, bytes: 0 });
      throw error;
    } finally {
      release();
    }
  }

  /** Retry-After counts for everything we want from the site, not only for the request that was refused. */
  #heed(site: string, { status, headers }: Answer): void {
    if (status !== 429 && status !== 503) return;
    const ms = readRetryAfter(headers['retry-after'], this.#parts.now().getTime());
    if (ms !== undefined && ms > 0) this.#parts.politeness.rest(site, ms);
  }

  #tell(seen: RequestSeen): void {
    this.#parts.logger.debug(seen, 'http exchange');
    this.#parts.onRequest?.(seen);
  }
}
