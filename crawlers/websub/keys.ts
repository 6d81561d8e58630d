import { createHmac, hkdfSync } from 'node:crypto';
import { openKeyFolder, readOrMakeKey } from '../../infra/privacy/keys.ts';
import type { HubOffer } from './discover.ts';

/** What only the hub and we know of one subscription. Derived, not stored: a restart or a lost file changes nothing. */
export interface SubscriptionKeys {
  /** Stands in the callback's address: who does not know it is answered as if nothing were there. */
  token(source: string, offer: HubOffer): string;
  /** `hub.secret`: the hub signs its deliveries with it. */
  secret(source: string, offer: HubOffer): string;
}

/**
 * The keys of all subscriptions, made of the install's own key.
 * @throws {FatalError} `bad-key-file`, `keys-unwritable`
 */
export function openSubscriptionKeys(dataDir: string): SubscriptionKeys {
  const install = readOrMakeKey(openKeyFolder(dataDir), 'install.key');
  const key = Buffer.from(hkdfSync('sha256', install, Buffer.alloc(0), 'diembao websub 1', 32));
  install.fill(0);
  const derive = (purpose: string, source: string, { url, topic }: HubOffer): string =>
    createHmac('sha256', key).update(JSON.stringify([purpose, source, url, topic])).digest('base64url');
  return {
    token: (source, offer) => derive('token', source, offer),
    secret: (source, offer) => derive('secret', source, offer),
  };
}
