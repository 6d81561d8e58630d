import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCollectors, type Source } from '../../crawlers/index.ts';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { serve, type LoopbackServer } from '../../infra/http/loopback-server.ts';
import { createLogger } from '../../infra/observability/index.ts';
import { openPrivacy } from '../../infra/privacy/index.ts';
import { checkReport } from './check-report.ts';
import { checkSources, type CheckedSource, type CheckParts } from './check.ts';

const item = (number: number, day: number): string => `<item><title>Tin hư cấu ${number}</title><link>/tin-${number}.html</link><pubDate>Mon, 0${day} Nov 2026 11:00:00 +0700</pubDate></item>`;
const feed = (items: string): string => `<rss version="2.0"><channel><title>Báo hư cấu</title>${items}</channel></rss>`;

const dir = mkdtempSync(join(tmpdir(), 'diembao-check-'));
let site: LoopbackServer;
let http: HttpClient;
let atOnce = 0;
let most = 0;

beforeAll(async () => {
  site = await serve((request, response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    setTimeout(() => {
      atOnce -= 1;
      const path = request.url ?? '';
      if (path === '/gone.rss') response.writeHead(404).end();
      else if (path === '/page.rss') response.end('<!doctype html><html><body>Trang chủ</body></html>');
      else if (path === '/empty.rss') response.end(feed(''));
      else response.end(feed(item(1, 2) + item(2, 9) + item(3, 5) + '<item><title>Không có địa chỉ</title></item>'));
    }, 20);
  }, (response) => response.end('User-agent: *\nDisallow: /closed\n'));
  http = createHttpClient({ allow: ['127.0.0.1'], maxBytes: 1_000_000, timeoutMs: 5_000, delaySeconds: 0, concurrency: 16, contact: 'thu@example.org', onRequest: () => undefined }, { logger: createLogger('silent') });
});
afterAll(async () => {
  await http.close();
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

const source = (id: string, path = `/${id}.rss`, kind = 'feed'): Source => ({ id, outlet: 'Báo hư cấu', kind, url: path.startsWith('http') ? path : site.origin + path, own: false });
const check = (sources: readonly Source[], parts: Partial<CheckParts> = {}): Promise<CheckedSource[]> =>
  checkSources(sources, { collectors: createCollectors(), http, privacy: openPrivacy(dir, { now: () => new Date() }), concurrency: 4, now: () => new Date('2026-11-21T03:00:00Z'), signal: new AbortController().signal, ...parts });

it('tells of each source what it answered, and of each failure why', async () => {
  const progress: string[] = [];
  const found = await check([source('good'), source('gone'), source('page'), source('empty'), source('closed'), source('kind', '/x.rss', 'khong-co'), source('dead', 'http://127.0.0.1:9/x.rss')], { onProgress: (done, all) => progress.push(`${done}/${all}`) });
  const brief = found.map(({ id, ok, httpStatus, items, newest, robots, error }) => [id, ok, httpStatus, items, newest, robots, error?.code ?? null]);
  expect(brief.slice(0, 6)).toEqual([
    ['good', true, 200, 3, '2026-11-09T04:00:00.000Z', 'allowed', null],
    ['gone', false, 404, 0, null, 'allowed', 'http-404'],
    ['page', false, null, 0, null, 'unknown', 'not-a-feed'],
    ['empty', true, 200, 0, null, 'allowed', null],
    ['closed', false, null, 0, null, 'disallowed', 'robots-disallowed'],
    ['kind', false, null, 0, null, 'unknown', 'unknown-source-kind'],
  ]);
  expect(found[6]).toMatchObject({ ok: false, items: 0 });
  expect(found[0]?.refused).toBe(1);
  expect(found[3]?.warnings).toContain('no items');
  expect(progress).toHaveLength(7);
  expect(progress.at(-1)).toBe('7/7');

  const report = checkReport(found, 'Asia/Ho_Chi_Minh');
  expect(report).toMatch(/✓ {2}good +200 +3 +2026-11-09 11:00 +allowed/);
  expect(report).toMatch(/✗ closed: robots\.txt .*\(robots-disallowed\)\n.*\n {2}→ /);
  expect(report).toMatch(/7 asked, 5 failed\n$/);
  expect(site.seen.some(({ path }) => path === '/closed.rss')).toBe(false);
});

it('asks no more sources at once than it may', async () => {
  most = 0;
  await check(Array.from({ length: 12 }, (_, number) => source(`n${number}`)), { concurrency: 2 });
  expect(most).toBeLessThanOrEqual(2);
});

it('ends when it is told to', async () => {
  const controller = new AbortController();
  controller.abort(new Error('thôi'));
  await expect(check([source('good')], { signal: controller.signal })).rejects.toThrow('thôi');
});
