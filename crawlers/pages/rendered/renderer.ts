import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { RetryableError } from '../../../infra/contracts/index.ts';
import { openPageProxy, userAgentOf, type Guard, type PageProxy } from '../../../infra/http/index.ts';
import { PageQueue } from '../page-queue.ts';
import { findBrowser } from './find-browser.ts';
import { loadCrawler } from './load-crawler.ts';
import { applyRules } from './page-rules.ts';
import { readDocument } from './read-document.ts';
import type { RenderCrawler } from './render-crawler.ts';
import { browserFailed, calledOff, RenderJob, tooHeavy, typed, type Rendered, type RenderTask } from './render-job.ts';

export interface RendererOptions {
  /** The browser's path; looked for without it. */
  readonly path?: string | undefined;
  readonly guard: Guard;
  /** Stands in the user agent. */
  readonly contact?: string | undefined;
  /** Bytes that one page may load beside its document (default 16 MB). */
  readonly maxBytes?: number;
  /** Pages open at once (default 2). */
  readonly concurrency?: number;
  /** Milliseconds that a page gets to become quiet, or to show what it is waited for (default 10,000). */
  readonly settleMs?: number;
  /** Milliseconds without work after which the browser is closed (default 180,000). */
  readonly idleMs?: number;
  /** Pages that one browser renders before a fresh one takes its place (default 100). */
  readonly pagesPerBrowser?: number;
}

/** One browser for all sources: started for the first page, closed when nobody wants it, started anew after a crash. */
export interface Renderer {
  /** @throws {RejectedError} `browser-missing` */
  find(): string;
  /**
   * Renders one document.
   * @throws {RejectedError} `browser-missing`, `too-large`
   * @throws {RetryableError} `timeout`, `selector-missing`, `page-crashed`, `page-unreadable`, `browser-failed`, `aborted`
   */
  render(task: RenderTask, signal: AbortSignal): Promise<Rendered>;
  /** Whether a browser may be running. */
  running(): boolean;
  close(): Promise<void>;
}

/** One crawler with its queue and what is in it; a new one takes over when it has ended. */
interface Run {
  readonly jobs: Map<string, RenderJob>;
  readonly queue: PageQueue;
  readonly crawler: RenderCrawler;
  readonly ended: Promise<void>;
}

export function createRenderer(options: RendererOptions): Renderer {
  const { guard, maxBytes = 16_777_216, concurrency = 2, settleMs = 10_000, idleMs = 180_000, pagesPerBrowser = 100 } = options;
  /** By crawlee's id of the page. */
  const proxies = new Map<string, PageProxy>();
  const apart = AsyncLocalStorage.snapshot();
  let current: Promise<Run> | null = null;
  /** What `current` has become. */
  let active: Run | null = null;
  let underWay = 0;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let done = 0;

  async function begin(): Promise<Run> {
    const executablePath = findBrowser(options.path);
    const [{ honestLauncher }, { RenderCrawler: Crawler }] = await Promise.all([import('./launcher.ts'), loadCrawler()]);
    const launcher = honestLauncher({ executablePath, userAgent: userAgentOf(options.contact) });
    const jobs = new Map<string, RenderJob>();
    const queue = new PageQueue({ perSite: concurrency, retryDelayMs: 500, onReady: () => apart(() => void crawler.autoscaledPool?.notify()) });
    const crawler = new Crawler({
      queue, launcher, concurrency, pagesPerBrowser,
      navigationSecs: settleMs / 1_000 + 5,
      handlerSecs: settleMs / 1_000 + 10,
      contextOf: openContext,
      onClosed: closeProxy,
      preNavigationHooks: [async ({ request, page }, goto) => {
        const job = jobs.get(request.uniqueKey);
        if (job === undefined) throw calledOff();
        job.page = page;
        // A page that reloads itself is never "loaded" in Playwright's eyes: what it has become is looked at afterwards.
        goto.waitUntil = 'commit';
        await applyRules(page, { document: job.task, onLeave: (url) => job.leave(url) });
      }],
      async requestHandler({ request, id }) {
        const job = jobs.get(request.uniqueKey);
        if (job?.page == null) return;
        await settle(job, settleMs);
        if (job.leadsTo !== null) job.succeed({ leadsTo: job.leadsTo });
        else if (proxies.get(id)?.exceeded() === true) job.fail(tooHeavy(maxBytes));
        else job.succeed({ html: await readDocument(job.page) });
      },
      async errorHandler({ request, id }, error) {
        const job = jobs.get(request.uniqueKey);
        // Leaving at once breaks off the navigation: no failure, and nothing to try again.
        if (job === undefined || job.leadsTo !== null || typed(error).code !== 'page-unreadable') request.noRetry = true;
        await closeProxy(id);
      },
      failedRequestHandler: async ({ request, id }, error) => {
        const job = jobs.get(request.uniqueKey);
        await closeProxy(id);
        if (job === undefined) return;
        if (job.leadsTo !== null) job.succeed({ leadsTo: job.leadsTo });
        else job.fail(typed(error));
      },
    });
    const run: Run = { jobs, queue, crawler, ended: apart(() => crawler.run()).then(() => ended(null), ended) };
    return run;

    /** Crawlee ends when it is told to, on SIGINT, or when the browser cannot be started: whoever waits must learn of it. */
    function ended(error: unknown): void {
      if (active === run) active = current = null;
      for (const job of jobs.values()) job.fail(error === null ? calledOff() : browserFailed(error));
    }
  }

  async function openContext(pageId: string): Promise<object> {
    const proxy = await openPageProxy(guard, { maxBytes, idleMs: settleMs + 5_000 });
    proxies.set(pageId, proxy);
    return {
      proxy: { server: proxy.url, bypass: '<-loopback>' },
      userAgent: userAgentOf(options.contact),
      locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1366, height: 900 },
      serviceWorkers: 'block', acceptDownloads: false, permissions: [], ignoreHTTPSErrors: false,
    };
  }

  async function closeProxy(pageId: string): Promise<void> {
    const proxy = proxies.get(pageId);
    proxies.delete(pageId);
    await proxy?.close();
  }

  /** Ends the browser. Whoever comes meanwhile gets a new one. */
  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = current;
    active = current = null;
    const run = await ending?.catch(() => null);
    if (run == null) return;
    for (const job of run.jobs.values()) job.callOff();
    run.queue.closed = true;
    await run.crawler.autoscaledPool?.notify();
    await run.ended;
  }

  /** A start that failed is not remembered: the next page may find a browser. */
  async function start(): Promise<Run> {
    const starting = (current ??= begin());
    try {
      const run = await starting;
      if (current === starting) active = run;
      return run;
    } catch (error) {
      if (current === starting) current = null;
      throw error;
    }
  }

  return {
    find: () => findBrowser(options.path),
    running: () => current !== null,
    async render(task, signal) {
      if (signal.aborted || closed) throw calledOff();
      clearTimeout(idle);
      underWay += 1;
      const id = randomUUID();
      const job = new RenderJob(task);
      const callOff = (): void => job.callOff();
      signal.addEventListener('abort', callOff, { once: true });
      try {
        const { jobs, queue, crawler } = await start();
        if (closed || signal.aborted) throw calledOff();
        jobs.set(id, job);
        queue.add(id, task.url);
        try {
          return await job.done;
        } finally {
          queue.withdraw(id, task.url);
          jobs.delete(id);
          done += 1;
          if (done % 500 === 0) crawler.forgetErrors();
        }
      } finally {
        signal.removeEventListener('abort', callOff);
        underWay -= 1;
        if (underWay === 0 && !closed) idle = setTimeout(() => void end(), idleMs).unref();
      }
    },
    async close() {
      closed = true;
      await end();
    },
  };
}

/** Waits until the page shows what it is waited for, else until it is quiet; quiet late is no failure. */
async function settle(job: RenderJob, settleMs: number): Promise<void> {
  const { page, task } = job;
  if (page === null) return;
  if (task.wait === undefined) {
    await page.waitForLoadState('networkidle', { timeout: settleMs }).catch(ifLate);
    return;
  }
  const shown = await page.waitForSelector(`css=${task.wait}`, { state: 'attached', timeout: settleMs }).catch(ifLate);
  if (shown === undefined && job.leadsTo === null) {
    throw new RetryableError(`Nothing on the page matches "${task.wait}" after ${settleMs} ms.`, { code: 'selector-missing', hint: 'Look at the page: its layout may have changed; then change options.wait of the source.' });
  }
}

function ifLate(error: Error): undefined {
  if (error.name !== 'TimeoutError') throw error;
}
