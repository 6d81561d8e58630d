import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { DiembaoError, messageOf, RetryableError, type Page } from '../../infra/contracts/index.ts';
import { canonicalUrl, createCrawleeClient, type HttpClient } from '../../infra/http/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import { PageCrawler } from './page-crawler.ts';
import { pageHtml } from './page-html.ts';
import { PageQueue } from './page-queue.ts';

export type PageOutcome = { readonly page: Page } | { readonly error: DiembaoError };

export interface PageFetcherOptions {
  readonly http: HttpClient;
  /** Told when crawlee stops by itself. */
  readonly logger?: Pick<Logger, 'error'>;
  /** Pages under way at once, waiting for their site's turn included (default 128); the client itself bounds what is on the wire. */
  readonly concurrency?: number;
  /** Of these, of one site (default 32): more than go over the wire, so that pages handed over do not hold up the next ones. */
  readonly perSite?: number;
  /** Milliseconds before the second and last try after a passing failure (default 1,000). */
  readonly retryDelayMs?: number;
}

export interface PageFetcher {
  /**
   * Fetches one page and hands its outcome to `use` as soon as it is there; resolves when `use` has. While `use` works the page
   * keeps its place, so that slow consumers slow the fetching down.
   * @throws {RetryableError} `aborted` when `signal` aborts first or the fetcher is closed; whatever `use` throws
   */
  fetch(url: string, signal: AbortSignal, use: (outcome: PageOutcome) => Promise<void>): Promise<void>;
  /** Pages waiting or under way. */
  pending(): number;
  close(): Promise<void>;
}

interface Job {
  readonly signal: AbortSignal;
  readonly use: (outcome: PageOutcome) => Promise<void>;
  readonly settle: (error?: unknown) => void;
  readonly callOff: () => void;
}

/** One crawler with its queue; a new one takes over should it stop by itself. */
interface Run {
  readonly queue: PageQueue;
  readonly crawler: PageCrawler;
  readonly ended: Promise<void>;
}

/** Fetches pages with one long-running crawlee `HttpCrawler` over the safe client. */
export function createPageFetcher({ http, logger, concurrency = 128, perSite = 32, retryDelayMs = 1_000 }: PageFetcherOptions): PageFetcher {
  const jobs = new Map<string, Job>();
  // Crawlee hangs each page on the context of whatever woke it up: woken by the end of another page, it would keep that one, and all before it.
  const apart = AsyncLocalStorage.snapshot();
  let current: Run | null = null;
  let closed = false;
  let done = 0;

  async function finish(id: string, outcome: PageOutcome): Promise<void> {
    const job = jobs.get(id);
    if (job === undefined) return;
    done += 1;
    if (done % 1_000 === 0) current?.crawler.forgetErrors();
    try {
      await job.use(outcome);
      job.settle();
    } catch (error) {
      job.settle(error);
    }
  }

  function begin(): Run {
    const queue = new PageQueue({ perSite, retryDelayMs, onReady: () => apart(() => void crawler.autoscaledPool?.notify()) });
    const crawler = new PageCrawler({
      queue,
      concurrency,
      httpClient: createCrawleeClient(http),
      preNavigationHooks: [({ request }, options) => {
        const signal = jobs.get(request.uniqueKey)?.signal;
        if (signal !== undefined) options.signal = signal;
      }],
      async requestHandler({ request, response, body, contentType }) {
        const html = await pageHtml(contentType.type, body.toString('utf8'));
        await finish(request.uniqueKey, { page: { finalUrl: canonicalUrl(response.url ?? request.url), html } });
      },
      errorHandler({ request }, error) {
        const known = typed(error);
        const again = known instanceof RetryableError && known.code !== 'aborted' && (known.retryAfterMs ?? 0) <= retryDelayMs;
        if (!again) request.noRetry = true;
      },
      failedRequestHandler: ({ request }, error) => finish(request.uniqueKey, { error: typed(error) }),
    });
    const run: Run = { queue, crawler, ended: apart(() => crawler.run()).then(() => ended(null), ended) };
    return run;

    /** Crawlee stops by itself on SIGINT, or when it breaks: whoever still waits must learn of it, whoever comes later starts anew. */
    function ended(error: unknown): void {
      current = null;
      if (!closed && (error !== null || jobs.size > 0)) logger?.error({ err: error, pages: jobs.size }, 'the page crawler stopped by itself');
      for (const job of jobs.values()) {
        job.callOff();
        job.settle(calledOff());
      }
    }
  }

  return {
    fetch(url, signal, use) {
      if (signal.aborted || closed) return Promise.reject(calledOff());
      const { queue } = (current ??= begin());
      // One signal calls off every page of a crawl.
      setMaxListeners(0, signal);
      const id = randomUUID();
      return new Promise<void>((resolve, reject) => {
        // A controller of its own: signals derived from one that lives as long as the process would pile up on it.
        const own = new AbortController();
        const callOff = (): void => {
          own.abort();
          if (queue.withdraw(id, url)) settle(calledOff());
        };
        const settle = (error?: unknown): void => {
          if (!jobs.delete(id)) return;
          signal.removeEventListener('abort', callOff);
          if (error === undefined) resolve();
          else reject(error as Error);
        };
        const guarded = async (outcome: PageOutcome): Promise<void> => {
          if ('error' in outcome && outcome.error.code === 'aborted') throw outcome.error;
          await use(outcome);
        };
        jobs.set(id, { signal: own.signal, use: guarded, settle, callOff });
        signal.addEventListener('abort', callOff, { once: true });
        queue.add(id, url);
      });
    },
    pending: () => jobs.size,
    async close() {
      closed = true;
      for (const job of jobs.values()) job.callOff();
      if (current === null) return;
      const { queue, crawler, ended } = current;
      queue.closed = true;
      // Not crawlee's teardown: called while it is starting, it waits in vain. It ends by itself once its queue is finished.
      await crawler.autoscaledPool?.notify();
      await ended;
    },
  };
}

const calledOff = (): RetryableError => new RetryableError('The page was not fetched: the crawl is stopping.', { code: 'aborted' });

/**
 * What nobody foresaw (a time limit or a broken module inside crawlee, a defect of ours) says nothing about the page: it is tried again,
 * with a longer pause each time.
 */
const typed = (error: Error): DiembaoError => (error instanceof DiembaoError ? error : new RetryableError(`The page cannot be read: ${told(error)}`, { code: 'page-unreadable', cause: error }));

const told = (error: Error): string => `${error.name}: ${error.message}${error.cause === undefined ? '' : ` (${messageOf(error.cause)})`}`;
