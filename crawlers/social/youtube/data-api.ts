import { DateTime } from 'luxon';
import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import { askJson, keyExpired, listAt, objectAt, refusal, textAt, type Asked, type Json } from '../edge/index.ts';

export interface DataApi {
  readonly http: HttpClient;
  /** `https://www.googleapis.com/youtube/v3`, or a test's server. */
  readonly base: string;
  readonly key: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

const spentQuota = new Set(['quotaExceeded', 'dailyLimitExceeded', 'dailyLimitExceededUnreg']);
const tooFast = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);
const refusedKeys = new Set(['keyInvalid', 'keyExpired', 'accessNotConfigured', 'ipRefererBlocked', 'API_KEY_INVALID', 'API_KEY_SERVICE_BLOCKED', 'SERVICE_DISABLED']);
const absent = new Set(['commentsDisabled', 'videoNotFound', 'playlistNotFound', 'channelNotFound', 'commentNotFound']);

/** What is asked for is not there: a video without comments, a channel that was closed. */
export class NothingThere extends RejectedError {}

/**
 * Asks one list of the Data API. The key goes in a header, so that no address holds it.
 * @throws {RetryableError} `quota-spent` (until the quota begins anew), `http-429`; {RejectedError} `key-expired`, `not-data-api`
 */
export async function askData({ http, base, key, now, signal }: DataApi, list: string, parameters: Readonly<Record<string, string>>): Promise<Json> {
  const url = new URL(`${base}/${list}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const asked = await askJson(http, { url: url.href, signal, headers: { 'x-goog-api-key': key }, answers: [400, 403] });
  if (!asked.ok) throw meaningOf(asked, now());
  const answer = objectAt(asked.json);
  if (answer === null || !Array.isArray(answer['items'] ?? [])) throw new RejectedError("The interface does not answer as YouTube's Data API does.", { code: 'not-data-api' });
  return answer;
}

function meaningOf(asked: Asked, now: Date): Error {
  const reasons = [...listAt(asked.json, 'error', 'errors'), ...listAt(asked.json, 'error', 'details')].map((error) => textAt(error, 'reason'));
  const says = (known: ReadonlySet<string>): boolean => reasons.some((reason) => known.has(reason));
  if (says(spentQuota)) return quotaSpent(untilQuotaMs(now));
  if (says(tooFast)) return new RetryableError('YouTube asks for a slower pace.', { code: 'http-429' });
  if (says(refusedKeys)) return keyExpired('YouTube', ['youtube']);
  if (says(absent)) return new NothingThere('YouTube has nothing there.', { code: 'http-404' });
  return refusal(asked, now);
}

export const quotaSpent = (retryAfterMs: number): RetryableError =>
  new RetryableError("The day's quota of the office's YouTube key is spent.", { code: 'quota-spent', retryAfterMs, hint: 'It begins anew at midnight in California. Fewer sources with "comments: true" need less of it.' });

/** Milliseconds until midnight Pacific time, when quotas begin anew. */
export function untilQuotaMs(now: Date): number {
  return DateTime.fromJSDate(now, { zone: 'America/Los_Angeles' }).plus({ days: 1 }).startOf('day').toMillis() - now.getTime();
}
