import { describe, expect, it } from 'vitest';
import { dispositions, documentIdOf, RetryableError } from '../../infra/contracts/index.ts';
import type { Collector } from '../contract/collector.ts';
import { createCollectors } from '../registry.ts';
import { feedSource } from './testing/harness.ts';
import { useEngine } from './testing/use-engine.ts';

const engine = useEngine();
const { open, once, later, counts } = engine;

describe('one poll', () => {
  it('brings each item with its page to the engine.log, then says so', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    expect(await once(open())).toEqual({ a: counts(2, { emitted: 2 }) });
    expect(engine.log.collected.map((data) => data.url).sort()).toEqual([1, 2].map((number) => `${engine.site.server.origin}/tin-${number}.html`));
    const first = engine.log.collected.find((data) => data.url?.includes('tin-1'));
    expect(first).toMatchObject({ kind: 'article', source: { id: 'a', outlet: 'Báo a', kind: 'feed', own: false }, listing: { title: 'Tin 1', publishedAt: '2026-10-05T04:00:00.000Z' }, page: { finalUrl: first?.url, html: expect.stringContaining('Nội dung hư cấu') } });
    expect(engine.log.polled).toMatchObject([{ run: 'run', status: 'ok', httpStatus: 200, seen: 2, emitted: 2, newestItemAt: '2026-10-05T04:00:00.000Z', state: { etag: '"1"', listed: 2, failures: 0, nextPollAt: '2026-11-20T00:05:00.000Z' } }]);
    const { message, topic } = engine.log.sent.find((each) => each.topic === 'documents.collected') ?? {};
    expect([topic, message?.key, message?.headers?.['source'], JSON.parse(message?.headers?.['sighting'] ?? '{}')]).toEqual(['documents.collected', expect.any(String), 'a', expect.objectContaining({ item: message?.key, run: 'run', poll: engine.log.polled[0]?.poll })]);
    expect(engine.log.sent.at(-1)).toMatchObject({ topic: 'crawl.events', message: { key: 'a' } });
  });

  it('says unchanged the second time, in this process and in the next', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    await once(crawler);
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { unchanged: 2 }) });
    later(300);
    expect(await once(open())).toEqual({ a: counts(2, { unchanged: 2 }) });
    expect(engine.site.server.asked.filter(({ path }) => path.startsWith('/tin-'))).toHaveLength(2);
  });

  it('emits an item again when its entry changes', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    await once(crawler);
    engine.site.feed('/a.rss', [{ number: 1, title: 'Tin 1 (đính chính)' }, { number: 2 }, { number: 3 }]);
    expect(await once(crawler)).toEqual({ a: counts(3, { emitted: 2, unchanged: 1 }) });
    expect(engine.log.collected.filter((data) => data.url?.includes('tin-1')).map((data) => data.listing.title)).toEqual(['Tin 1', 'Tin 1 (đính chính)']);
  });

  it('counts the same address in one feed, and through a second source, as duplicate', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 1, title: 'Lặp lại' }]);
    engine.site.feed('/b.rss', [{ number: 1, title: 'Tựa của b' }, { number: 2 }]);
    const sources = [feedSource(engine.site, 'a'), feedSource(engine.site, 'b')];
    const crawler = open(sources);
    const first = await once(crawler);
    expect((first['a']?.duplicate ?? 0) + (first['b']?.duplicate ?? 0)).toBe(2);
    expect(engine.log.collected).toHaveLength(2);
    for (const again of [crawler, open(sources)]) {
      const second = await once(again);
      expect((second['a']?.duplicate ?? 0) + (second['b']?.duplicate ?? 0)).toBe(2);
      expect((second['a']?.unchanged ?? 0) + (second['b']?.unchanged ?? 0)).toBe(2);
    }
    expect(engine.log.collected).toHaveLength(2);
  });

  it('counts a listing that is not modified by its last full one', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }], { etag: '"1"' });
    const crawler = open();
    await once(crawler);
    expect(await once(crawler)).toEqual({ a: counts(3, { unchanged: 3, status: 'not-modified' }) });
    expect(await once(open())).toEqual({ a: counts(3, { unchanged: 3, status: 'not-modified' }) });
    expect(engine.log.polled.at(-1)).toMatchObject({ status: 'not-modified', httpStatus: 304, state: { etag: '"1"', listed: 3 } });
  });

  it('remembers what the store made of an item', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }]);
    const fates = new Map([1, 2, 3].map((number) => [documentIdOf(`${engine.site.server.origin}/tin-${number}.html`), dispositions[[4, 1, 3][number - 1] ?? 0] ?? 'stored'] as const));
    const loadMemory = async (source: string) => engine.log.memory(source, ({ sighting }) => fates.get(sighting.item) ?? 'stored');
    const crawler = open(undefined, { loadMemory });
    await once(crawler);
    const expected = { a: counts(3, { deadLettered: 1, duplicate: 1, rejected: 1 }) };
    expect(await once(crawler)).toEqual(expected);
    expect(await once(open(undefined, { loadMemory }))).toEqual(expected);
  });

  it('brings posts without fetching anything more', async () => {
    const post = (number: number) => ({ '@type': 'SocialMediaPosting', url: `${engine.site.server.origin}/bai/${number}`, text: `Bài hư cấu ${number} @ai`, author: { name: 'Lê Thị Nhân Chứng' } });
    engine.site.pages.set('/wall', { body: `<script type="application/ld+json">${JSON.stringify([post(1), post(2)])}</script>` });
    const wall = { id: 'wall', outlet: 'Mạng', kind: 'postings', own: false, url: `${engine.site.server.origin}/wall` };
    expect(await once(open([{ ...wall, holder: 'press' }]))).toEqual({ wall: counts(2, { emitted: 2 }) });
    expect(engine.log.collected[0]).toMatchObject({ kind: 'post', url: null, page: null, text: 'Bài hư cấu 1 […]', voice: expect.any(String), sealedUrl: expect.any(String), source: { holder: 'press' } });
    expect(JSON.stringify(engine.log.sent)).not.toMatch(/Nhân Chứng|\/bai\/1/);
    expect(await once(open([{ ...wall, id: 'nobody' }]))).toMatchObject({ nobody: { status: 'resting', error: expect.stringContaining('holder-required') } });
  });
});

describe('what cannot be had', () => {
  it('is rejected with the reason, and stays so', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }, '<item><title>Không địa chỉ</title></item>'], { etag: '"1"' });
    engine.site.pages.set('/tin-1.html', { status: 404 });
    engine.site.pages.set('/tin-2.html', { headers: { 'content-type': 'application/pdf' }, body: '%PDF' });
    const crawler = open();
    expect(await once(crawler)).toEqual({ a: counts(4, { emitted: 4 }) });
    expect(engine.log.rejected.map(({ reason, retryAt }) => [reason, retryAt]).sort()).toEqual([['http-404', null], ['no-address', null], ['not-html', null]]);
    expect(engine.log.rejected.find(({ reason }) => reason === 'http-404')).toMatchObject({ url: `${engine.site.server.origin}/tin-1.html`, source: { id: 'a' } });
    expect(engine.log.sent.filter(({ topic }) => topic === 'documents.analysed')).toHaveLength(3);
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }, { number: 3 }, '<item><title>Không địa chỉ</title></item>']);
    const expected = { a: counts(4, { rejected: 3, unchanged: 1 }) };
    expect(await once(crawler)).toEqual(expected);
    expect(await once(open())).toEqual(expected);
  });

  it('for robots.txt is never asked for', async () => {
    engine.site.pages.set('/robots.txt', { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /tin-1' });
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    await once(open());
    expect(engine.log.rejected).toMatchObject([{ reason: 'robots-disallowed' }]);
    expect(engine.site.server.asked.map(({ path }) => path)).not.toContain('/tin-1.html');
  });

  it('in passing is tried again later, and the feed asked in full until then', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    engine.site.pages.set('/tin-1.html', { status: 503 });
    const crawler = open();
    await once(crawler);
    expect(engine.log.rejected).toMatchObject([{ reason: 'http-503', retryAt: '2026-11-20T00:10:00.000Z' }]);
    expect(engine.log.polled.at(-1)).toMatchObject({ state: { etag: null, listed: 2 } });
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { rejected: 1, unchanged: 1 }) });
    expect(engine.log.polled.at(-1)?.state?.etag).toBe(null);
    later(300);
    expect(await once(crawler)).toEqual({ a: counts(2, { emitted: 1, unchanged: 1 }) });
    // Twice the wait after the second failure.
    expect(engine.log.rejected.at(-1)?.retryAt).toBe('2026-11-20T00:30:00.000Z');
    later(1_200);
    engine.site.pages.delete('/tin-1.html');
    expect(await once(open())).toEqual({ a: counts(2, { emitted: 1, unchanged: 1 }) });
    expect(engine.log.collected.map((data) => data.url?.slice(-6))).toContain('1.html');
    expect(engine.log.polled.at(-1)?.state?.etag).toBe('"1"');
  });
});

describe('a source that fails', () => {
  it('is reported, waits longer each time, and stops nobody else', async () => {
    engine.site.feed('/good.rss', [{ number: 1 }]);
    engine.site.pages.set('/page.rss', { body: '<!doctype html><html></html>' });
    engine.site.pages.set('/silent.rss', { delayMs: Infinity });
    const crawler = open(['gone', 'page', 'silent', 'good'].map((id) => feedSource(engine.site, id)));
    const tallies = await once(crawler);
    expect(tallies['good']).toEqual(counts(1, { emitted: 1 }));
    expect(Object.fromEntries(Object.entries(tallies).map(([id, { status, error }]) => [id, `${status} ${error?.split(':')[0] ?? ''}`]))).toEqual({ good: 'ok ', gone: 'failed http-404', page: 'failed not-a-feed', silent: 'failed timeout' });
    const gone = () => engine.log.polled.filter(({ source }) => source.id === 'gone').at(-1);
    expect(gone()).toMatchObject({ status: 'failed', httpStatus: 404, seen: 0, error: expect.stringContaining('http-404'), state: { failures: 1, nextPollAt: '2026-11-20T00:05:00.000Z' } });
    await once(crawler);
    expect(gone()).toMatchObject({ state: { failures: 2, nextPollAt: '2026-11-20T00:10:00.000Z' } });
    engine.site.feed('/gone.rss', []);
    await once(crawler);
    expect(gone()).toMatchObject({ status: 'ok', state: { failures: 0 } });
  });

  it('that asks for a pause gets it', async () => {
    const busy: Collector = { kind: 'busy', social: false, poll: () => Promise.reject(new RetryableError('busy', { code: 'http-429', retryAfterMs: 7_200_000 })) };
    await once(open([{ ...feedSource(engine.site, 'a'), kind: 'busy' }], { collectors: new Map([['busy', busy]]) }));
    expect(engine.log.polled).toMatchObject([{ status: 'failed', httpStatus: 429, error: 'http-429: busy', state: { failures: 1, nextPollAt: '2026-11-20T02:00:00.000Z' } }]);
  });

  it('through a defect of its collector is one failed source, no more', async () => {
    engine.site.feed('/good.rss', [{ number: 1 }]);
    const collectors = new Map([...createCollectors(), ['odd', { kind: 'odd', social: false, poll: () => Promise.reject(new TypeError('x is not a function')) }] as const]);
    const tallies = await once(open([{ ...feedSource(engine.site, 'a'), kind: 'odd' }, feedSource(engine.site, 'good')], { collectors }));
    expect(tallies).toMatchObject({ a: { status: 'failed', error: 'unexpected: x is not a function' }, good: { emitted: 1 } });
  });

  it('keeps what it knew for when it is back', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    const crawler = open();
    await once(crawler);
    engine.site.pages.set('/a.rss', { status: 500 });
    await once(crawler);
    expect(engine.log.polled.at(-1)).toMatchObject({ status: 'failed', state: { etag: '"1"', listed: 1, failures: 1 } });
    engine.site.feed('/a.rss', [{ number: 1 }], { etag: '"1"' });
    expect(await once(crawler)).toEqual({ a: counts(1, { unchanged: 1, status: 'not-modified' }) });
  });
});

describe('a log that fails', () => {
  it('breaks the run off, and nothing that it did not take is remembered', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }]);
    const crawler = open();
    engine.log.failing = new RetryableError('the disk is full', { code: 'disk-full' });
    await expect(crawler.runOnce('run')).rejects.toThrow('the disk is full');
    expect(engine.log.sent).toEqual([]);
    engine.log.failing = null;
    expect(await once(crawler)).toEqual({ a: counts(2, { emitted: 2 }) });
  });

  it('at the report has the feed listed in full again, so that its sightings are accounted for', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }, { number: 2 }], { etag: '"1"' });
    const crawler = open();
    engine.log.before = (topic) => void (engine.log.failing = topic === 'crawl.events' ? new Error('broken pipe') : null);
    await expect(crawler.runOnce('run')).rejects.toThrow('broken pipe');
    expect(engine.log.collected).toHaveLength(2);
    engine.log.before = () => void (engine.log.failing = null);
    expect(await once(crawler)).toEqual({ a: counts(2, { unchanged: 2 }) });
    expect(engine.log.polled).toMatchObject([{ status: 'ok', seen: 2, state: { etag: '"1"' } }]);
  });

  it('half way leaves the rest to the next poll', async () => {
    engine.site.feed('/a.rss', Array.from({ length: 300 }, (_, number) => ({ number })));
    const crawler = open();
    engine.log.before = () => void (engine.log.failing = engine.log.collected.length >= 100 ? new Error('broken pipe') : null);
    await expect(crawler.runOnce('run')).rejects.toThrow('broken pipe');
    engine.log.before = () => undefined;
    engine.log.failing = null;
    const { a } = await once(crawler);
    expect(a).toMatchObject({ seen: 300 });
    expect(new Set(engine.log.collected.map((data) => data.url)).size).toBe(300);
    expect(engine.log.collected).toHaveLength(300);
  });
});
