import { Configuration, HttpCrawler, log, LogLevel, type HttpCrawlerOptions, type HttpCrawlingContext } from '@crawlee/http';
import type { PageQueue } from './page-queue.ts';

/** The safe client has the real timeouts; waiting for a site's turn may take hours and is no failure. */
const farAheadSecs = 86_400;
const never = 3_600_000;

export type PageCrawlerParts = Required<Pick<HttpCrawlerOptions<HttpCrawlingContext>, 'httpClient' | 'preNavigationHooks' | 'requestHandler' | 'errorHandler' | 'failedRequestHandler'>> & {
  readonly queue: PageQueue;
  readonly concurrency: number;
};

/** Crawlee's crawler, bare of its own ideas: no sessions, no statistics on disk, no judgement of the machine's load. */
export class PageCrawler extends HttpCrawler<HttpCrawlingContext> {
  constructor({ queue, concurrency, ...parts }: PageCrawlerParts) {
    super(
      {
        ...parts,
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
      },
      new Configuration({ persistStorage: false, purgeOnStart: false, systemInfoIntervalMillis: never, persistStateIntervalMillis: never }),
    );
    // Crawlee knows an option for one's own queue and refuses it (3.18.1): it is set from inside.
    this.requestManager = queue;
  }

  /** Crawlee remembers each error it has met; a process that runs for months must not. */
  forgetErrors(): void {
    for (const tracker of [this.stats.errorTracker, this.stats.errorTrackerRetry]) tracker.reset();
  }
}
