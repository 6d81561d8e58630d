import type { HttpClient } from '../../infra/http/index.ts';
import type { SubscriptionKeys } from './keys.ts';
import { tokenName } from './hook.ts';
import type { Subscription } from './subscription.ts';
import { wantedLeaseSeconds } from './timing.ts';

/** Where the hub of this subscription delivers. */
export function callbackOf(hooksUrl: string, { source, hub, topic }: Subscription, keys: SubscriptionKeys): string {
  const url = new URL(hooksUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/hooks/${encodeURIComponent(source)}`;
  url.search = `?${tokenName}=${keys.token(source, { url: hub, topic })}`;
  url.hash = '';
  return url.href;
}

export interface Question {
  readonly entry: Subscription;
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly callback: string;
  readonly secret: string;
}

/**
 * Asks a hub, through the safe client and in the site's turn. robots.txt is for crawlers of pages; this is an interface made to be asked.
 * @throws what the client throws: a hub that says no is a RejectedError
 */
export async function askHub(http: HttpClient, { entry, mode, callback, secret }: Question, signal: AbortSignal): Promise<void> {
  const form = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': entry.topic, 'hub.callback': callback });
  if (mode === 'subscribe') {
    form.set('hub.secret', secret);
    form.set('hub.lease_seconds', String(wantedLeaseSeconds));
  }
  await http.request({
    url: entry.hub, method: 'POST', body: form.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ignoreRobots: true, maxBytes: 65_536, signal,
  });
}
