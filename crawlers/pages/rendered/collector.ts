import type PQueue from 'p-queue';
import { createGuard } from '../../../infra/http/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import { readListing } from '../listing/index.ts';
import { RenderedArticles } from './articles.ts';
import { renderedOptions } from './options.ts';
import { createRenderer, type RendererOptions } from './renderer.ts';
import { visit } from './visit.ts';

/** What the office's file says of the browser and of what it may reach. */
export interface BrowserSettings extends Omit<RendererOptions, 'guard'> {
  /** Private addresses, ranges and host names that pages may load from (`network.allow`). */
  readonly allow?: readonly string[];
}

export interface RenderedCollectorOptions {
  /** IANA zone of dates that name none (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
  readonly browser?: BrowserSettings | undefined;
}

/**
 * The collector of kind `rendered`: a list page that a browser has to show, and its articles with it. All sources share one browser,
 * which starts with the first page and is closed when nobody has wanted it for some minutes.
 */
export function createRenderedCollector({ zone = 'Asia/Ho_Chi_Minh', browser = {} }: RenderedCollectorOptions = {}): Collector {
  const { allow = [], ...rest } = browser;
  const renderer = createRenderer({ ...rest, guard: createGuard(allow) });
  const lanes = new Map<string, PQueue>();
  return {
    kind: 'rendered',
    social: false,
    options: renderedOptions,
    async poll(source: Source, { http, now, signal }: PollContext): Promise<PollResult> {
      const { wait, articles: _, ...options } = renderedOptions.parse(source.options ?? {});
      const { html, url, httpStatus } = await visit(source.url, { http, renderer, signal, wait });
      const { items, refused, warnings } = await readListing(html, url, { options, zone, now: now() });
      signal.throwIfAborted();
      // What the list shows comes by script: that its document has not changed says nothing.
      return { status: 'ok', httpStatus, items, refused, etag: null, lastModified: null, warnings };
    },
    articles: (source, { http }) => (renderedOptions.parse(source.options ?? {}).articles ? new RenderedArticles(http, renderer, lanes) : null),
    close: () => renderer.close(),
  };
}
