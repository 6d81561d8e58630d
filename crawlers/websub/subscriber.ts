import { setTimeout as sleep } from 'node:timers/promises';
import { DiembaoError, messageOf, policyOf, RetryableError } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Book } from './book.ts';
import type { HubOffer } from './discover.ts';
import { hostOf } from './hook.ts';
import type { SubscriptionKeys } from './keys.ts';
import { askHub, callbackOf } from './request.ts';
import type { Subscription } from './subscription.ts';
import { changeMs, patienceMs, refusedMs, retryMs } from './timing.ts';

export interface SubscriberParts {
  readonly hooksUrl: string;
  readonly book: Book;
  readonly keys: SubscriptionKeys;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Hubs asked at once; the client spaces out requests to one and the same. */
const atOnce = 4;
const turnMs = 30_000;
/** Polls in a row without a hub before it is believed that the feed has none any more. */
const enoughMisses = 3;
/** Questions to end a subscription; after them it runs out by itself. */
const mostFarewells = 3;

/** Keeps the office subscribed to the hubs that its feeds offer. */
export class Subscriber {
  readonly #parts: SubscriberParts;
  readonly #misses = new Map<string, number>();

  constructor(parts: SubscriberParts) {
    this.#parts = parts;
  }

  /**
   * Tells what the newest full listing of a source offers; null where it offers no hub. Cheap and at once: `upkeep` does the asking.
   * A change counts at most once an hour, the loss of a hub after three listings without it.
   */
  offer(source: { readonly id: string }, offer: HubOffer | null | undefined): void {
    const { book } = this.#parts;
    const now = this.#now();
    const entries = book.of(source.id);
    const known = entries.find((entry) => !entry.leaving);
    if (offer === null || offer === undefined) {
      const misses = (this.#misses.get(source.id) ?? 0) + 1;
      this.#misses.set(source.id, misses);
      if (known !== undefined && misses >= enoughMisses) this.#leave(known, now);
      return;
    }
    this.#misses.delete(source.id);
    if (known !== undefined) {
      if ((known.hub === offer.url && known.topic === offer.topic) || now - known.since < changeMs) return;
      this.#leave(known, now);
    }
    book.put({ source: source.id, hub: offer.url, topic: offer.topic, since: now, asked: null, leaseUntil: null, nextAt: now, failures: 0, leaving: false, trouble: null });
  }

  /** Forgets the subscriptions of sources that the office no longer has: their hubs find nobody and stop. */
  keepOnly(sources: Iterable<string>): void {
    const kept = new Set(sources);
    for (const entry of this.#parts.book.all()) if (!kept.has(entry.source)) this.#parts.book.remove(entry);
  }

  /** Asks, renews and ends whatever is due now. Failures are noted at the subscription and throw nothing. */
  async upkeep(signal: AbortSignal = new AbortController().signal): Promise<void> {
    const now = this.#now();
    const due = this.#parts.book.all().filter(({ nextAt }) => nextAt <= now).sort((a, b) => a.nextAt - b.nextAt);
    const work = async (): Promise<void> => {
      for (let entry = due.shift(); entry !== undefined && !signal.aborted; entry = due.shift()) await this.#act(entry, signal);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** `upkeep` every half minute until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.upkeep(signal);
      await sleep(turnMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #leave(entry: Subscription, now: number): void {
    if (entry.leaseUntil === null && entry.asked === null) this.#parts.book.remove(entry);
    else this.#parts.book.put({ ...entry, leaving: true, nextAt: now, failures: 0, asked: null });
  }

  async #act(stale: Subscription, signal: AbortSignal): Promise<void> {
    const { book, keys, hooksUrl, http, logger } = this.#parts;
    const entry = book.current(stale);
    const now = this.#now();
    if (entry === undefined || entry.nextAt > now) return;
    if (entry.leaving && entry.failures >= mostFarewells) return book.remove(entry);
    const mode = entry.leaving ? 'unsubscribe' : 'subscribe';
    const failures = entry.failures + 1;
    // Noted before it is sent: a hub may ask back before it has answered.
    const trouble = entry.asked === null ? entry.trouble : 'unconfirmed: the hub took the request and never asked back';
    const open: Subscription = { ...entry, trouble, asked: { mode, at: now }, failures, nextAt: now + Math.max(patienceMs, retryMs(failures)) };
    book.put(open);
    try {
      await askHub(http, { entry, mode, callback: callbackOf(hooksUrl, entry, keys), secret: keys.secret(entry.source, { url: entry.hub, topic: entry.topic }) }, signal);
    } catch (error) {
      // Confirmed meanwhile, or called off: then the answer means nothing.
      if (book.current(entry) !== open) return;
      if (signal.aborted) return book.put({ ...entry, asked: open.asked });
      const said = `${error instanceof DiembaoError ? error.code : 'unexpected'}: ${messageOf(error)}`.slice(0, 300).toWellFormed();
      const wait = policyOf(error) === 'reject' ? refusedMs(failures) : retryMs(failures, error instanceof RetryableError ? error.retryAfterMs : 0);
      book.put({ ...open, nextAt: this.#now() + wait, trouble: said });
      logger.warn({ source: entry.source, hub: hostOf(entry.hub), mode, error: said, failures }, 'WebSub hub not reached');
    }
  }

  #now(): number {
    return this.#parts.now().getTime();
  }
}
