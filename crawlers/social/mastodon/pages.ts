import { RejectedError } from '../../../infra/contracts/index.ts';
import { textAt } from '../edge/index.ts';
import { apiUrl, ask, isSpent, nextPage, notMastodon, type MastodonApi } from './api.ts';
import type { MastodonOptions } from './options.ts';

/** Posts a page (the interface's most), and pages a poll. */
const pageSize = 40;
const mostPages = 5;

export interface Pages {
  /** Statuses, newest first. */
  readonly statuses: readonly unknown[];
  readonly warnings: readonly string[];
}

/**
 * Reads a listing back to the newest status of the last poll (`since`, an id), or to its bound. The first page is read whole, so that
 * posts that were edited are seen.
 */
export async function readPages(options: MastodonOptions, since: string | null, api: MastodonApi): Promise<Pages> {
  const statuses: unknown[] = [];
  let url: string | null = await firstPage(options, api);
  for (let page = 0; page < mostPages; page += 1) {
    const asked = await ask(api, url);
    if (!Array.isArray(asked.json)) throw notMastodon();
    const listed = asked.json as readonly unknown[];
    statuses.push(...listed);
    url = nextPage(asked, api);
    if (url === null || listed.length === 0 || (since !== null && listed.some((status) => !isNewer(textAt(status, 'id'), since)))) return { statuses, warnings: [] };
    if (isSpent(asked)) return { statuses, warnings: ['The instance allows no more requests for now: older posts were left out.'] };
  }
  return { statuses, warnings: since === null ? [] : [`More than ${mostPages * pageSize} new posts: the oldest were left out.`] };
}

/** The newest id: what the next poll reads back to. */
export function newestOf(statuses: readonly unknown[]): string | null {
  return statuses.map((status) => textAt(status, 'id')).filter((id) => /^\w{1,64}$/.test(id)).reduce<string | null>((newest, id) => (newest === null || isNewer(id, newest) ? id : newest), null);
}

/** Ids grow with time; they are numbers too long for numbers. */
const isNewer = (one: string, other: string): boolean => (one.length === other.length ? one > other : one.length > other.length);

async function firstPage(options: MastodonOptions, api: MastodonApi): Promise<string> {
  const limit = String(pageSize);
  if ('tag' in options) return apiUrl(api, `timelines/tag/${encodeURIComponent(options.tag)}`, { limit });
  if ('timeline' in options) return apiUrl(api, 'timelines/public', { limit, ...(options.timeline === 'local' ? { local: 'true' } : {}) });
  const id = textAt((await ask(api, apiUrl(api, 'accounts/lookup', { acct: options.account }))).json, 'id');
  if (!/^\w{1,64}$/.test(id)) throw new RejectedError('The instance does not say which account that is.', { code: 'not-mastodon' });
  return apiUrl(api, `accounts/${id}/statuses`, { limit, exclude_reblogs: 'true' });
}
