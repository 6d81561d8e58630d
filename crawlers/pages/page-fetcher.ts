import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Configuration, HttpCrawler, log, LogLevel, type HttpCrawlerOptions, type HttpCrawlingContext } from '@crawlee/http';
import { DiembaoError, messageOf, RejectedError, RetryableError, type Page } from '../../infra/contracts/index.ts';
import { canonicalUrl, createCrawleeClient, type HttpClient } from '../../infra/http/index.ts';
import { pageHtml } from './page-html.ts';
import { PageQueue } from './page-queue.ts';

export type PageOutcome = { readonly page: Page } | { readonly error: DiembaoError };

export interface PageFetcherOptions {
  readonly http: HttpClient;
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

/** The safe client has the real timeouts; waiting for a site's turn may take hours and is no failure. */
const farAheadSecs = 86_400;
const never = 3_600_000;

/** Crawlee knows an option for one's own queue and refuses it (3.18.1): it is set from inside. */
class PageCrawler extends HttpCrawler<HttpCrawlingContext> {
  constructor(queue: PageQueue, options: HttpCrawlerOptions<HttpCrawlingContext>, configuration: Configuration) {
    super(options, configuration);
    this.requestManager = queue;
  }
}

/** Fetches pages with one long-running crawlee `HttpCrawler` over the safe client. */
export function createPageFetcher({ http, concurrency = 128, perSite = 32, retryDelayMs = 1_000 }: PageFetcherOptions): PageFetcher {
  const jobs = new Map<string, Job>();
  let running: Promise<unknown> | null = null;
  let done = 0;
  const queue = new PageQueue({ perSite, retryDelayMs, onReady: () => void crawler.autoscaledPool?.notify() });

  async function finish(id: string, outcome: PageOutcome): Promise<void> {
    const job = jobs.get(id);
    if (job === undefined) return;
    // Crawlee remembers each error it has met; a process that runs for months must not.
    done += 1;
    if (done % 1_000 === 0) for (const tracker of [crawler.stats.errorTracker, crawler.stats.errorTrackerRetry]) tracker.reset();
    try {
      await job.use(outcome);
      job.settle();
    } catch (error) {
      job.settle(error);
    }
  }

  const crawler = new PageCrawler(
    queue,
    {
      httpClient: createCrawleeClient(http),
      useSessionPool: false,
      ignoreSslErrors: false,
      additionalMimeTypes: ['*/*'],
      ignoreHttpErrorStatusCodes: [],
      maxRequestRetries: 1,
      navigationTimeoutSecs: farAheadSecs,
      requestHandlerTimeoutSecs: farAheadSecs,
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      // Crawlee would hold back by its own idea of a busy machine; the client's politeness and our bounds decide here.
      autoscaledPoolOptions: {
        maybeRunIntervalSecs: 0.1,
        loggingIntervalSecs: null,
        systemStatusOptions: { maxMemoryOverloadedRatio: 1, maxEventLoopOverloadedRatio: 1, maxCpuOverloadedRatio: 1, maxClientOverloadedRatio: 1 },
      },
      statisticsOptions: { logIntervalSecs: never / 1_000, persistenceOptions: { enable: false } },
      statusMessageLoggingInterval: never / 1_000,
      log: log.child({ level: LogLevel.OFF }),
      preNavigationHooks: [({ request }, options) => {
        const signal = jobs.get(request.uniqueKey)?.signal;
        if (signal !== undefined) options.signal = signal;
      }],
      async requestHandler({ request, response, body, contentType }) {
        const html = await pageHtml(contentType.type, body.toString('utf8'));
        await finish(request.uniqueKey, { page: { finalUrl: canonicalUrl(response.url ?? request.url), html } });
      },
      errorHandler({ request }, error) {
        const again = error instanceof RetryableError && error.code !== 'aborted' && (error.retryAfterMs ?? 0) <= retryDelayMs;
        if (!again) request.noRetry = true;
      },
      failedRequestHandler: ({ request }, error) => finish(request.uniqueKey, { error: typed(error) }),
    },
    new Configuration({ persistStorage: false, purgeOnStart: false, systemInfoIntervalMillis: never, persistStateIntervalMillis: never }),
  );

  function start(): void {
    running ??= crawler.run().catch(() => undefined).finally(() => {
      // Crawlee stops by itself on SIGINT: whoever still waits, or comes later, must learn of it.
      queue.closed = true;
      for (const job of jobs.values()) job.settle(calledOff());
    });
  }

  return {
    fetch(url, signal, use) {
      if (signal.aborted || queue.closed) return Promise.reject(calledOff());
      start();
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
      queue.closed = true;
      for (const job of jobs.values()) job.callOff();
      if (running === null) return;
      // Not crawlee's teardown: called while it is starting, it waits in vain. It ends by itself once its queue is finished.
      await crawler.autoscaledPool?.notify();
      await running;
    },
  };
}

const calledOff = (): RetryableError => new RetryableError('The page was not fetched: the crawl is stopping.', { code: 'aborted' });

const typed = (error: Error): DiembaoError => (error instanceof DiembaoError ? error : new RejectedError(`The page cannot be read: ${messageOf(error)}`, { code: 'page-unreadable', cause: error }));
