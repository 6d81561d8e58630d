import { Configuration, log, LogLevel, PlaywrightCrawler, type PlaywrightCrawlerOptions } from '@crawlee/playwright';
import type { BrowserType } from 'playwright';
import { bareConfiguration, bareOptions } from '../bare-crawlee.ts';
import type { PageQueue } from '../page-queue.ts';

export type RenderCrawlerParts = Required<Pick<PlaywrightCrawlerOptions, 'preNavigationHooks' | 'requestHandler' | 'errorHandler' | 'failedRequestHandler'>> & {
  readonly queue: PageQueue;
  readonly launcher: BrowserType;
  /** Pages open at once. */
  readonly concurrency: number;
  /** Pages that one browser renders before a fresh one takes its place. */
  readonly pagesPerBrowser: number;
  /** Seconds for opening a page and for reading it. */
  readonly navigationSecs: number;
  readonly handlerSecs: number;
  /** Options of the context of the page that crawlee calls by this id. */
  readonly contextOf: (pageId: string) => Promise<object>;
  readonly onClosed: (pageId: string) => Promise<void>;
};

/** Crawlee's browser crawler, bare of its own ideas: no made-up fingerprints, no sessions, no judgement of the machine's load. */
export class RenderCrawler extends PlaywrightCrawler {
  constructor({ queue, launcher, concurrency, pagesPerBrowser, navigationSecs, handlerSecs, contextOf, onClosed, ...parts }: RenderCrawlerParts) {
    super(
      {
        ...parts,
        launchContext: { launcher, useIncognitoPages: true },
        browserPoolOptions: {
          useFingerprints: false,
          maxOpenPagesPerBrowser: concurrency,
          retireBrowserAfterPageCount: pagesPerBrowser,
          retireInactiveBrowserAfterSecs: 3_600,
          closeInactiveBrowserAfterSecs: 120,
          operationTimeoutSecs: 20,
          prePageCreateHooks: [async (pageId, _controller, options) => void Object.assign(options as object, await contextOf(pageId))],
          postPageCloseHooks: [(pageId) => onClosed(pageId)],
        },
        ...bareOptions(concurrency),
        persistCookiesPerSession: false,
        retryOnBlocked: false,
        navigationTimeoutSecs: navigationSecs,
        requestHandlerTimeoutSecs: handlerSecs,
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
