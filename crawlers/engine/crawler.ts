import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { messageOf, topics } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Log } from '../../infra/log/contract.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Source } from '../contract/collector.ts';
import { createPageFetcher } from '../pages/index.ts';
import { collectorFor, type Collectors } from '../registry.ts';
import { backoffMs } from './backoff.ts';
import { Claims, SourceMemory } from './memory.ts';
import { Outbox } from './outbox.ts';
import { pollSource, type PollParts } from './poll-source.ts';
import type { LoadMemory, SourceTally } from './types.ts';

export interface CrawlerOptions {
  readonly sources: readonly Source[];
  readonly log: Pick<Log, 'send'>;
  readonly http: HttpClient;
  readonly privacy: Privacy;
  readonly collectors: Collectors;
  /** What the store knows of a source: read at the start, and again while items wait for their fate. */
  readonly loadMemory: LoadMemory;
  /** `interval`: seconds between two polls of one source; `concurrency`: requests on the wire at once (both as `crawl` in the office's file). */
  readonly config: { readonly interval: number; readonly concurrency: number };
  readonly logger: Logger;
  readonly now?: () => Date;
  readonly random?: () => number;
  /** Told after each emitted item and at the end of each poll. */
  readonly onProgress?: PollParts['onProgress'];
}

export interface Crawler {
  /**
   * Polls every source once and fetches what is new; resolves when all of it is in the log.
   * @throws what the log or `loadMemory` throws, after the other sources are done
   */
  runOnce(run: string, options?: { readonly signal?: AbortSignal }): Promise<ReadonlyMap<string, SourceTally>>;
  /** Polls each source when it is due, until `signal` aborts; then resolves within 10 seconds. Failures of log and store are waited out. */
  runForever(options: { readonly signal: AbortSignal; readonly run?: string }): Promise<void>;
  /** Ends what is under way and lets go of everything. */
  close(): Promise<void>;
}

/** Sources polled at once for each request allowed on the wire: most of a poll is waiting for a site's turn. */
const pollsPerRequest = 8;
const loadsAtOnce = 8;
const longestStopMs = 9_000;

/**
 * Joins sources, collectors and the log.
 * @throws {FatalError} `unknown-source-kind`
 */
export function createCrawler(options: CrawlerOptions): Crawler {
  const { sources, log, http, collectors, loadMemory, config, logger, now = () => new Date() } = options;
  const kinds = new Map(sources.map((source) => [source.id, collectorFor(collectors, source.kind)]));
  const pages = createPageFetcher({ http, logger, concurrency: Math.max(config.concurrency * 8, 16) });
  const claims = new Claims();
  const memories = new Map<string, SourceMemory>();
  const turns = new PQueue({ concurrency: Math.max(config.concurrency * pollsPerRequest, 1) });
  const outboxes = { collected: new Outbox(log, topics.collected.name), analysed: new Outbox(log, topics.analysed.name), crawl: new Outbox(log, topics.crawl.name) };
  const parts: PollParts = { http, privacy: options.privacy, pages, claims, loadMemory, outboxes, intervalMs: config.interval * 1_000, logger, now, random: options.random ?? Math.random, onProgress: options.onProgress };

  /** All memories before the first poll: an item belongs to the source that brought it, whichever is polled first. */
  async function loadAll(): Promise<void> {
    const unknown = sources.filter(({ id }) => !memories.has(id));
    for (let at = 0; at < unknown.length; at += loadsAtOnce) {
      const some = unknown.slice(at, at + loadsAtOnce);
      const loaded = await Promise.all(some.map(async ({ id }) => [id, await loadMemory(id)] as const));
      for (const [id, memory] of loaded) memories.set(id, new SourceMemory(id, claims, memory, now()));
    }
  }

  async function poll(source: Source, run: string, signal: AbortSignal): Promise<SourceTally | null> {
    return (await turns.add(async () => {
      const collector = kinds.get(source.id);
      const memory = memories.get(source.id);
      if (signal.aborted || collector === undefined || memory === undefined) return null;
      return await pollSource(source, collector, memory, run, signal, parts);
    })) ?? null;
  }

  async function follow(source: Source, run: string, signal: AbortSignal): Promise<void> {
    let breaks = 0;
    let due = memories.get(source.id)?.state?.nextPollAt.getTime() ?? 0;
    while (await waitUntil(due, now, signal)) {
      try {
        await poll(source, run, signal);
        breaks = 0;
        due = memories.get(source.id)?.state?.nextPollAt.getTime() ?? 0;
      } catch (error) {
        breaks += 1;
        logger.error({ source: source.id, err: error }, 'poll broken off: log or store failed');
        due = now().getTime() + backoffMs(breaks, 1_000);
      }
    }
  }

  return {
    async runOnce(run, { signal = new AbortController().signal } = {}) {
      setMaxListeners(0, signal);
      await loadAll();
      const tallies = new Map<string, SourceTally>();
      const ends = await Promise.allSettled(sources.map(async (source) => {
        const tally = await poll(source, run, signal);
        if (tally !== null) tallies.set(source.id, tally);
      }));
      const broken = ends.find((end) => end.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      return tallies;
    },
    async runForever({ signal, run = randomUUID() }) {
      setMaxListeners(0, signal);
      for (let tries = 1; ; tries += 1) {
        try {
          await loadAll();
          break;
        } catch (error) {
          logger.error({ error: messageOf(error) }, 'the memory of earlier polls could not be read');
          if (!(await waitUntil(now().getTime() + backoffMs(tries, 1_000), now, signal))) return;
        }
      }
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => setTimeout(resolve, longestStopMs).unref(), { once: true });
      });
      await Promise.race([Promise.all(sources.map((source) => follow(source, run, signal))), stopped]);
    },
    close: () => pages.close(),
  };
}

/** False when the signal aborts first. Looks up at least every minute, so that a clock set right is noticed. */
async function waitUntil(due: number, now: () => Date, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (signal.aborted) return false;
    const wait = due - now().getTime();
    if (wait <= 0) return true;
    await sleep(Math.min(wait, 60_000), undefined, { signal }).catch(() => undefined);
  }
}
