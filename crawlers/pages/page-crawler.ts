import { Configuration, HttpCrawler, log, LogLevel, type HttpCrawlerOptions, type HttpCrawlingContext } from '@crawlee/http';
import { bareConfiguration, bareOptions } from './bare-crawlee.ts';
import type { PageQueue } from './page-queue.ts';

/** The safe client has the real timeouts; waiting for a site's turn may take hours and is no failure. */
const farAheadSecs = 86_400;

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
        ...bareOptions(concurrency),
        ignoreSslErrors: false,
        additionalMimeTypes: ['*/*'],
        ignoreHttpErrorStatusCodes: [],
        navigationTimeoutSecs: farAheadSecs,
        requestHandlerTimeoutSecs: farAheadSecs,
        log: log.child({ level: LogLevel.OFF }),
      },
      new Configuration(bareConfiguration),
    );
    // Crawlee knows an option for one's own queue and refuses it (3.18.1): it is set from inside.
    this.requestManager = queue;
  }

  /** Crawlee remembers each error it has met; a process that runs for months must not. */
  forgetErrors(): void {
    for (const tracker of [this.stats.errorTracker, this.stats.errorTrackerRetry]) tracker.reset();
  }
}
