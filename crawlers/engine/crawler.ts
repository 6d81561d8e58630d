import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import { messageOf, topics } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Log } from '../../infra/log/contract.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Source } from '../contract/collector.ts';
import { createPageFetcher } from '../pages/index.ts';
import { createRevisits, type LoadDue, type VisitPlan } from '../revisits/index.ts';
import { collectorFor, type Collectors } from '../registry.ts';
import { backoffMs } from './backoff.ts';
import { Bell } from './bell.ts';
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
  /** `interval` and `longestInterval`: seconds between two polls of one source at least and at most; `concurrency`: requests on the wire at once (both as `crawl` in the office's file). */
  readonly config: { readonly interval: number; readonly longestInterval: number; readonly concurrency: number };
  /** Milliseconds that posts are kept (`retention.postDays`); without end unless given. */
  readonly postsKeptMs?: number;
  readonly logger: Logger;
  readonly now?: () => Date;
  readonly random?: () => number;
  /** Which stored documents are looked at again, and when; none without it. */
  readonly revisits?: { readonly loadDue: LoadDue; readonly plan: VisitPlan };
  /** Told of the WebSub hub that a source offers, after each answered poll. */
  readonly onHub?: NonNullable<PollParts['onHub']>;
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
  /** Visits the stored documents that are due, once; resolves with how many. */
  revisitOnce(run: string, signal?: AbortSignal): Promise<number>;
  /** Polls a source at once instead of at its next turn: something was delivered. Without effect on an unknown one. */
  pollNow(source: string): void;
  /** Ends what is under way and lets go of everything. */
  close(): Promise<void>;
}

/** Sources polled at once for each request allowed on the wire: most of a poll is waiting for a site's turn. */
const pollsPerRequest = 64;
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
  const outboxes = { collected: new Outbox(log, topics.collected.name), analysed: new Outbox(log, topics.analysed.name), crawl: new Outbox(log, topics.crawl.name), desk: new Outbox(log, topics.desk.name) };
  const bells = new Map(sources.map((source) => [source.id, new Bell()]));
  const pace = { shortestMs: config.interval * 1_000, longestMs: Math.max(config.longestInterval, config.interval) * 1_000, now, random: options.random ?? Math.random };
  const parts: PollParts = { http, privacy: options.privacy, pages, claims, loadMemory, outboxes, pace, postsKeptMs: options.postsKeptMs ?? Infinity, logger, now, onHub: options.onHub, onProgress: options.onProgress };

  const revisits = options.revisits === undefined ? null : createRevisits({ ...options.revisits, sources, collectors, outboxes, http, privacy: options.privacy, pages, logger, now });

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
    const bell = bells.get(source.id) ?? new Bell();
    while (await bell.waitUntil(due, now, signal)) {
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
          if (!(await new Bell().waitUntil(now().getTime() + backoffMs(tries, 1_000), now, signal))) return;
        }
      }
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => setTimeout(resolve, longestStopMs).unref(), { once: true });
      });
      await Promise.race([Promise.all([...sources.map((source) => follow(source, run, signal)), revisits?.run(`${run}-revisits`, signal)]), stopped]);
    },
    revisitOnce: async (run, signal = new AbortController().signal) => (await revisits?.round(run, signal)) ?? 0,
    pollNow: (source) => bells.get(source)?.ring(),
    async close() {
      await pages.close();
      for (const collector of new Set(kinds.values())) await collector.close?.();
    },
  };
}
