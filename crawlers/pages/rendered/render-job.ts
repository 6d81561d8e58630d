import type { Page } from 'playwright';
import { DiembaoError, messageOf, RejectedError, RetryableError } from '../../../infra/contracts/index.ts';

/** One page to render: its document is already here. */
export interface RenderTask {
  readonly url: string;
  readonly html: string;
  /** The page's own Content-Security-Policy. */
  readonly policy: string | undefined;
  /** CSS selector of what the page is complete with; without it, it is complete when it has loaded what it wants. */
  readonly wait: string | undefined;
}

export type Rendered =
  | { readonly html: string }
  /** The page's script or refresh leads elsewhere. */
  | { readonly leadsTo: string };

/** A task on its way through the crawler. Settles once. */
export class RenderJob {
  readonly task: RenderTask;
  page: Page | null = null;
  leadsTo: string | null = null;
  readonly done: Promise<Rendered>;
  #settle: { readonly resolve: (rendered: Rendered) => void; readonly reject: (error: DiembaoError) => void };

  constructor(task: RenderTask) {
    this.task = task;
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
    this.done = promise;
    this.#settle = { resolve, reject };
    // It may fail before anybody listens.
    promise.catch(() => undefined);
  }

  succeed(rendered: Rendered): void {
    this.#settle.resolve(rendered);
  }

  fail(error: DiembaoError): void {
    this.#settle.reject(error);
  }

  callOff(): void {
    this.fail(calledOff());
    void this.page?.close().catch(() => undefined);
  }

  /** Where a page wants to lead: but for reloading itself, which without cookies would go on for ever. */
  leave(url: string): void {
    if (!/^https?:/.test(url) || url === this.task.url || this.leadsTo !== null) return;
    this.leadsTo = url;
    // The browser would wait for the page that it is not given.
    void this.page?.close().catch(() => undefined);
  }
}

export const calledOff = (): RetryableError => new RetryableError('The page was not rendered: the crawl is stopping.', { code: 'aborted' });

export const tooHeavy = (maxBytes: number): RejectedError =>
  new RejectedError(`The page loads more than ${maxBytes} bytes.`, { code: 'too-large' });

/** What a browser says of a failure, as the house's errors. A page is never blamed for good: a busy machine looks the same. */
export function typed(error: Error): DiembaoError {
  if (error instanceof DiembaoError) return error;
  const text = messageOf(error);
  if (error.name === 'TimeoutError' || /timed out|timeout/i.test(text)) return new RetryableError('The page took too long in the browser.', { code: 'timeout', cause: error });
  if (/crash/i.test(text)) return new RetryableError('The page broke the browser.', { code: 'page-crashed', cause: error, hint: 'A page that does this every time is too heavy for this machine.' });
  return new RetryableError(`The page cannot be rendered: ${text.split('\n', 1)[0]?.slice(0, 200) ?? ''}`, { code: 'page-unreadable', cause: error });
}

/** The browser could not be started: the crawler that wanted it ends with it. */
export const browserFailed = (cause: unknown): RetryableError =>
  new RetryableError('The browser could not be started.', { code: 'browser-failed', cause, hint: 'Start it by hand with --headless --version to see why; libraries or memory may be missing.' });
