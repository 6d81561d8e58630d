import { RejectedError, RetryableError, type DiembaoError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import { askJson, countAt, keyExpired, objectAt, refusal, type Asked, type Json } from '../edge/index.ts';

/** The one place that says which version of the interface is spoken; a version lives about two years. */
export const graphVersion = 'v24.0';

export interface Graph {
  readonly http: HttpClient;
  /** `https://graph.facebook.com`, or a test's server. */
  readonly origin: string;
  readonly token: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

const rateLimits = new Set([4, 17, 32, 613]);
const passing = new Set([1, 2]);
const spentTokens = new Set([102, 190]);
const anHour = 3_600_000;

/** An object that is not there, or not for us to see: the interface does not tell which. */
export class GraphMissing extends RejectedError {}

/**
 * Asks for one node or edge. The token goes in a header, so that no address holds it.
 * @throws {RetryableError} `rate-limited`, `graph-unavailable`; {RejectedError} `key-expired`, `permission-missing`, `page-not-readable`
 */
export async function askGraph({ http, origin, token, now, signal }: Graph, path: string, parameters: Readonly<Record<string, string>>): Promise<Json> {
  const url = new URL(`/${graphVersion}/${path}`, origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const asked = await askJson(http, { url: url.href, signal, headers: { authorization: `Bearer ${token}` }, answers: [400, 401, 403, 500] });
  const answer = objectAt(asked.json);
  const error = objectAt(answer, 'error');
  if (error !== null) throw meaningOf(error, asked, now());
  if (!asked.ok) throw refusal(asked, now());
  if (answer === null) throw new RejectedError('The interface does not answer as the Graph API does.', { code: 'not-graph' });
  return answer;
}

/** The interface's own message is not passed on: it can name a person or hold a part of the token. */
function meaningOf(error: Json, asked: Asked, now: Date): DiembaoError {
  const code = countAt(error, 'code') ?? 0;
  const subcode = countAt(error, 'error_subcode') ?? 0;
  const told = `Facebook refuses the request (error ${code}${subcode === 0 ? '' : `, ${subcode}`}).`;
  if (rateLimits.has(code)) return new RetryableError('Facebook allows no more requests for now.', { code: 'rate-limited', retryAfterMs: pauseOf(asked.headers) });
  if (passing.has(code) || error['is_transient'] === true) return new RetryableError(told, { code: 'graph-unavailable' });
  if (spentTokens.has(code)) return keyExpired('Facebook', ['facebook']);
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return new RejectedError(told, { code: 'permission-missing', hint: "The office's token may not read this page: it needs pages_read_engagement on a page of its own, or the feature Page Public Content Access." });
  if (code === 100 && subcode === 33) return new GraphMissing(told, { code: 'page-not-readable', hint: 'There is no such page, or the office\'s token may not see it. Is "page" its id?' });
  return asked.ok ? new RejectedError(told, { code: 'request-refused' }) : refusal(asked, now);
}

/** Minutes until the limit opens again, as the usage header estimates them; an hour where it does not. */
function pauseOf(headers: Readonly<Record<string, string>>): number {
  const minutes = [...(headers['x-business-use-case-usage'] ?? '').matchAll(/"estimated_time_to_regain_access"\s*:\s*(\d{1,5})/g)].map((match) => Number(match[1]));
  const longest = Math.max(0, ...minutes) * 60_000;
  return longest === 0 ? anHour : Math.min(longest, 24 * anHour);
}
