import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { PollResult, PollState } from '../../contract/collector.ts';
import { collectorContract } from '../../contract/suite.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { createSitemapCollector } from './collector.ts';

const xml = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({ headers: { 'content-type': 'application/xml', ...headers }, body: `<?xml version="1.0" encoding="UTF-8"?>${body}` });
const urlset = (...entries: readonly string[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries.join('\n')}</urlset>`;
const news = (loc: string, title: string, at = '2026-11-19T10:00:00+07:00'): string =>
  `<url><loc>${loc}</loc><news:news><news:publication><news:name>Báo hư cấu</news:name><news:language>vi</news:language></news:publication><news:publication_date>${at}</news:publication_date><news:title>${title}</news:title></news:news><image:image><image:loc>https://anh.example/1.jpg</image:loc><image:title>Ảnh: Nguyễn Thị Hư Cấu</image:title></image:image></url>`;

const first = (origin: string, title: string): string => news(`${origin}/tin-1.html`, title);
const second = (origin: string): string => news(`${origin}/tin-2.html`, 'Tin hư cấu thứ hai');

collectorContract('sitemap', {
  collector: createSitemapCollector(),
  source: { id: 'bao-hu-cau', outlet: 'Báo hư cấu', kind: 'sitemap', own: false },
  listing: (origin) => xml(urlset(first(origin, 'Tin hư cấu thứ nhất'), second(origin))),
  changed: (origin) => xml(urlset(first(origin, 'Tin hư cấu thứ nhất, đã sửa'), second(origin))),
  broken: (origin) => xml(urlset(first(origin, 'Tin hư cấu thứ nhất'), '<url><lastmod>2026-11-19</lastmod></url>', '<url><loc>ftp://tep.example/tin</loc></url>', second(origin), news('https://khac.example/tin.html', 'Của báo khác'))),
  refused: 3,
  wrong: { answer: { body: '<!doctype html><html><body>Trang chủ</body></html>' }, code: 'not-a-sitemap' },
  persons: ['Nguyễn Thị Hư Cấu'],
});

describe('sitemaps', () => {
  let server: Loopback;
  let http: HttpClient;
  const pages = new Map<string, (origin: string) => Answer>();

  beforeAll(async () => {
    server = await serveLoopback((path, request) => {
      const answer = pages.get(path)?.(server.origin) ?? null;
      const etag = answer?.headers?.['etag'];
      return etag !== undefined && request.headers['if-none-match'] === etag ? { status: 304 } : answer;
    });
    http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
  });
  afterAll(async () => {
    await http.close();
    await server.close();
  });
  beforeEach(() => pages.clear());

  const poll = async (path = '/sitemap.xml', options: Readonly<Record<string, unknown>> = {}, state: PollState = { etag: null, lastModified: null }): Promise<PollResult & { readonly status: 'ok' }> => {
    const context = { http, privacy: {} as never, state, signal: new AbortController().signal, now: () => new Date('2026-11-20T00:00:00Z') };
    return (await createSitemapCollector().poll({ id: 's', outlet: 'Báo hư cấu', kind: 'sitemap', own: false, url: server.origin + path, options }, context)) as PollResult & { readonly status: 'ok' };
  };
  const paths = ({ items }: PollResult & { readonly status: 'ok' }): readonly string[] => items.map((item) => (item.kind === 'article' ? item.url.replace(server.origin, '') : ''));
  const asked = (): readonly string[] => server.asked.map(({ path }) => path);

  it('takes title, date and language of news, and lastmod of the rest', async () => {
    pages.set('/sitemap.xml', (origin) => xml(urlset(
      news(`${origin}/tin-1.html`, '<![CDATA[Giá “xăng” &amp; dầu]]> hư&#32;cấu').replace('</url>', '<lastmod>2026-11-19T12:30:00+07:00</lastmod></url>'),
      `<url><loc>${origin}/tin-2.html?utm_source=x&id=7</loc><lastmod>2026-11-19</lastmod><changefreq>daily</changefreq></url>`,
    )));
    const { items } = await poll();
    expect(items).toMatchObject([
      { url: `${server.origin}/tin-1.html`, listing: { title: 'Giá “xăng” & dầu hư cấu', publishedAt: '2026-11-19T03:00:00.000Z', modifiedAt: '2026-11-19T05:30:00.000Z', language: 'vi', image: null } },
      { url: `${server.origin}/tin-2.html?id=7`, listing: { title: '', publishedAt: null, modifiedAt: null } },
    ]);
  });

  it('leaves out what is older than the hours asked for, and what the patterns do not want', async () => {
    const at = (hours: number): string => new Date(Date.parse('2026-11-20T00:00:00Z') - hours * 3_600_000).toISOString();
    pages.set('/sitemap.xml', (origin) => xml(urlset(...[1, 40, 60, 500].map((hours) => `<url><loc>${origin}/tin/${hours}.html</loc><lastmod>${at(hours)}</lastmod></url>`), `<url><loc>${origin}/video/1.html</loc><lastmod>${at(1)}</lastmod></url>`)));
    expect(paths(await poll())).toEqual(['/tin/1.html', '/tin/40.html', '/video/1.html']);
    expect(paths(await poll('/sitemap.xml', { hours: 100, exclude: '/video/' }))).toEqual(['/tin/1.html', '/tin/40.html', '/tin/60.html']);
    expect(paths(await poll('/sitemap.xml', { include: '/video/\\d' }))).toEqual(['/video/1.html']);
  });

  it('refuses options that mean nothing', () => {
    const { options } = createSitemapCollector();
    for (const wrong of [{ hours: -1 }, { include: '(' }, { hour: 3 }]) expect(options?.safeParse(wrong).success).toBe(false);
  });

  it('walks an index: recent children only, newest first, news before the rest, and a few of those without a date', async () => {
    const child = (origin: string, path: string, lastmod: string): string => `<sitemap><loc>${origin}${path}</loc>${lastmod === '' ? '' : `<lastmod>${lastmod}</lastmod>`}</sitemap>`;
    pages.set('/index.xml', (origin) => xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${child(origin, '/a.xml', '2026-11-19T20:00:00Z')}${child(origin, '/old.xml', '2025-01-01T00:00:00Z')}${child(origin, '/news.xml', '2026-11-19T23:00:00Z')}${child('https://khac.example', '/b.xml', '2026-11-19T23:00:00Z')}${child(origin, '/sitemap-2024-05.xml', '')}${child(origin, '/missing.xml', '2026-11-19T23:30:00Z')}</sitemapindex>`, { etag: '"i"' }));
    for (const name of ['a', 'news']) pages.set(`/${name}.xml`, (origin) => xml(urlset(news(`${origin}/${name}-1.html`, name))));
    const from = asked().length;
    const result = await poll('/index.xml');
    expect(asked().slice(from)).toEqual(['/index.xml', '/news.xml', '/missing.xml', '/a.xml']);
    expect(paths(result)).toEqual(['/news-1.html', '/a-1.html']);
    expect(result.refused).toMatchObject([{ reason: 'other-site' }]);
    expect(result.warnings).toEqual(['a sitemap of the index could not be read: http-404']);
    expect(result.etag).toBeNull();
  });

  it('keeps the index’s validators only while it changes with its children', async () => {
    const index = (lastmod: string) => (origin: string): Answer => xml(`<sitemapindex><sitemap><loc>${origin}/a.xml</loc>${lastmod}</sitemap></sitemapindex>`, { etag: '"i"' });
    pages.set('/a.xml', (origin) => xml(urlset(news(`${origin}/1.html`, 'x'))));
    pages.set('/index.xml', index('<lastmod>2026-11-19T20:00:00Z</lastmod>'));
    expect((await poll('/index.xml')).etag).toBe('"i"');
    pages.set('/index.xml', index('<lastmod>2026-11-19</lastmod>'));
    expect((await poll('/index.xml')).etag).toBeNull();
    pages.set('/index.xml', index(''));
    expect((await poll('/index.xml')).etag).toBeNull();
  });

  it('fails with a child’s error when no child answers', async () => {
    pages.set('/index.xml', (origin) => xml(`<sitemapindex><sitemap><loc>${origin}/a.xml</loc></sitemap></sitemapindex>`));
    pages.set('/a.xml', () => ({ status: 503 }));
    await expect(poll('/index.xml')).rejects.toMatchObject({ code: 'http-503', policy: 'retry' });
  });

  it('is polite with an index that never ends', async () => {
    let made = 0;
    const endless = (origin: string): Answer => xml(`<sitemapindex>${Array.from({ length: 50 }, () => `<sitemap><loc>${origin}/${(made += 1)}.xml</loc></sitemap>`).join('')}</sitemapindex>`);
    pages.set('/index.xml', endless);
    for (let number = 1; number < 2_000; number += 1) pages.set(`/${number}.xml`, endless);
    const from = asked().length;
    expect((await poll('/index.xml')).warnings.length).toBeGreaterThan(0);
    expect(asked().length - from).toBeLessThanOrEqual(11);
  });

  it('reads packed files, lists of addresses and a robots.txt that names some', async () => {
    pages.set('/sitemap.xml.gz', (origin) => ({ headers: { 'content-type': 'application/x-gzip' }, body: gzipSync(urlset(news(`${origin}/tin-1.html`, 'Đóng gói'))) }));
    pages.set('/sitemap.txt', (origin) => ({ headers: { 'content-type': 'text/plain' }, body: `\uFEFF${origin}/tin-1.html\r\n\r\n${origin}/tin-2.html\n` }));
    pages.set('/robots.txt', (origin) => ({ headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nDisallow:\nSitemap: ${origin}/sitemap.txt\nsitemap : ${origin}/sitemap.xml.gz # mới\n` }));
    expect((await poll('/sitemap.xml.gz')).items[0]?.listing.title).toBe('Đóng gói');
    expect(paths(await poll('/sitemap.txt'))).toEqual(['/tin-1.html', '/tin-2.html']);
    expect(paths(await poll('/robots.txt')).toSorted()).toEqual(['/tin-1.html', '/tin-2.html']);
  });

  it.each([
    ['a bomb', gzipSync(Buffer.alloc(30_000_000, '<url></url>')), 'too-large'],
    ['half a pack', gzipSync(urlset(...Array.from({ length: 50 }, (_, index) => news(`https://a.example/${index * 7919}`, `Tin ${index * 104729}`)))).subarray(0, 200), 'truncated'],
    ['a feed', '<rss version="2.0"><channel></channel></rss>', 'not-a-sitemap'],
    ['nothing', '  ', 'not-a-sitemap'],
    ['prose', 'xin chào\nhttps://bao.example/\nmột hai ba', 'not-a-sitemap'],
    ['JSON', '{"urls":[]}', 'not-a-sitemap'],
  ])('says what is wrong with %s', async (_, body, code) => {
    pages.set('/sitemap.xml', () => ({ headers: { 'content-type': 'application/octet-stream' }, body }));
    await expect(poll()).rejects.toMatchObject({ code });
  });

  it('does not believe a lastmod that all entries share', async () => {
    const stamped = (minute: string) => (origin: string): Answer => xml(urlset(...Array.from({ length: 8 }, (_, index) => `<url><loc>${origin}/tin-${index}.html</loc><lastmod>2026-11-19T${minute}:00Z</lastmod></url>`)));
    pages.set('/sitemap.xml', stamped('10:00'));
    const before = await poll();
    pages.set('/sitemap.xml', stamped('10:05'));
    const after = await poll();
    expect(after.items).toEqual(before.items);
    expect(after.warnings).toEqual(['all entries bear the same lastmod: it is not believed']);
  });

  it('takes no more than it can chew', async () => {
    pages.set('/sitemap.xml', (origin) => xml(urlset(...Array.from({ length: 3_000 }, (_, index) => `<url><loc>${origin}/tin-${index}.html</loc></url>`))));
    const undated = await poll();
    expect(undated.items).toHaveLength(500);
    expect(undated.warnings[0]).toContain('3000');
    pages.set('/sitemap.xml', (origin) => xml(urlset(...Array.from({ length: 3_000 }, (_, index) => news(`${origin}/tin-${index}.html`, 'Tin', new Date(Date.parse('2026-11-19T00:00:00Z') + index * 1_000).toISOString())))));
    const dated = await poll();
    expect(dated.items).toHaveLength(1_000);
    expect(paths(dated)[0]).toBe('/tin-2999.html');
  });
});
