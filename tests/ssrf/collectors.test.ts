import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PollContext, PollResult } from '../../crawlers/contract/collector.ts';
import { createPageFetcher } from '../../crawlers/pages/index.ts';
import { collectorFor, createCollectors } from '../../crawlers/registry.ts';
import { askHub } from '../../crawlers/websub/request.ts';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { serve, type LoopbackServer } from '../../infra/http/loopback-server.ts';
import { openCanary, raiseFence, type Canary, type Fence } from '../../infra/http/testing/fence.ts';
import { badUrls, privateHosts } from '../../infra/http/testing/ssrf-tricks.ts';
import { silentLogger } from '../../infra/observability/index.ts';

/*
 * What strangers write into feeds, lists, sitemaps and hubs to make the crawl reach the inside: from the listing to the request. The
 * client's own tricks are in infra/http/ssrf.test.ts, the browser's in crawlers/pages/rendered/ssrf.test.ts.
 */

let server: LoopbackServer;
let canary: Canary;
let fence: Fence;
let http: HttpClient;
let body: string;
let type: string;

beforeAll(async () => {
  canary = await openCanary();
  server = await serve((_request, response) => response.writeHead(200, { 'content-type': type, connection: 'close' }).end(body));
});
afterAll(async () => {
  await server.close();
  await canary.close();
});
beforeEach(() => {
  fence = raiseFence();
  const resolver = (name: string): Promise<readonly { readonly address: string; readonly family: 4 }[]> => Promise.resolve([{ address: name === 'bao-nha.example' ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
  http = createHttpClient({ allow: ['bao-nha.example'], delaySeconds: 0, timeoutMs: 3_000, resolver }, { logger: silentLogger() });
});
afterEach(async () => {
  await http.close();
  fence.close();
  expect(fence.escapes).toEqual([]);
  expect(fence.attempts.filter((one) => one !== `127.0.0.1:${server.port}`)).toEqual([]);
  expect(canary.touched()).toBe(0);
});

const traps = (): readonly string[] => [
  ...Object.values(privateHosts).flat().map((host) => `http://${host}:${canary.port}/tin-100001.html`),
  `http://doi-dia-chi.example:${canary.port}/tin-100001.html`, `//127.0.0.2:${canary.port}/tin-100001.html`, `\\\\127.0.0.2:${canary.port}\\tin-100001.html`, `http://bao-nha.example:25/tin-100001.html`, ...badUrls,
];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const title = (index: number): string => `Tân Hải khởi công công trình số ${index} của năm nay`;

async function poll(kind: string, options: Record<string, unknown> = {}): Promise<PollResult> {
  const collector = collectorFor(createCollectors(), kind);
  const context = { http, state: { etag: null, lastModified: null }, now: () => new Date('2026-11-20T00:00:00Z'), signal: new AbortController().signal } as unknown as PollContext;
  return await collector.poll({ id: 'bao', outlet: 'Báo thử', kind, own: false, url: `http://bao-nha.example:${server.port}/danh-sach`, options }, context);
}

/** Fetches every article that was listed, as the engine would, and counts what became of them. */
async function fates(result: PollResult): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const items = result.status === 'ok' ? result.items : [];
  const pages = createPageFetcher({ http, retryDelayMs: 1 });
  await Promise.all(items.map((item) => pages.fetch(item.kind === 'article' ? item.url : '', new AbortController().signal, async (outcome) => {
    const fate = 'error' in outcome ? outcome.error.code : 'fetched';
    counts[fate] = (counts[fate] ?? 0) + 1;
  })));
  await pages.close();
  return counts;
}

interface Written {
  readonly kind: string;
  readonly contentType: string;
  readonly write: (urls: readonly string[]) => string;
  readonly options?: Record<string, unknown>;
}

const listings: readonly Written[] = [
  { kind: 'feed', contentType: 'application/rss+xml', write: (urls) => `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${urls.map((url, index) => `<item><title>${title(index)}</title><link>${escaped(url)}</link></item>`).join('')}</channel></rss>` },
  { kind: 'feed', contentType: 'application/atom+xml', write: (urls) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://127.0.0.2:${canary.port}/"><title>x</title>${urls.map((url, index) => `<entry><title>${title(index)}</title><link href="${escaped(url)}"/></entry>`).join('')}</feed>` },
  { kind: 'feed', contentType: 'application/feed+json', write: (urls) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: urls.map((url, index) => ({ id: String(index), title: title(index), url })) }) },
  { kind: 'listing', contentType: 'text/html', write: (urls) => `<html><head><base href="http://127.0.0.2:${canary.port}/"></head><body>${urls.map((url, index) => `<article><h3><a href="${escaped(url)}">${title(index)}</a></h3></article>`).join('')}</body></html>`, options: { links: 'h3 a' } },
  { kind: 'sitemap', contentType: 'application/xml', write: (urls) => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${escaped(url)}</loc><lastmod>2026-11-19T00:00:00Z</lastmod></url>`).join('')}<url><loc>http://bao-nha.example:${'PORT'}/tin-1.html</loc><lastmod>2026-11-19T00:00:00Z</lastmod></url></urlset>` },
];

/** How many articles a poll lists, or the code it fails with. */
const listed = (work: Promise<PollResult>): Promise<number | string> => work.then((result) => (result.status === 'ok' ? result.items.length : -1), (error: { code: string }) => error.code);

describe('addresses in listings', () => {
  it.each(listings)('$kind ($contentType): none is fetched', async ({ kind, contentType, write, options }) => {
    type = contentType;
    body = write(traps()).replace('PORT', String(server.port));
    const result = await poll(kind, options);
    expect(result.status === 'ok' && result.items.length + result.refused.length).toBeGreaterThan(kind === 'listing' ? 10 : 50);
    const counts = await fates(result);
    // What a listing may name and nobody fetches; the one address of the sitemap's own site is not a page.
    expect(Object.keys(counts).filter((fate) => !['address-refused', 'bad-url', ...(kind === 'sitemap' ? ['not-html'] : [])].includes(fate))).toEqual([]);
    if (kind !== 'sitemap') expect(counts['address-refused']).toBeGreaterThan(10);
  });

  it('a sitemap\'s children elsewhere are not asked for', async () => {
    type = 'application/xml';
    body = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${traps().map((url) => `<sitemap><loc>${escaped(url)}</loc><lastmod>2026-11-19</lastmod></sitemap>`).join('')}</sitemapindex>`;
    expect(await listed(poll('sitemap'))).toEqual(expect.toBeOneOf([0, 'address-refused']));
  });

  it('a robots.txt that names sitemaps inside leads nowhere', async () => {
    type = 'text/plain';
    body = traps().filter((url) => /^https?:\/\/\S+$/.test(url)).map((url) => `Sitemap: ${url}`).join('\n');
    expect(await listed(poll('sitemap'))).toEqual(expect.toBeOneOf([0, 'address-refused']));
  });
});

it('hubs inside are not asked', async () => {
  for (const hub of traps().filter((url) => URL.canParse(url))) {
    const entry = { source: 'bao', hub, topic: 'https://bao-nha.example/rss', since: 0, asked: null, leaseUntil: null, nextAt: 0, failures: 0, leaving: false, trouble: null };
    const work = askHub(http, { entry, mode: 'subscribe', callback: 'https://diem-bao.example/hooks/bao', secret: 'x' }, new AbortController().signal);
    expect([hub, await work.then(() => 'asked', (error: { code: string }) => error.code)]).toEqual([hub, expect.stringMatching(/^(?:address-refused|bad-url)$/)]);
  }
});
