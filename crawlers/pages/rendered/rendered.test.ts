import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuard, createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { PollResult, Source } from '../../contract/collector.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { createRenderedCollector } from './collector.ts';
import { findBrowser } from './find-browser.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { chromiumPath } from './testing/chromium.ts';
import { visit, type Visited } from './visit.ts';

const path = chromiumPath();
const never = new AbortController().signal;
const json = (value: unknown): Answer => ({ headers: { 'content-type': 'application/json', 'set-cookie': 'phien=1; Path=/' }, body: JSON.stringify(value) });
const page = (body: string): Answer => ({ body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Báo Tân Hải (hư cấu)</title></head><body>${body}</body></html>` });

/** Fictional. */
const news = Array.from({ length: 8 }, (_, index) => ({ title: `Tân Hải khởi công tuyến kè biển số ${index + 1} của năm nay`, href: `/thoi-su/ke-bien-${100_001 + index}.html` }));

let server: Loopback;
let http: HttpClient;
let pages: Record<string, Answer>;
let robots: string | null;

beforeAll(async () => {
  server = await serveLoopback((url) => {
    if (url === '/robots.txt') return robots === null ? null : { headers: { 'content-type': 'text/plain' }, body: robots };
    return pages[url.replace(/\?.*$/, '')] ?? null;
  });
  http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 5_000 }, { logger: silentLogger() });
});
afterAll(async () => {
  await http.close();
  await server.close();
});
beforeEach(() => {
  pages = {};
  robots = null;
  (server.asked as unknown[]).length = 0;
});

const children = (): readonly number[] => {
  try {
    return execFileSync('pgrep', ['-P', String(process.pid), '-f', 'chrom'], { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch {
    return [];
  }
};
const asked = (): readonly string[] => server.asked.map((one) => one.path);
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
};
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'passed', (error: unknown) => error);

describe('without a browser', () => {
  it('the source rests, and the site is not asked', async () => {
    const collector = createRenderedCollector({ browser: { path: '/nonexistent/chromium' } });
    const source: Source = { id: 'x', outlet: 'x', kind: 'rendered', own: false, url: `${server.origin}/` };
    const context = { http, state: { etag: null, lastModified: null }, now: () => new Date(), signal: never } as unknown as Parameters<typeof collector.poll>[1];
    expect(await failure(collector.poll(source, context))).toMatchObject({ code: 'browser-missing', policy: 'reject', hint: expect.stringContaining('apt-get install chromium') });
    expect(asked()).toEqual([]);
    await collector.close?.();
  });

  it('looks in the usual places', () => {
    expect(findBrowser(undefined, (one) => one === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(() => findBrowser(undefined, () => false)).toThrow(expect.objectContaining({ code: 'browser-missing' }) as Error);
  });
});

describe.runIf(path !== null)('[needs browser] a list and its articles that scripts make', () => {
  const collector = createRenderedCollector({ browser: { ...(path === null ? {} : { path }), allow: ['127.0.0.1'], contact: 'vanphong@tanhai.example' } });
  afterAll(() => collector.close?.());
  const source = (options: Record<string, unknown> = {}): Source => ({ id: 'bao', outlet: 'Báo Tân Hải', kind: 'rendered', own: false, url: `${server.origin}/thoi-su`, options });
  const poll = (options?: Record<string, unknown>): Promise<PollResult> =>
    collector.poll(source(options), { http, state: { etag: null, lastModified: null }, now: () => new Date('2026-11-20T00:00:00Z'), signal: never } as unknown as Parameters<typeof collector.poll>[1]);

  it('finds the links by itself, as our honest selves, with nothing loaded that makes no text', async () => {
    pages['/tin.json'] = json(news);
    pages['/thoi-su'] = page(`<h1>Thời sự</h1><div id="ds"></div><img src="/anh.jpg"><video src="/phim.mp4"></video><iframe src="/khung.html"></iframe><link rel="manifest" href="/m.json">
      <style>@font-face { font-family: x; src: url(/chu.woff2); } body { font-family: x; background: url(/nen.png); }</style>
      <script>
        const log = (k, v) => fetch('/thay?' + k + '=' + encodeURIComponent(v));
        log('webdriver', navigator.webdriver); log('agent', navigator.userAgent); log('cookie', document.cookie);
        try { const s = new WebSocket('ws://' + location.host + '/o'); s.onopen = () => log('o', 'open'); } catch {}
        navigator.serviceWorker?.register('/sw.js');
        navigator.sendBeacon('/beacon', 'x'); window.open('/cua-so');
        document.cookie = 'nho=1; max-age=999999';
        fetch('/tin.json').then((r) => r.json()).then((list) => {
          document.getElementById('ds').innerHTML = list.map((n) => '<article><h3><a href="' + n.href + '">' + n.title + '</a></h3><p>Tóm tắt ngắn gọn của tin.</p></article>').join('');
        });
      </script>`);
    for (let round = 0; round < 2; round += 1) {
      const result = await poll();
      expect(result.status === 'ok' && result.items.map((item) => (item.kind === 'article' ? [item.url, item.listing.title] : null))).toEqual(news.map(({ title, href }) => [`${server.origin}${href}`, title]));
    }
    expect(new Set(asked().map((one) => one.replace(/\?.*/, '')))).toEqual(new Set(['/thoi-su', '/tin.json', '/thay']));
    // What a page asks for at once comes in any order.
    const told = ['/thay?webdriver=true', '/thay?agent=DiemBao%2F0.1%20(%2Bvanphong%40tanhai.example)', '/thay?cookie='];
    expect(asked().filter((one) => one.startsWith('/thay')).toSorted()).toEqual([...told, ...told].toSorted());
    expect(server.asked.every(({ headers }) => headers['user-agent'] === 'DiemBao/0.1 (+vanphong@tanhai.example)' || headers['user-agent'] === 'DiemBao/0.1')).toBe(true);
    // What a page notes down is gone with the page.
    expect(server.asked.filter(({ path: one }) => one === '/thoi-su').map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('takes selectors, and says when what it waits for never comes', async () => {
    pages['/thoi-su'] = page(`<div id="ds"></div><script>setTimeout(() => { ds.innerHTML = '<p class="t"><a href="/mot-100001.html">Tin thứ nhất của ngày hôm nay</a></p><p class="t"><a href="/hai-100002.html">Tin thứ hai của ngày hôm nay</a></p>'; }, 900);</script>`);
    const result = await poll({ links: '.t a', wait: '.t' });
    expect(result.status === 'ok' && result.items).toHaveLength(2);
    const hasty = createRenderedCollector({ browser: { ...(path === null ? {} : { path }), allow: ['127.0.0.1'], settleMs: 500 } });
    expect(await failure(hasty.poll(source({ wait: '.khong-co' }), { http, state: { etag: null, lastModified: null }, now: () => new Date(), signal: never } as unknown as Parameters<typeof collector.poll>[1]))).toMatchObject({ code: 'selector-missing', policy: 'retry' });
    await hasty.close?.();
  });

  it('fetches articles, trimmed as all pages are', async () => {
    const articles = collector.articles?.(source(), { http });
    pages['/bai-1.html'] = page(`<div id="bai"></div><script>
      bai.innerHTML = '<h1>Kè biển</h1><p class="author">Nguyễn Văn Viết</p><div class="noi-dung"><p>Nội dung do kịch bản viết ra.</p></div><div id="comments"><p>Bình luận của bạn đọc</p></div><scr' + 'ipt>1</scr' + 'ipt>';
    </script>`);
    const seen: unknown[] = [];
    await articles?.fetch(`${server.origin}/bai-1.html#x`, never, async (outcome) => void seen.push(outcome));
    expect(seen).toEqual([{ page: { finalUrl: `${server.origin}/bai-1.html`, html: expect.stringContaining('Nội dung do kịch bản viết ra.') } }]);
    const text = JSON.stringify(seen);
    for (const cut of ['Nguyễn Văn Viết', 'Bình luận', '<script', 'innerHTML']) expect(text).not.toContain(cut);
    await articles?.fetch(`${server.origin}/khong-co.html`, never, async (outcome) => void seen.push(outcome));
    expect(seen[1]).toMatchObject({ error: { code: 'http-404', policy: 'reject' } });
    expect(collector.articles?.(source({ articles: false }), { http })).toBeNull();
    const stop = new AbortController();
    stop.abort();
    expect(await failure(articles?.fetch(`${server.origin}/bai-1.html`, stop.signal, () => Promise.resolve()) ?? Promise.resolve())).toMatchObject({ code: 'aborted' });
  });
});

describe.runIf(path !== null)('[needs browser] the browser', () => {
  let renderer: Renderer;
  const open = (more: object = {}): Renderer => createRenderer({ ...(path === null ? {} : { path }), guard: createGuard(['127.0.0.1']), settleMs: 1_500, ...more });
  beforeAll(() => {
    renderer = open();
  });
  afterAll(() => renderer.close());
  const show = (url: string, with_ = renderer, signal = never): Promise<Visited> => visit(`${server.origin}${url}`, { http, renderer: with_, signal });

  it('follows a script or a refresh to another address by the rules of the safe client', async () => {
    pages['/script'] = page('<script>location.replace("/that")</script>');
    pages['/refresh'] = page('<meta http-equiv="refresh" content="0;url=/script">');
    pages['/that'] = page('<p>Trang thật</p>');
    pages['/vong-1'] = page('<script>location = "/vong-2"</script>');
    pages['/vong-2'] = page('<script>location = "/vong-1"</script>');
    pages['/cam'] = page('<p>Cấm</p>');
    pages['/toi-cam'] = page('<script>location.href = "/cam"</script>');
    pages['/tu-tai'] = page('<p>Vẫn đây</p><script>location.reload()</script>');
    robots = 'User-agent: *\nDisallow: /cam\n';
    const own = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 5_000 }, { logger: silentLogger() });
    const follow = (url: string): Promise<Visited> => visit(`${server.origin}${url}`, { http: own, renderer, signal: never });
    expect(await follow('/refresh')).toMatchObject({ url: `${server.origin}/that`, httpStatus: 200, html: expect.stringContaining('Trang thật') });
    expect(await failure(follow('/vong-1'))).toMatchObject({ code: 'too-many-redirects', policy: 'reject' });
    expect(await failure(follow('/toi-cam'))).toMatchObject({ code: 'robots-disallowed', policy: 'reject' });
    expect(await follow('/tu-tai')).toMatchObject({ html: expect.stringContaining('Vẫn đây') });
    expect(asked()).not.toContain('/cam');
    await own.close();
  });

  it('survives pages that hang, break it, grow without end, or load without end', async () => {
    pages['/treo'] = page('<p>x</p><script>setTimeout(() => { for (;;); }, 30)</script>');
    pages['/hong'] = page('<script>const a = []; for (;;) a.push(new Array(1e6).fill(Math.random()))</script>');
    pages['/nhieu'] = page('<script>for (let i = 0; i < 2e5; i += 1) document.body.append(document.createElement("i"))</script>');
    pages['/dai'] = page('<script>document.body.hidden = true; document.body.append("x".repeat(9e6))</script>');
    pages['/nang'] = page('<script>for (let i = 0; i < 4; i += 1) fetch("/cuc?" + i).then((r) => r.text())</script>');
    pages['/cuc'] = { headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(700_000) };
    pages['/gia'] = page('<p id=documentElement>Trang giả</p><form name="documentElement"><img name="getElementsByTagName"></form><script>Object.defineProperty(Element.prototype, "outerHTML", { get: () => "giả" })</script>');
    pages['/tot'] = page('<p>Tốt</p>');
    const small = open({ maxBytes: 1_000_000, concurrency: 1 });
    expect(await failure(show('/treo'))).toMatchObject({ code: 'timeout', policy: 'retry' });
    // A busy machine fills the page's memory too slowly to break it in its time.
    expect(await failure(show('/hong'))).toMatchObject({ code: expect.stringMatching(/^(?:page-crashed|timeout)$/) as string, policy: 'retry' });
    expect(await failure(show('/nhieu'))).toMatchObject({ code: 'too-large', policy: 'reject' });
    expect(await failure(show('/dai'))).toMatchObject({ code: 'too-large', policy: 'reject' });
    expect(await failure(show('/nang', small))).toMatchObject({ code: 'too-large', policy: 'reject' });
    expect((await show('/gia')).html).toContain('Trang giả');
    expect((await show('/tot')).html).toContain('Tốt');
    await small.close();
  }, 60_000);

  it('is called off at once', async () => {
    pages['/lau'] = page('<script>fetch("/khong-tra-loi")</script>');
    pages['/khong-tra-loi'] = { delayMs: Infinity };
    const stop = new AbortController();
    const slow = open({ settleMs: 20_000 });
    const work = failure(show('/lau', slow, stop.signal));
    await until(() => asked().includes('/khong-tra-loi'));
    stop.abort();
    expect(await work).toMatchObject({ code: 'aborted' });
    const last = failure(show('/lau', slow));
    await until(() => asked().filter((one) => one === '/khong-tra-loi').length === 2);
    await slow.close();
    expect(await last).toMatchObject({ code: 'aborted' });
    expect(await failure(show('/lau', slow))).toMatchObject({ code: 'aborted' });
  });

  it('is one for all, starts again when it was killed, is renewed after so many pages, and rests when nobody wants it', async () => {
    pages['/tot'] = page('<p>Tốt</p>');
    await renderer.close();
    expect(children()).toEqual([]);
    const one = open({ pagesPerBrowser: 2, idleMs: 300 });
    expect(one.running()).toBe(false);
    await Promise.all(Array.from({ length: 2 }, () => show('/tot', one)));
    const [first, ...others] = children();
    expect(others).toEqual([]);
    process.kill(first as number, 'SIGKILL');
    expect((await show('/tot', one)).html).toContain('Tốt');
    const second = children().find((pid) => pid !== first);
    for (let round = 0; round < 3; round += 1) await show('/tot', one);
    expect(children().some((pid) => pid !== first && pid !== second)).toBe(true);
    await until(() => !one.running() && children().length === 0);
    expect((await show('/tot', one)).html).toContain('Tốt');
    await one.close();
    await until(() => children().length === 0);
    // Crawlee's own open proxy would listen from now on; ours are closed with their pages. What is left is this test's server.
    expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap')).toHaveLength(1);
    expect(one.running()).toBe(false);
  }, 60_000);
});
