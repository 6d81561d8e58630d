import { documentCollected, documentErased, documentVisited, itemRejected, sourceNoticed, sourcePolled, unwrap, type Collected, type Disposition, type Erased, type ItemRejected, type Noticed, type Polled, type Visited } from '../../../infra/contracts/index.ts';
import { createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import type { Log, OutgoingMessage } from '../../../infra/log/contract.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { Privacy } from '../../../infra/privacy/index.ts';
import type { Source } from '../../contract/collector.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { createCollectors } from '../../registry.ts';
import { createCrawler, type Crawler, type CrawlerOptions } from '../crawler.ts';
import type { LoadedMemory, RememberedItem } from '../types.ts';

/** A log that keeps what it takes, checks it, and can be made to fail. */
export class FakeLog implements Pick<Log, 'send'> {
  readonly collected: Collected[] = [];
  readonly rejected: ItemRejected[] = [];
  readonly polled: Polled[] = [];
  readonly noticed: Noticed[] = [];
  readonly visited: Visited[] = [];
  readonly erased: Erased[] = [];
  readonly sent: { readonly topic: string; readonly message: OutgoingMessage }[] = [];
  failing: Error | null = null;
  /** Called before each batch is taken. */
  before: (topic: string, messages: readonly OutgoingMessage[]) => void = () => undefined;

  async send(topic: string, messages: readonly OutgoingMessage[]): Promise<void> {
    await new Promise(setImmediate);
    this.before(topic, messages);
    if (this.failing !== null) throw this.failing;
    for (const message of messages) {
      this.sent.push({ topic, message });
      const { type, data } = unwrap(message.value, [documentCollected, itemRejected, sourcePolled, sourceNoticed, documentVisited, documentErased]);
      if (type === documentCollected.type) this.collected.push(data as Collected);
      else if (type === itemRejected.type) this.rejected.push(data as ItemRejected);
      else if (type === sourceNoticed.type) this.noticed.push(data as Noticed);
      else if (type === documentVisited.type) this.visited.push(data as Visited);
      else if (type === documentErased.type) this.erased.push(data as Erased);
      else this.polled.push(data as Polled);
    }
  }

  /** What the store's ledger and crawl state would say after all of this. `fate` decides what becomes of collected items. */
  memory(source: string, fate: (collected: Collected) => Disposition = () => 'stored'): LoadedMemory {
    const items = new Map<string, RememberedItem>();
    for (const data of this.collected) if (data.source.id === source) items.set(data.sighting.item, { fingerprint: data.sighting.fingerprint, disposition: fate(data), retryAt: null });
    for (const data of this.rejected) if (data.source.id === source) items.set(data.sighting.item, { fingerprint: data.sighting.fingerprint, disposition: 'rejected', retryAt: data.retryAt === null ? null : new Date(data.retryAt) });
    const state = this.polled.filter((each) => each.source.id === source).at(-1)?.state ?? null;
    return { items, state: state === null ? null : { ...state, nextPollAt: new Date(state.nextPollAt), newestItemAt: state.newestItemAt === null ? null : new Date(state.newestItemAt) } };
  }
}

export interface Item {
  readonly number: number | string;
  readonly title?: string;
}

/** A feed as a small newspaper would publish it; every name in it is invented. */
export const rss = (origin: string, items: readonly (Item | string)[]): string =>
  `<rss version="2.0"><channel><title>Báo hư cấu</title>${items.map((item) => (typeof item === 'string' ? item : `<item><title>${item.title ?? `Tin ${item.number}`}</title><link>${origin}/tin-${item.number}.html</link><pubDate>Mon, 05 Oct 2026 11:00:00 +0700</pubDate></item>`)).join('')}</channel></rss>`;

export interface Site {
  readonly server: Loopback;
  readonly http: HttpClient;
  /** Paths and what they answer; articles (`/tin-….html`) answer by themselves unless set. */
  readonly pages: Map<string, Answer | (() => Answer)>;
  feed(path: string, items: readonly (Item | string)[], headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Answer | (() => Answer)>();
  const server = await serveLoopback((path, request) => {
    const set = pages.get(path);
    const answer = typeof set === 'function' ? set() : set;
    const etag = answer?.headers?.['etag'];
    if (etag !== undefined && request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
    if (answer !== undefined) return answer;
    return path.startsWith('/tin-') ? { body: `<!doctype html><html><body><h1>${path}</h1><p>Nội dung hư cấu.</p></body></html>` } : null;
  });
  const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 1_000 }, { logger: silentLogger() });
  return {
    server, http, pages,
    feed: (path, items, headers = {}) => void pages.set(path, { headers: { 'content-type': 'application/rss+xml', ...headers }, body: rss(server.origin, items) }),
    async close() {
      await http.close();
      await server.close();
    },
  };
}

export const feedSource = (site: Site, id: string, path = `/${id}.rss`): Source => ({ id, outlet: `Báo ${id}`, kind: 'feed', own: false, url: site.server.origin + path });

/** Transparent stand-in: these tests look at the engine, not at secrecy. */
export const fakePrivacy: Privacy = {
  mask: (text) => text.replace(/@\w+/g, '[…]'),
  voice: (network, author) => `voice-${network}-${author.length}`,
  postId: (url) => `post-${Buffer.from(url).toString('hex')}`,
  seal: (url) => Buffer.from(url).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString(),
};

export function openCrawler(site: Site, log: FakeLog, sources: readonly Source[], options: Partial<CrawlerOptions> = {}): Crawler {
  return createCrawler({
    sources, log, http: site.http, privacy: fakePrivacy, collectors: createCollectors(), config: { interval: 300, longestInterval: 3_600, concurrency: 16 }, logger: silentLogger(),
    loadMemory: async (source) => log.memory(source), random: () => 0.5, ...options,
  });
}
