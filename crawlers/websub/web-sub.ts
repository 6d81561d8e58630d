import type { Hook } from '../contract/hook.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import { Book } from './book.ts';
import { createWebSubHook, type DeliveryCounts } from './hook.ts';
import { openSubscriptionKeys } from './keys.ts';
import { Subscriber } from './subscriber.ts';
import type { Subscription } from './subscription.ts';

export interface WebSubOptions {
  /** Where keys and subscriptions lie. */
  readonly dataDir: string;
  /** The office's public address of its hooks (`hooks.url`). */
  readonly hooksUrl: string;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** How a subscription stands, for the source's page. */
export interface SubscriptionStatus {
  readonly source: string;
  readonly hub: string;
  readonly state: 'active' | 'asked' | 'waiting' | 'leaving';
  readonly leaseUntil: Date | null;
  readonly trouble: string | null;
}

export interface WebSub {
  readonly hook: Hook;
  readonly subscriber: Pick<Subscriber, 'offer' | 'keepOnly' | 'upkeep' | 'run'>;
  readonly counts: Readonly<DeliveryCounts>;
  status(): readonly SubscriptionStatus[];
  /** Saves what is not yet saved. */
  close(): Promise<void>;
}

/**
 * WebSub for an office that can be reached: subscribes to the hubs that feeds offer, and answers them. One process at a time with a data
 * folder.
 * @throws {FatalError} `bad-key-file`, `keys-unwritable`, `websub-unreadable`
 */
export function openWebSub({ dataDir, hooksUrl, http, logger, now = () => new Date() }: WebSubOptions): WebSub {
  const keys = openSubscriptionKeys(dataDir);
  const book = new Book({ dataDir, callback: hooksUrl, logger });
  const counts: DeliveryCounts = { accepted: 0, forged: 0 };
  return {
    hook: createWebSubHook({ book, keys, counts, logger }),
    subscriber: new Subscriber({ hooksUrl, book, keys, http, logger, now }),
    counts,
    status: () => book.all().map((entry) => statusOf(entry, now().getTime())),
    close: () => book.close(),
  };
}

function statusOf(entry: Subscription, now: number): SubscriptionStatus {
  const isActive = entry.leaseUntil !== null && entry.leaseUntil > now;
  const state = entry.leaving ? 'leaving' : isActive ? 'active' : entry.asked === null ? 'waiting' : 'asked';
  return { source: entry.source, hub: entry.hub, state, leaseUntil: entry.leaseUntil === null ? null : new Date(entry.leaseUntil), trouble: entry.trouble };
}
