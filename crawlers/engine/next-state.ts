import { RetryableError, type DiembaoError, type Notice, type Standing } from '../../infra/contracts/index.ts';
import type { Source } from '../contract/collector.ts';
import { backoffMs } from './backoff.ts';
import { intervalMs, rhythmOf, type Bounds } from './rhythm.ts';
import type { RememberedState } from './types.ts';

export interface Pace {
  readonly shortestMs: number;
  readonly longestMs: number;
  readonly now: () => Date;
  /** From 0 to 1: spreads polls over time. */
  readonly random: () => number;
}

/** What changed in how a source stands, with the figures behind it. */
export interface Change {
  readonly notice: Notice;
  readonly since: Date | null;
  readonly figures: Readonly<Record<string, number>>;
}

const hour = 3_600_000;
const failuresBorne = 10;
const quarantineMs = 24 * hour;
const restMs = hour;

const unknown: RememberedState = { etag: null, lastModified: null, listed: 0, failures: 0, nextPollAt: new Date(0), newestItemAt: null, rhythmMs: null, patienceMs: null, standing: 'well' };

/** What an answered poll leaves for the next one. Of a listing without times, its new items tell that the source lives. */
export function afterAnswer(before: RememberedState | null, listing: { readonly published: readonly (string | null)[]; readonly hasNews: boolean; readonly isSettled: boolean; readonly leastMs: number } | null, answer: Pick<RememberedState, 'etag' | 'lastModified' | 'listed'>, source: Source, pace: Pace): RememberedState {
  const old = before ?? unknown;
  const now = pace.now();
  const read = listing === null ? { newestAt: null, rhythmMs: null, patienceMs: null } : rhythmOf(listing.published, now);
  const seenAt = read.newestAt ?? (listing?.hasNews === true ? now : null);
  const newestItemAt = latest(old.newestItemAt, seenAt);
  const rhythm = { rhythmMs: read.rhythmMs ?? old.rhythmMs, patienceMs: read.patienceMs ?? old.patienceMs };
  const silent = newestItemAt !== null && rhythm.patienceMs !== null && now.getTime() - newestItemAt.getTime() > rhythm.patienceMs;
  const bounds = boundsOf(source, pace);
  // What the source asks for counts within the office's bounds, but not over an interval that the office set for it.
  const asked = bounds.fixedMs === null ? Math.min(listing?.leastMs ?? 0, bounds.longestMs) : 0;
  const interval = Math.max(intervalMs({ rhythmMs: rhythm.rhythmMs, newestAt: newestItemAt }, bounds, now), asked);
  // Items whose pages failed in passing are met again soon, however seldom the source publishes.
  const retries = listing?.isSettled === false ? 2 * pace.shortestMs : Infinity;
  return {
    ...answer, ...rhythm, newestItemAt, failures: 0, standing: silent ? 'silent' : 'well',
    nextPollAt: soon(Math.min(interval, retries), pace),
  };
}

/** What a failed poll leaves: a longer pause each time, and after many in a row one try a day. */
export function afterFailure(before: RememberedState | null, error: unknown, source: Source, pace: Pace): RememberedState {
  const old = before ?? unknown;
  const failures = old.failures + 1;
  const retryAfterMs = error instanceof RetryableError ? error.retryAfterMs : 0;
  const quarantined = failures >= failuresBorne;
  const wait = quarantined ? Math.max(quarantineMs, retryAfterMs ?? 0) : backoffMs(failures, boundsOf(source, pace).fixedMs ?? pace.shortestMs, retryAfterMs);
  return { ...old, failures, standing: quarantined ? 'quarantined' : old.standing, nextPollAt: new Date(pace.now().getTime() + wait) };
}

/** What the office must give first; the source is asked again meanwhile, but nobody is to blame. */
const restingCodes = new Set(['key-missing', 'key-expired', 'login-refused', 'browser-missing', 'holder-required']);
export const isResting = (error: DiembaoError): boolean => restingCodes.has(error.code);

export const afterRest = (before: RememberedState | null, pace: Pace): RememberedState => ({ ...(before ?? unknown), nextPollAt: new Date(pace.now().getTime() + restMs) });

/** The crawl stopped, or its pages did: what is left is met again, which takes a full listing. */
export const afterInterruption = (before: RememberedState | null, stopped: boolean, pace: Pace): RememberedState => ({
  ...(before ?? unknown), etag: null, lastModified: null, nextPollAt: stopped ? pace.now() : soon(pace.shortestMs, pace),
});

/** What is to be told of the step from one state to the next; mostly nothing. */
export function changeOf(before: RememberedState | null, after: RememberedState): Change | null {
  const was: Standing = before?.standing ?? 'well';
  if (was === after.standing) return null;
  if (after.standing === 'quarantined') return { notice: 'quarantined', since: null, figures: { failures: after.failures } };
  if (was === 'quarantined') return { notice: 'released', since: null, figures: { failures: before?.failures ?? 0 } };
  if (after.standing === 'silent') return { notice: 'silent', since: after.newestItemAt, figures: { hours: Math.round((after.patienceMs ?? 0) / hour) } };
  return { notice: 'heard', since: after.newestItemAt, figures: {} };
}

const boundsOf = ({ interval }: Source, { shortestMs, longestMs }: Pace): Bounds => ({ shortestMs, longestMs, fixedMs: interval === undefined ? null : interval * 1_000 });

/** A tenth earlier or later, so that polls of many sources do not fall together. */
const soon = (ms: number, { now, random }: Pace): Date => new Date(now().getTime() + Math.round(ms * (0.9 + 0.2 * random())));

const latest = (one: Date | null, other: Date | null): Date | null => (one === null || (other !== null && other > one) ? other : one);
