import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import { askJson, keyExpired, keyMissing, refusal, type Asked } from '../edge/index.ts';

export interface MastodonApi {
  readonly http: HttpClient;
  /** The instance's origin. */
  readonly instance: string;
  /** The office's token; null without one. */
  readonly token: string | null;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export const apiUrl = ({ instance }: MastodonApi, path: string, parameters: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(`/api/v1/${path}`, instance);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};

/**
 * One answer of the instance. An instance closed to strangers answers 401, 403 or 422.
 * @throws {RejectedError} `key-missing`, `key-expired`, `http-…`; {RetryableError} `http-429` with the pause that the instance names
 */
export async function ask(api: MastodonApi, url: string): Promise<Asked> {
  const { http, token, signal, now } = api;
  const asked = await askJson(http, { url, signal, answers: [401, 403, 422, 429], ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }) });
  if (asked.ok) return asked;
  if (asked.status === 429) throw new RetryableError(`${new URL(api.instance).hostname} answered 429`, { code: 'http-429', ...pause(asked, now()) });
  if (token === null) throw keyMissing('This Mastodon instance', ['mastodon']);
  if (asked.status === 401) throw keyExpired('The Mastodon instance', ['mastodon']);
  throw refusal(asked, now());
}

/** Whether the instance lets us ask nothing more for now. */
export const isSpent = ({ headers }: Asked): boolean => headers['x-ratelimit-remaining'] === '0';

function pause({ headers }: Asked, now: Date): { readonly retryAfterMs?: number } {
  const seconds = Number(headers['retry-after']);
  const reset = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(headers['x-ratelimit-reset'] ?? '') - now.getTime();
  return reset >= 0 ? { retryAfterMs: Math.min(reset, 86_400_000) } : {};
}

/**
 * The address of the page behind this one (`Link: <…>; rel="next"`), within the instance; null at the end.
 * A header that leads elsewhere is not followed: the token would go with it.
 */
export function nextPage({ headers }: Asked, { instance }: MastodonApi): string | null {
  const link = /<([^<>\s]{1,2000})>[^,<>]{0,100};\s*rel="?next"?/i.exec(headers['link'] ?? '')?.[1];
  if (link === undefined || !URL.canParse(link, instance)) return null;
  const url = new URL(link, instance);
  return url.origin === new URL(instance).origin && url.pathname.startsWith('/api/') ? url.href : null;
}

export const notMastodon = (): RejectedError =>
  new RejectedError('The instance does not answer as Mastodon does.', { code: 'not-mastodon', hint: 'The address of the source is that of an instance, for example https://mang.example.vn.' });
