import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispositions, documentIdOf, RetryableError } from '../../infra/contracts/index.ts';
import type { Collector } from '../contract/collector.ts';
import { createCollectors } from '../registry.ts';
import type { Crawler } from './crawler.ts';
import { FakeLog, feedSource, openCrawler, openSite, type Site } from './testing/harness.ts';
import type { SourceTally } from './types.ts';

let site: Site;
let log: FakeLog;
let crawlers: Crawler[];
let clock: Date;

beforeEach(async () => {
  site = await openSite();
  log = new FakeLog();
  crawlers = [];
  clock = new Date('2026-11-20T00:00:00Z');
});

afterEach(async () => {
  for (const crawler of crawlers) await crawler.close();
  await site.close();
  // Whatever happened: the books of each poll are straight.
  for (const { seen, unchanged, duplicate, rejected, deadLettered, emitted } of log.polled) expect(seen).toBe(unchanged + duplicate + rejected + deadLettered + emitted);
});

const open = (sources = [feedSource(site, 'a')], options: Parameters<typeof openCrawler>[3] = {}): Crawler => {
  const crawler = openCrawler(site, log, sources, { now: () => clock, ...options });
  crawlers.push(crawler);
  return crawler;
};
const once = async (crawler: Crawler, run = 'run'): Promise<Record<string, SourceTally>> => Object.fromEntries(await crawler.runOnce(run));
const later = (seconds: number): void => void (clock = new Date(clock.getTime() + seconds * 1_000));
const counts = (seen: number, parts: Partial<SourceTally>): SourceTally => ({ status: 'ok', error: null, emitted: 0, unchanged: 0, duplicate: 0, rejected: 0, deadLettered: 0, seen, ...parts });

describe('one poll', () => {
  it('brings each item with its page to the log, then says so', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    expect(await once(open())).toEqual({ a: counts(2, { emitted: 2 }) });
    expect(log.collected.map((data) => data.url).sort()).toEqual([1, 2].map((number) => `${site.server.origin}/tin-${number}.html`));
    const first = log.collected.find((data) => data.url?.includes('tin-1'));
    expect(first).toMatchObject({ kind: 'article', source: { id: 'a', outlet: 'Báo a', kind: 'feed', own: false }, listing: { title: 'Tin 1', publishedAt: '2026-10-05T04:00:00.000Z' }, page: { finalUrl: first?.url, html: expect.stringContaining('Nội dung hư cấu') } });
    expect(log.polled).toMatchObject([{ run: 'run', status: 'ok', httpStatus: 200, seen: 2, emitted: 2, newestItemAt: '2026-10-05T04:00:00.000Z', state: { etag: '"1"', listed: 2, failures: 0, nextPollAt: '2026-11-20T00:05:00.000Z' } }]);
    const { message, topic } = log.sent.find((each) => each.topic === 'documents.collected') ?? {};
    expect([topic, message?.key, message?.headers?.['source'], JSON.parse(message?.headers?.['sighting'] ?? '{}')]).toEqual(['documents.collected', expect.any(String), 'a', expect.objectContaining({ item: message?.key, run: 'run', poll: log.polled[0]?.poll })]);
    expect(log.sent.at(-1)).toMatchObject({ topic: 'crawl.events', message: { key: 'a' } });
  });

  it('says unchanged the second time, in this process and in the next', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    await once(crawler);
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { unchanged: 2 }) });
    later(300);
    expect(await once(open())).toEqual({ a: counts(2, { unchanged: 2 }) });
    expect(site.server.asked.filter(({ path }) => path.startsWith('/tin-'))).toHaveLength(2);
  });

  it('emits an item again when its entry changes', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    await once(crawler);
    site.feed('/a.rss', [{ number: 1, title: 'Tin 1 (đính chính)' }, { number: 2 }, { number: 3 }]);
    expect(await once(crawler)).toEqual({ a: counts(3, { emitted: 2, unchanged: 1 }) });
    expect(log.collected.filter((data) => data.url?.includes('tin-1')).map((data) => data.listing.title)).toEqual(['Tin 1', 'Tin 1 (đính chính)']);
  });

  it('counts the same address in one feed, and through a second source, as duplicate', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 1, title: 'Lặp lại' }]);
    site.feed('/b.rss', [{ number: 1, title: 'Tựa của b' }, { number: 2 }]);
    const sources = [feedSource(site, 'a'), feedSource(site, 'b')];
    const crawler = open(sources);
    const first = await once(crawler);
    expect((first['a']?.duplicate ?? 0) + (first['b']?.duplicate ?? 0)).toBe(2);
    expect(log.collected).toHaveLength(2);
    for (const again of [crawler, open(sources)]) {
      const second = await once(again);
      expect((second['a']?.duplicate ?? 0) + (second['b']?.duplicate ?? 0)).toBe(2);
      expect((second['a']?.unchanged ?? 0) + (second['b']?.unchanged ?? 0)).toBe(2);
    }
    expect(log.collected).toHaveLength(2);
  });

  it('counts a listing that is not modified by its last full one', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }], { etag: '"1"' });
    const crawler = open();
    await once(crawler);
    expect(await once(crawler)).toEqual({ a: counts(3, { unchanged: 3, status: 'not-modified' }) });
    expect(await once(open())).toEqual({ a: counts(3, { unchanged: 3, status: 'not-modified' }) });
    expect(log.polled.at(-1)).toMatchObject({ status: 'not-modified', httpStatus: 304, state: { etag: '"1"', listed: 3 } });
  });

  it('remembers what the store made of an item', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }]);
    const fates = new Map([1, 2, 3].map((number) => [documentIdOf(`${site.server.origin}/tin-${number}.html`), dispositions[[4, 1, 3][number - 1] ?? 0] ?? 'stored'] as const));
    const loadMemory = async (source: string) => log.memory(source, ({ sighting }) => fates.get(sighting.item) ?? 'stored');
    const crawler = open(undefined, { loadMemory });
    await once(crawler);
    const expected = { a: counts(3, { deadLettered: 1, duplicate: 1, rejected: 1 }) };
    expect(await once(crawler)).toEqual(expected);
    expect(await once(open(undefined, { loadMemory }))).toEqual(expected);
  });

  it('brings posts without fetching anything more', async () => {
    const post = (number: number) => ({ '@type': 'SocialMediaPosting', url: `${site.server.origin}/bai/${number}`, text: `Bài hư cấu ${number} @ai`, author: { name: 'Lê Thị Nhân Chứng' } });
    site.pages.set('/wall', { body: `<script type="application/ld+json">${JSON.stringify([post(1), post(2)])}</script>` });
    const wall = { id: 'wall', outlet: 'Mạng', kind: 'postings', own: false, url: `${site.server.origin}/wall` };
    expect(await once(open([{ ...wall, holder: 'press' }]))).toEqual({ wall: counts(2, { emitted: 2 }) });
    expect(log.collected[0]).toMatchObject({ kind: 'post', url: null, page: null, text: 'Bài hư cấu 1 […]', voice: expect.any(String), sealedUrl: expect.any(String), source: { holder: 'press' } });
    expect(JSON.stringify(log.sent)).not.toMatch(/Nhân Chứng|\/bai\/1/);
    expect(await once(open([{ ...wall, id: 'nobody' }]))).toMatchObject({ nobody: { status: 'failed', error: expect.stringContaining('holder-required') } });
  });
});

describe('what cannot be had', () => {
  it('is rejected with the reason, and stays so', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }, '<item><title>Không địa chỉ</title></item>'], { etag: '"1"' });
    site.pages.set('/tin-1.html', { status: 404 });
    site.pages.set('/tin-2.html', { headers: { 'content-type': 'application/pdf' }, body: '%PDF' });
    const crawler = open();
    expect(await once(crawler)).toEqual({ a: counts(4, { emitted: 4 }) });
    expect(log.rejected.map(({ reason, retryAt }) => [reason, retryAt]).sort()).toEqual([['http-404', null], ['no-address', null], ['not-html', null]]);
    expect(log.rejected.find(({ reason }) => reason === 'http-404')).toMatchObject({ url: `${site.server.origin}/tin-1.html`, source: { id: 'a' } });
    expect(log.sent.filter(({ topic }) => topic === 'documents.analysed')).toHaveLength(3);
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }, '<item><title>Không địa chỉ</title></item>']);
    const expected = { a: counts(4, { rejected: 3, unchanged: 1 }) };
    expect(await once(crawler)).toEqual(expected);
    expect(await once(open())).toEqual(expected);
  });

  it('for robots.txt is never asked for', async () => {
    site.pages.set('/robots.txt', { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /tin-1' });
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    await once(open());
    expect(log.rejected).toMatchObject([{ reason: 'robots-disallowed' }]);
    expect(site.server.asked.map(({ path }) => path)).not.toContain('/tin-1.html');
  });

  it('in passing is tried again later, and the feed asked in full until then', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    site.pages.set('/tin-1.html', { status: 503 });
    const crawler = open();
    await once(crawler);
    expect(log.rejected).toMatchObject([{ reason: 'http-503', retryAt: '2026-11-20T00:10:00.000Z' }]);
    expect(log.polled.at(-1)).toMatchObject({ state: { etag: null, listed: 2 } });
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { rejected: 1, unchanged: 1 }) });
    expect(log.polled.at(-1)?.state.etag).toBe(null);
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { emitted: 1, unchanged: 1 }) });
    // Twice the wait after the second failure.
    expect(log.rejected.at(-1)?.retryAt).toBe('2026-11-20T00:30:00.000Z');
    later(1_200);
    site.pages.delete('/tin-1.html');
    expect(await once(open())).toEqual({ a: counts(2, { emitted: 1, unchanged: 1 }) });
    expect(log.collected.map((data) => data.url?.slice(-6))).toContain('1.html');
    expect(log.polled.at(-1)?.state.etag).toBe('"1"');
  });
});

describe('a source that fails', () => {
  it('is reported, waits longer each time, and stops nobody else', async () => {
    site.feed('/good.rss', [{ number: 1 }]);
    site.pages.set('/page.rss', { body: '<!doctype html><html></html>' });
    site.pages.set('/silent.rss', { delayMs: Infinity });
    const crawler = open(['gone', 'page', 'silent', 'good'].map((id) => feedSource(site, id)));
    const tallies = await once(crawler);
    expect(tallies['good']).toEqual(counts(1, { emitted: 1 }));
    expect(Object.fromEntries(Object.entries(tallies).map(([id, { status, error }]) => [id, `${status} ${error?.split(':')[0] ?? ''}`]))).toEqual({ good: 'ok ', gone: 'failed http-404', page: 'failed not-a-feed', silent: 'failed timeout' });
    const gone = () => log.polled.filter(({ source }) => source.id === 'gone').at(-1);
    expect(gone()).toMatchObject({ status: 'failed', httpStatus: 404, seen: 0, error: expect.stringContaining('http-404'), state: { failures: 1, nextPollAt: '2026-11-20T00:05:00.000Z' } });
    await once(crawler);
    expect(gone()).toMatchObject({ state: { failures: 2, nextPollAt: '2026-11-20T00:10:00.000Z' } });
    site.feed('/gone.rss', []);
    await once(crawler);
    expect(gone()).toMatchObject({ status: 'ok', state: { failures: 0 } });
  });

  it('that asks for a pause gets it', async () => {
    const busy: Collector = { kind: 'busy', social: false, poll: () => Promise.reject(new RetryableError('busy', { code: 'http-429', retryAfterMs: 7_200_000 })) };
    await once(open([{ ...feedSource(site, 'a'), kind: 'busy' }], { collectors: new Map([['busy', busy]]) }));
    expect(log.polled).toMatchObject([{ status: 'failed', httpStatus: 429, error: 'http-429: busy', state: { failures: 1, nextPollAt: '2026-11-20T02:00:00.000Z' } }]);
  });

  it('through a defect of its collector is one failed source, no more', async () => {
    site.feed('/good.rss', [{ number: 1 }]);
    const collectors = new Map([...createCollectors(), ['odd', { kind: 'odd', social: false, poll: () => Promise.reject(new TypeError('x is not a function')) }] as const]);
    const tallies = await once(open([{ ...feedSource(site, 'a'), kind: 'odd' }, feedSource(site, 'good')], { collectors }));
    expect(tallies).toMatchObject({ a: { status: 'failed', error: 'unexpected: x is not a function' }, good: { emitted: 1 } });
  });

  it('keeps what it knew for when it is back', async () => {
    site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    const crawler = open();
    await once(crawler);
    site.pages.set('/a.rss', { status: 500 });
    await once(crawler);
    expect(log.polled.at(-1)).toMatchObject({ status: 'failed', state: { etag: '"1"', listed: 1, failures: 1 } });
    site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    expect(await once(crawler)).toEqual({ a: counts(1, { unchanged: 1, status: 'not-modified' }) });
  });
});

describe('a log that fails', () => {
  it('breaks the run off, and nothing that it did not take is remembered', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    log.failing = new RetryableError('the disk is full', { code: 'disk-full' });
    await expect(crawler.runOnce('run')).rejects.toThrow('the disk is full');
    expect(log.sent).toEqual([]);
    log.failing = null;
    expect(await once(crawler)).toEqual({ a: counts(2, { emitted: 2 }) });
  });

  it('at the report has the feed listed in full again, so that its sightings are accounted for', async () => {
    site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    const crawler = open();
    log.before = (topic) => void (log.failing = topic === 'crawl.events' ? new Error('broken pipe') : null);
    await expect(crawler.runOnce('run')).rejects.toThrow('broken pipe');
    expect(log.collected).toHaveLength(2);
    log.before = () => void (log.failing = null);
    expect(await once(crawler)).toEqual({ a: counts(2, { unchanged: 2 }) });
    expect(log.polled).toMatchObject([{ status: 'ok', seen: 2, state: { etag: '"1"' } }]);
  });

  it('half way leaves the rest to the next poll', async () => {
    site.feed('/a.rss', Array.from({ length: 300 }, (_, number) => ({ number })));
    const crawler = open();
    log.before = () => void (log.failing = log.collected.length >= 100 ? new Error('broken pipe') : null);
    await expect(crawler.runOnce('run')).rejects.toThrow('broken pipe');
    log.before = () => undefined;
    log.failing = null;
    const { a } = await once(crawler);
    expect(a).toMatchObject({ seen: 300 });
    expect(new Set(log.collected.map((data) => data.url)).size).toBe(300);
    expect(log.collected).toHaveLength(300);
  });
});
