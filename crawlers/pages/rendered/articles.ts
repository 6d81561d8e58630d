import { DiembaoError, RetryableError } from '../../../infra/contracts/index.ts';
import { canonicalUrl, siteOf, type HttpClient } from '../../../infra/http/index.ts';
import PQueue from 'p-queue';
import type { PageFetcher, PageOutcome } from '../page-fetcher.ts';
import { trimPage } from '../trim.ts';
import { visit } from './visit.ts';
import type { Renderer } from './renderer.ts';

/** Articles of one site under way at once: one in the browser while the next waits for the site's turn. */
const perSite = 2;

/** Fetches articles as the plain page fetcher does, trimmed alike, but as the browser shows them. */
export class RenderedArticles implements Pick<PageFetcher, 'fetch'> {
  readonly #http: HttpClient;
  readonly #renderer: Renderer;
  readonly #lanes: Map<string, PQueue>;

  /** `lanes` is shared by all sources, for two may belong to one site. */
  constructor(http: HttpClient, renderer: Renderer, lanes: Map<string, PQueue>) {
    this.#http = http;
    this.#renderer = renderer;
    this.#lanes = lanes;
  }

  async fetch(url: string, signal: AbortSignal, use: (outcome: PageOutcome) => Promise<void>): Promise<void> {
    await this.#inLane(siteOf(url), async () => {
      const outcome = await this.#outcome(url, signal);
      await use(outcome);
    });
  }

  async #outcome(url: string, signal: AbortSignal): Promise<PageOutcome> {
    try {
      const visited = await visit(url, { http: this.#http, renderer: this.#renderer, signal });
      return { page: { finalUrl: canonicalUrl(visited.url), html: await trimPage(visited.html) } };
    } catch (error) {
      const known = error instanceof DiembaoError ? error : new RetryableError('The page cannot be read.', { code: 'page-unreadable', cause: error });
      if (known.code === 'aborted') throw known;
      return { error: known };
    }
  }

  async #inLane(site: string, work: () => Promise<void>): Promise<void> {
    const lane = this.#lanes.get(site) ?? new PQueue({ concurrency: perSite });
    this.#lanes.set(site, lane);
    try {
      await lane.add(work);
    } finally {
      if (lane.size === 0 && lane.pending === 0) this.#lanes.delete(site);
    }
  }
}
