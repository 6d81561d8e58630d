import type { Visited } from './visitor.ts';

interface Entry {
  readonly target: string;
  readonly expires: number;
}

export interface RedirectMemoryOptions {
  /** Redirects kept; the least recently used go first (default 20,000). */
  readonly entries?: number;
  /** Milliseconds a redirect is believed (default 24 hours). */
  readonly ms?: number;
}

/** Longer addresses are asked again rather than kept. */
const longestKept = 1_024;
const longestChain = 5;
const permanent = new Set([301, 308]);

/** Where sites said, for good, that an address has moved: the next request goes straight there. In memory only. */
export class RedirectMemory {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => Date;
  readonly #most: number;
  readonly #ms: number;

  constructor(now: () => Date, { entries = 20_000, ms = 24 * 3_600_000 }: RedirectMemoryOptions = {}) {
    this.#now = now;
    this.#most = entries;
    this.#ms = ms;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Where an address leads by what is remembered; null when nothing is. */
  recall(url: URL): URL | null {
    const met = new Set([url.href]);
    let at = url.href;
    while (met.size <= longestChain) {
      const target = this.#targetOf(at);
      if (target === null || met.has(target)) break;
      met.add(target);
      at = target;
    }
    return at === url.href ? null : new URL(at);
  }

  /** Learns from one redirect of a journey that arrived. A way from https to http, and what asks not to be kept, is not learnt. */
  learn({ url, answer }: Visited, target: URL): void {
    const safe = url.protocol !== 'https:' || target.protocol === 'https:';
    const kept = permanent.has(answer.status) && !/no-store|no-cache|max-age=0/i.test(answer.headers['cache-control'] ?? '');
    if (!safe || !kept || url.href === target.href || url.href.length > longestKept || target.href.length > longestKept) return this.forget(url);
    this.#keep(url.href, { target: target.href, expires: this.#now().getTime() + this.#ms });
  }

  forget(url: URL): void {
    this.#entries.delete(url.href);
  }

  #targetOf(href: string): string | null {
    const entry = this.#entries.get(href);
    if (entry === undefined) return null;
    if (entry.expires <= this.#now().getTime()) {
      this.#entries.delete(href);
      return null;
    }
    this.#keep(href, entry);
    return entry.target;
  }

  #keep(href: string, entry: Entry): void {
    this.#entries.delete(href);
    this.#entries.set(href, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
