import PQueue from 'p-queue';
import { collectorFor, type Collectors, type Source } from '../../crawlers/index.ts';
import { DiembaoError, messageOf } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';

/** What asking a source once showed. */
export interface CheckedSource {
  readonly id: string;
  readonly outlet: string;
  readonly kind: string;
  readonly url: string;
  readonly ok: boolean;
  readonly httpStatus: number | null;
  readonly items: number;
  /** Entries that cannot become items. */
  readonly refused: number;
  /** When the newest item was published, ISO 8601; null where no item bears a date. */
  readonly newest: string | null;
  /** What the site's robots.txt says of the source's address, as far as the attempt showed it. */
  readonly robots: 'allowed' | 'disallowed' | 'unreachable' | 'unknown';
  readonly warnings: readonly string[];
  readonly error: { readonly code: string; readonly message: string; readonly hint?: string | undefined } | null;
}

export interface CheckParts {
  readonly collectors: Collectors;
  readonly http: HttpClient;
  readonly privacy: Privacy;
  /** Sources asked at once. */
  readonly concurrency: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Asks each source once through its collector and stores nothing. A source that fails is a finding, not an error.
 * @throws the reason of `signal` when it aborts
 */
export async function checkSources(sources: readonly Source[], { concurrency, onProgress, ...parts }: CheckParts): Promise<CheckedSource[]> {
  const queue = new PQueue({ concurrency });
  let done = 0;
  return Promise.all(sources.map((source) => queue.add(async () => {
    parts.signal.throwIfAborted();
    const checked = await checkOne(source, parts);
    parts.signal.throwIfAborted();
    done += 1;
    onProgress?.(done, sources.length);
    return checked;
  })));
}

async function checkOne(source: Source, { collectors, http, privacy, now, signal }: Omit<CheckParts, 'concurrency' | 'onProgress'>): Promise<CheckedSource> {
  const { id, outlet, kind, url } = source;
  const about = { id, outlet, kind, url };
  try {
    const result = await collectorFor(collectors, kind).poll(source, { http, privacy, state: { etag: null, lastModified: null }, now, signal });
    if (result.status === 'not-modified') return { ...about, ok: true, httpStatus: result.httpStatus, items: 0, refused: 0, newest: null, robots: 'allowed', warnings: [], error: null };
    const { httpStatus, items, refused, warnings } = result;
    return { ...about, ok: true, httpStatus, items: items.length, refused: refused.length, newest: newestOf(items.map(({ listing }) => listing.publishedAt)), robots: 'allowed', warnings: items.length > 0 ? warnings : [...warnings, 'no items'], error: null };
  } catch (error) {
    const { code, hint } = error instanceof DiembaoError ? error : { code: 'unexpected', hint: undefined };
    return { ...about, ok: false, httpStatus: statusIn(code), items: 0, refused: 0, newest: null, robots: robotsBy(code), warnings: [], error: { code, message: messageOf(error), hint } };
  }
}

function newestOf(dates: readonly (string | null)[]): string | null {
  const times = dates.flatMap((date) => (date === null ? [] : [Date.parse(date)])).filter((time) => Number.isFinite(time));
  return times.length === 0 ? null : new Date(times.reduce((latest, time) => Math.max(latest, time))).toISOString();
}

/** `http-404` is an answer; so robots.txt let us ask. */
function statusIn(code: string): number | null {
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  return status === undefined ? null : Number(status);
}

function robotsBy(code: string): CheckedSource['robots'] {
  if (code === 'robots-disallowed') return 'disallowed';
  if (code === 'robots-unreachable') return 'unreachable';
  return statusIn(code) === null ? 'unknown' : 'allowed';
}
