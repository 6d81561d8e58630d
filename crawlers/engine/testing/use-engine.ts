import { afterEach, beforeEach, expect } from 'vitest';
import type { Crawler } from '../crawler.ts';
import type { SourceTally } from '../types.ts';
import { FakeLog, feedSource, openCrawler, openSite, type Site } from './harness.ts';

export interface Engine {
  readonly site: Site;
  readonly log: FakeLog;
  readonly clock: Date;
  /** A crawler that is closed after the test. */
  open(sources?: ReturnType<typeof feedSource>[], options?: Parameters<typeof openCrawler>[3]): Crawler;
  once(crawler: Crawler, run?: string): Promise<Record<string, SourceTally>>;
  /** Moves the clock. */
  later(seconds: number): void;
  counts(seen: number, parts: Partial<SourceTally>): SourceTally;
}

/** A fresh site, log and clock for each test; after it the books of every poll are checked. */
export function useEngine(): Engine {
  let site: Site;
  let log: FakeLog;
  let crawlers: Crawler[];
  let clock: Date;

  beforeEach(async () => {
    site = await openSite();
    log = new FakeLog();
    crawlers = [];
    clock = new Date('2026-11-20T00:00:00Z');
  });

  afterEach(async () => {
    for (const crawler of crawlers) await crawler.close();
    await site.close();
    // Whatever happened: the books of each poll are straight.
    for (const { seen, unchanged, duplicate, rejected, deadLettered, emitted } of log.polled) expect(seen).toBe(unchanged + duplicate + rejected + deadLettered + emitted);
  });

  return {
    get site() {
      return site;
    },
    get log() {
      return log;
    },
    get clock() {
      return clock;
    },
    open(sources = [feedSource(site, 'a')], options = {}) {
      const crawler = openCrawler(site, log, sources, { now: () => clock, ...options });
      crawlers.push(crawler);
      return crawler;
    },
    once: async (crawler, run = 'run') => Object.fromEntries(await crawler.runOnce(run)),
    later: (seconds) => void (clock = new Date(clock.getTime() + seconds * 1_000)),
    counts: (seen, parts) => ({ status: 'ok', error: null, emitted: 0, unchanged: 0, duplicate: 0, rejected: 0, deadLettered: 0, seen, ...parts }),
  };
}
