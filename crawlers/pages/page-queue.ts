import { Request, type IRequestManager, type RequestQueueOperationInfo } from '@crawlee/http';
import { siteOf } from '../../infra/http/index.ts';

interface Lane {
  readonly waiting: Request[];
  active: number;
}

type Added = Awaited<ReturnType<IRequestManager['addRequestsBatched']>>;

/**
 * Crawlee's queue of requests, held in memory and forgetful: what is done leaves no trace, so that one crawler can run for
 * months. Each site has a lane with few requests under way; lanes take turns.
 */
export class PageQueue implements IRequestManager {
  readonly #perSite: number;
  readonly #retryDelayMs: number;
  readonly #lanes = new Map<string, Lane>();
  readonly #onReady: () => void;
  #pending = 0;
  #handled = 0;
  closed = false;

  constructor(options: { readonly perSite: number; readonly retryDelayMs: number; readonly onReady: () => void }) {
    this.#perSite = options.perSite;
    this.#retryDelayMs = options.retryDelayMs;
    this.#onReady = options.onReady;
  }

  add(id: string, url: string): void {
    this.#lane(url).waiting.push(new Request({ url, uniqueKey: id }));
    this.#pending += 1;
    this.#onReady();
  }

  /** Takes back a request that nobody has begun; false when it is under way or gone. */
  withdraw(id: string, url: string): boolean {
    const lane = this.#lanes.get(siteOf(url));
    const index = lane?.waiting.findIndex((request) => request.uniqueKey === id) ?? -1;
    if (lane === undefined || index < 0) return false;
    lane.waiting.splice(index, 1);
    this.#pending -= 1;
    this.#forget(url, lane);
    return true;
  }

  async fetchNextRequest<T extends Record<string, unknown>>(): Promise<Request<T> | null> {
    for (const [site, lane] of this.#lanes) {
      if (lane.active >= this.#perSite) continue;
      const request = lane.waiting.shift();
      if (request === undefined) continue;
      lane.active += 1;
      this.#lanes.delete(site);
      this.#lanes.set(site, lane);
      return request as Request<T>;
    }
    return null;
  }

  async isEmpty(): Promise<boolean> {
    for (const lane of this.#lanes.values()) if (lane.waiting.length > 0 && lane.active < this.#perSite) return false;
    return true;
  }

  async isFinished(): Promise<boolean> {
    return this.closed && this.#pending === 0;
  }

  async markRequestHandled(request: Request): Promise<null> {
    const lane = this.#release(request);
    this.#pending -= 1;
    this.#handled += 1;
    this.#forget(request.url, lane);
    this.#onReady();
    return null;
  }

  async reclaimRequest(request: Request): Promise<null> {
    const lane = this.#release(request);
    setTimeout(() => {
      lane.waiting.unshift(request);
      this.#lanes.set(siteOf(request.url), lane);
      this.#onReady();
    }, this.#retryDelayMs);
    return null;
  }

  async handledCount(): Promise<number> {
    return this.#handled;
  }

  getTotalCount(): number {
    return this.#handled + this.#pending;
  }

  getPendingCount(): number {
    return this.#pending;
  }

  // Requests come in through `add` alone: crawlee never finds links by itself here.
  addRequest(): Promise<RequestQueueOperationInfo> {
    return Promise.reject(new Error('Pages are added one by one.'));
  }

  addRequestsBatched(): Promise<Added> {
    return Promise.reject(new Error('Pages are added one by one.'));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let next = await this.fetchNextRequest(); next !== null; next = await this.fetchNextRequest()) yield next;
  }

  #lane(url: string): Lane {
    const site = siteOf(url);
    const lane = this.#lanes.get(site) ?? { waiting: [], active: 0 };
    this.#lanes.set(site, lane);
    return lane;
  }

  #release(request: Request): Lane {
    const lane = this.#lane(request.url);
    lane.active -= 1;
    return lane;
  }

  #forget(url: string, lane: Lane): void {
    if (lane.active === 0 && lane.waiting.length === 0) this.#lanes.delete(siteOf(url));
  }
}
