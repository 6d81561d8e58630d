import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { serveLoopback, type Loopback } from '../contract/testing/loopback.ts';
import { createPageFetcher, type PageFetcher, type PageOutcome } from './page-fetcher.ts';

const html = (text: string): string => `<!doctype html><html><head><title>${text}</title><script>x()</script></head><body><p>${text}</p></body></html>`;
const flaky = new Map<string, number>();

let server: Loopback;
let http: HttpClient;
let fetcher: PageFetcher;

beforeAll(async () => {
  server = await serveLoopback((path) => {
    const tries = (flaky.get(path) ?? 0) + 1;
    flaky.set(path, tries);
    if (path.startsWith('/bai-')) return { body: html(`Bài hư cấu ${path}`) };
    if (path === '/moved') return { status: 302, headers: { location: '/bai-moved#x' } };
    if (path === '/pdf') return { headers: { 'content-type': 'application/pdf' }, body: '%PDF' };
    if (path === '/empty') return { body: ' ' };
    if (path === '/no-type') return { headers: { 'content-type': 'application/octet-stream' }, body: html('Không kiểu') };
    if (path === '/once-503') return tries === 1 ? { status: 503 } : { body: html('Lần hai') };
    if (path === '/always-503') return { status: 503 };
    if (path === '/asks-to-wait') return { status: 503, headers: { 'retry-after': '3' } };
    if (path === '/huge') return { body: html('x'.repeat(70_000)) };
    if (path === '/windows-1258') return { headers: { 'content-type': 'text/html; charset=utf-16le' }, body: Buffer.from(html('Tiếng Việt'), 'utf16le') };
    if (path === '/slow') return { delayMs: Infinity };
    return null;
  });
  http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, maxBytes: 65_536, timeoutMs: 2_000 }, { logger: silentLogger() });
  fetcher = createPageFetcher({ http, retryDelayMs: 20 });
});

afterAll(async () => {
  await fetcher.close();
  await http.close();
  await server.close();
});

const get = async (path: string, signal = new AbortController().signal): Promise<PageOutcome> => {
  const outcomes: PageOutcome[] = [];
  await fetcher.fetch(`${server.origin}${path}`, signal, async (outcome) => void outcomes.push(outcome));
  expect(outcomes).toHaveLength(1);
  return outcomes[0] as PageOutcome;
};

describe('the page fetcher', () => {
  it('gives the trimmed page and where it was found', async () => {
    expect(await get('/moved')).toEqual({ page: { finalUrl: `${server.origin}/bai-moved`, html: '<!doctype html><html><head><title>Bài hư cấu /bai-moved</title></head><body><p>Bài hư cấu /bai-moved</p></body></html>' } });
  });

  it.each([
    ['/nothing-here', 'http-404', 'reject', 1],
    ['/pdf', 'not-html', 'reject', 1],
    ['/empty', 'not-html', 'reject', 1],
    ['/huge', 'too-large', 'reject', 1],
    ['/always-503', 'http-503', 'retry', 2],
  ])('says why %s is no page: %s', async (path, code, policy, tries) => {
    expect(await get(path)).toMatchObject({ error: { code, policy } });
    expect(server.asked.filter((request) => request.path === path)).toHaveLength(tries);
  });

  it('tries a second time after a passing failure, but not where the site asked to wait', async () => {
    expect(await get('/once-503')).toMatchObject({ page: { html: expect.stringContaining('Lần hai') } });
  });

  it('reads pages without a usable type, and in other encodings', async () => {
    expect(await get('/no-type')).toMatchObject({ page: { html: expect.stringContaining('Không kiểu') } });
    expect(await get('/windows-1258')).toMatchObject({ page: { html: expect.stringContaining('Tiếng Việt') } });
  });

  it('hands each page over as it comes: a slow one holds up nobody', async () => {
    const stop = new AbortController();
    const order: string[] = [];
    const slow = fetcher.fetch(`${server.origin}/slow`, stop.signal, async () => void order.push('slow')).catch((error: unknown) => error);
    await Promise.all(Array.from({ length: 30 }, (_, index) => fetcher.fetch(`${server.origin}/bai-${index}`, stop.signal, async () => void order.push('bai'))));
    expect(order).toHaveLength(30);
    stop.abort();
    expect(await slow).toMatchObject({ code: 'aborted' });
    expect(order).not.toContain('slow');
  });

  it('passes on what its user throws, once', async () => {
    let calls = 0;
    await expect(fetcher.fetch(`${server.origin}/bai-x`, new AbortController().signal, () => { calls += 1; return Promise.reject(new Error('the log is full')); })).rejects.toThrow('the log is full');
    expect(calls).toBe(1);
  });

  it('calls off hundreds of waiting pages at once', async () => {
    const stop = new AbortController();
    const waiting = Array.from({ length: 300 }, () => fetcher.fetch(`${server.origin}/slow`, stop.signal, async () => undefined).catch((error: { code: string }) => error.code));
    stop.abort();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['aborted']));
    expect(fetcher.pending()).toBe(0);
    await expect(get('/bai-1', stop.signal)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('keeps nothing of the pages it has fetched', async () => {
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => get(`/bai-${index}`)));
      expect(fetcher.pending()).toBe(0);
    }
    // One crawler for all of it: one listener for signals of the process, not one for each batch.
    expect(process.listenerCount('SIGINT')).toBeLessThanOrEqual(3);
  });

  it('hangs no page on the one before it', async () => {
    // Crawlee's own chain of contexts, as its time limits see it.
    interface Context { readonly parent?: Context }
    const crawlee = createRequire(createRequire(import.meta.url).resolve('@crawlee/http'));
    const { storage } = crawlee('@apify/timeout') as { readonly storage: { getStore(): Context | undefined } };
    const depth = (context: Context | undefined): number => (context === undefined ? 0 : 1 + depth(context.parent));
    const own = createPageFetcher({ http, perSite: 1 });
    const depths = new Set<number>();
    await Promise.all(Array.from({ length: 50 }, (_, index) => own.fetch(`${server.origin}/bai-${index}`, new AbortController().signal, async () => void depths.add(depth(storage.getStore())))));
    await own.close();
    expect(depths.size).toBe(1);
    expect(Math.max(...depths)).toBeGreaterThan(0);
  });

  it('takes for a passing failure what says nothing about the page, and tells its cause', async () => {
    let requests = 0;
    const broken: HttpClient = { ...http, request: () => { requests += 1; return Promise.reject(new TypeError('x is not a function', { cause: new Error('no such module') })); } };
    const own = createPageFetcher({ http: broken, retryDelayMs: 20 });
    const outcomes: PageOutcome[] = [];
    await own.fetch(`${server.origin}/bai-1`, new AbortController().signal, async (outcome) => void outcomes.push(outcome));
    await own.close();
    expect(outcomes).toMatchObject([{ error: { policy: 'retry', code: 'page-unreadable', message: 'The page cannot be read: TypeError: x is not a function (no such module)' } }]);
    expect(requests).toBe(2);
  });

  it('starts anew when crawlee stops by itself, and says so', async () => {
    const told: unknown[] = [];
    const own = createPageFetcher({ http, logger: { error: (...said: unknown[]) => void told.push(said) } });
    const signal = new AbortController().signal;
    const before = new Set(process.listeners('SIGINT'));
    const asked = (): number => server.asked.filter(({ path }) => path === '/slow').length;
    const askedBefore = asked();
    const slow = own.fetch(`${server.origin}/slow`, signal, async () => undefined).catch((error: { code: string }) => error.code);
    while (asked() === askedBefore) await new Promise(setImmediate);
    // What crawlee would do on the signal, without the signal.
    for (const stop of process.listeners('SIGINT')) if (!before.has(stop)) stop('SIGINT');
    expect(await slow).toBe('aborted');
    expect(told).toEqual([[{ err: null, pages: 1 }, expect.any(String)]]);
    let pages = 0;
    await own.fetch(`${server.origin}/bai-1`, signal, async () => void (pages += 1));
    expect(pages).toBe(1);
    await own.close();
    expect(told).toHaveLength(1);
  });

  it('waits no longer than it must when closed', async () => {
    const own = createPageFetcher({ http });
    const open = own.fetch(`${server.origin}/slow`, new AbortController().signal, async () => undefined).catch((error: { code: string }) => error.code);
    await own.close();
    expect(await open).toBe('aborted');
    await expect(own.fetch(`${server.origin}/bai-1`, new AbortController().signal, async () => undefined)).rejects.toMatchObject({ code: 'aborted' });
  });
});
