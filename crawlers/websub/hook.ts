import type { Delivery, Hook, HookAnswer } from '../contract/hook.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Book } from './book.ts';
import type { SubscriptionKeys } from './keys.ts';
import { isSame, isSigned } from './signature.ts';
import type { Subscription } from './subscription.ts';
import { leaseMs, questionMs, refusedMs, renewalMs } from './timing.ts';

/** What hubs have delivered since the start. */
export interface DeliveryCounts {
  /** Signed right: each had its source polled. */
  accepted: number;
  /** Signed wrong or not at all: ignored. */
  forged: number;
}

export interface HookParts {
  readonly book: Book;
  readonly keys: SubscriptionKeys;
  readonly counts: DeliveryCounts;
  readonly logger: Logger;
}

/** The parameter of the callback's address that carries the token. */
export const tokenName = 'k';
const longestChallenge = 4_096;
const nothingHere: HookAnswer = { status: 404 };

/**
 * Answers hubs (W3C WebSub): confirms what was asked and nothing else, takes note of refusals, and believes of a delivery only, where it is
 * signed right, that there is something new. What is new is then read from the feed itself. Who does not know the token learns
 * nothing, not even that there is a subscription.
 */
export function createWebSubHook({ book, keys, counts, logger }: HookParts): Hook {
  return {
    receive(source, delivery, { now }) {
      const token = delivery.query.get(tokenName) ?? '';
      const entry = book.of(source.id).filter((each) => isSame(token, keys.token(source.id, { url: each.hub, topic: each.topic }))).at(0);
      if (entry === undefined) return Promise.resolve(nothingHere);
      const at = now().getTime();
      return Promise.resolve(delivery.method === 'GET' ? asked(entry, delivery.query, at) : delivered(entry, delivery));
    },
  };

  function asked(entry: Subscription, query: URLSearchParams, now: number): HookAnswer {
    if (query.get('hub.topic') !== entry.topic) return nothingHere;
    const mode = query.get('hub.mode');
    if (mode === 'denied') return denied(entry, query.get('hub.reason') ?? '', now);
    const challenge = query.get('hub.challenge') ?? '';
    const isAsked = entry.asked !== null && entry.asked.mode === mode && now - entry.asked.at <= questionMs;
    if (!isAsked || challenge === '' || challenge.length > longestChallenge) return nothingHere;
    if (mode === 'unsubscribe') {
      book.remove(entry);
      logger.info({ source: entry.source, hub: hostOf(entry.hub) }, 'WebSub subscription ended');
    } else {
      const lease = leaseMs(query.get('hub.lease_seconds'));
      book.put({ ...entry, asked: null, leaseUntil: now + lease, nextAt: now + renewalMs(lease), failures: 0, trouble: null });
      logger.info({ source: entry.source, hub: hostOf(entry.hub), leaseSeconds: lease / 1_000 }, 'WebSub subscription confirmed');
    }
    return { status: 200, body: challenge };
  }

  function denied(entry: Subscription, reason: string, now: number): HookAnswer {
    if (entry.leaving) {
      book.remove(entry);
      return { status: 200 };
    }
    // The question it answers was counted when it was asked.
    const failures = Math.max(entry.failures, 1);
    const said = reason.slice(0, 1_000).replace(/[^\p{L}\p{M}\p{N}\p{P}]+/gu, ' ').trim().slice(0, 200).toWellFormed();
    book.put({ ...entry, asked: null, leaseUntil: null, failures, nextAt: now + refusedMs(failures), trouble: `denied${said === '' ? '' : `: ${said}`}` });
    logger.warn({ source: entry.source, hub: hostOf(entry.hub), reason: said }, 'WebSub subscription denied');
    return { status: 200 };
  }

  function delivered(entry: Subscription, { headers, body }: Delivery): HookAnswer {
    const secret = keys.secret(entry.source, { url: entry.hub, topic: entry.topic });
    if (!isSigned(headers['x-hub-signature'], body, secret)) {
      counts.forged += 1;
      logger.warn({ source: entry.source, hub: hostOf(entry.hub) }, 'WebSub delivery with a wrong signature ignored');
      return { status: 403 };
    }
    // By the specification a hub that hears "gone" stops delivering.
    if (entry.leaving) return { status: 410 };
    counts.accepted += 1;
    return { status: 202, poll: true };
  }
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'unknown');
