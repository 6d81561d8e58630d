import { RetryableError } from '../contracts/index.ts';
import { aborted } from './failures.ts';
import { restsTooLong, SiteState } from './site-state.ts';

export interface PolitenessOptions {
  /** Milliseconds between the end of one request and the start of the next to one site. */
  readonly delayMs: number;
  /** Requests under way at once, over all sites. */
  readonly concurrency: number;
  /** Requests under way at once to one site whose delay is 0 (default 6); with a delay it is one. */
  readonly perSite?: number;
  /** Requests that may wait at once, over all sites (default 20,000). */
  readonly queueLimit?: number;
}

/** The right to send one request to one site; give it back when the answer is there. */
export type Release = () => void;

interface Waiter {
  readonly grant: (release: Release) => void;
  readonly refuse: (error: Error) => void;
}

const sitesRemembered = 10_000;

/**
 * Spaces out requests to each site. Waiting is first come, first served within a site and round robin between sites, so that a
 * source with a thousand articles does not starve one with two. Measured on the monotonic clock.
 */
export class Politeness {
  readonly #delayMs: number;
  readonly #concurrency: number;
  readonly #perSite: number;
  readonly #queueLimit: number;
  readonly #sites = new Map<string, SiteState>();
  /** Only sites that somebody waits for, next in turn first. */
  readonly #queues = new Map<string, Set<Waiter>>();
  #waiting = 0;
  #active = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PolitenessOptions) {
    this.#delayMs = options.delayMs;
    this.#concurrency = options.concurrency;
    this.#perSite = options.perSite ?? 6;
    this.#queueLimit = options.queueLimit ?? 20_000;
  }

  /**
   * Waits for the site's turn.
   * @throws {RetryableError} `aborted`; `site-resting` (with `retryAfterMs`) where the site asked for a long pause;
   * `queue-full`; `closed`
   */
  acquire(site: string, signal?: AbortSignal): Promise<Release> {
    if (this.#closed) return Promise.reject(closed());
    if (signal?.aborted === true) return Promise.reject(aborted(signal.reason));
    const resting = this.#state(site).restsFor(performance.now());
    if (restsTooLong(resting)) return Promise.reject(siteResting(site, resting));
    if (this.#waiting >= this.#queueLimit) {
      return Promise.reject(new RetryableError('Too many requests wait for their turn', { code: 'queue-full', hint: 'Lower crawl.delay or poll fewer sources at once.' }));
    }
    return new Promise<Release>((resolve, reject) => {
      const onAbort = (): void => {
        this.#forget(site, waiter);
        waiter.refuse(aborted(signal?.reason));
        this.#pump();
      };
      const settle = (): void => signal?.removeEventListener('abort', onAbort);
      const waiter: Waiter = {
        grant: (release) => { settle(); resolve(release); },
        refuse: (error) => { settle(); reject(error); },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const queue = this.#queues.get(site);
      if (queue === undefined) this.#queues.set(site, new Set([waiter]));
      else queue.add(waiter);
      this.#waiting += 1;
      this.#pump();
    });
  }

  /** The site asked for a pause (Retry-After): nobody is let through before it is over. */
  rest(site: string, ms: number): void {
    const state = this.#state(site);
    state.rest(performance.now() + ms);
    if (restsTooLong(ms)) for (const waiter of this.#queues.get(site) ?? []) { this.#forget(site, waiter); waiter.refuse(siteResting(site, ms)); }
    this.#pump();
  }

  /** The site's own wish for spacing (Crawl-delay); only a longer one than ours counts. */
  slowDown(site: string, ms: number): void {
    const state = this.#state(site);
    state.delayMs = Math.max(state.delayMs, ms);
  }

  /** How many requests wait and how many are under way: for tests and metrics. */
  load(): { readonly waiting: number; readonly active: number } {
    return { waiting: this.#waiting, active: this.#active };
  }

  /** Refuses everybody who waits, with a RetryableError `closed`. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const [site, queue] of this.#queues) for (const waiter of queue) { this.#forget(site, waiter); waiter.refuse(closed()); }
  }

  #state(site: string): SiteState {
    const known = this.#sites.get(site);
    if (known !== undefined) return known;
    if (this.#sites.size >= sitesRemembered) this.#sweep();
    const state = new SiteState(this.#delayMs);
    this.#sites.set(site, state);
    return state;
  }

  /** Forgets sites that nothing is known of any more but their name; at the worst the oldest idle ones. */
  #sweep(): void {
    const now = performance.now();
    for (const [site, state] of this.#sites) if (state.isIdle(now) && !this.#queues.has(site)) this.#sites.delete(site);
    for (const [site, state] of this.#sites) {
      if (this.#sites.size < sitesRemembered) return;
      if (state.active === 0 && !this.#queues.has(site)) this.#sites.delete(site);
    }
  }

  #forget(site: string, waiter: Waiter): void {
    const queue = this.#queues.get(site);
    if (queue === undefined || !queue.delete(waiter)) return;
    this.#waiting -= 1;
    if (queue.size === 0) this.#queues.delete(site);
  }

  /** Lets through whoever may go, then sleeps until the next one may. */
  #pump(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let soonest = Infinity;
    for (let progress = true; progress && this.#active < this.#concurrency;) {
      progress = false;
      soonest = Infinity;
      for (const [site, queue] of [...this.#queues]) {
        if (this.#active >= this.#concurrency) return;
        const state = this.#state(site);
        const wait = state.waitFor(performance.now(), this.#perSite);
        if (wait > 0) {
          soonest = Math.min(soonest, wait);
          continue;
        }
        const [waiter] = queue;
        if (waiter === undefined) continue;
        this.#forget(site, waiter);
        this.#toTheEnd(site);
        this.#start(state, waiter);
        progress = true;
      }
    }
    if (soonest < Infinity && this.#active < this.#concurrency) this.#timer = setTimeout(() => this.#pump(), Math.ceil(soonest));
  }

  #toTheEnd(site: string): void {
    const queue = this.#queues.get(site);
    if (queue === undefined) return;
    this.#queues.delete(site);
    this.#queues.set(site, queue);
  }

  #start(state: SiteState, waiter: Waiter): void {
    state.active += 1;
    this.#active += 1;
    let given = true;
    waiter.grant(() => {
      if (!given) return;
      given = false;
      state.active -= 1;
      this.#active -= 1;
      state.finished(performance.now());
      this.#pump();
    });
  }
}

const closed = (): RetryableError => new RetryableError('The client is closed', { code: 'closed' });

const siteResting = (site: string, ms: number): RetryableError =>
  new RetryableError(`${site} asked for a pause`, { code: 'site-resting', retryAfterMs: Math.ceil(ms) });
