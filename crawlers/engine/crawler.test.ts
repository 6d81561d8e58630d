import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Crawler } from './crawler.ts';
import { FakeLog, feedSource, openCrawler, openSite, type Site } from './testing/harness.ts';

let site: Site;
let log: FakeLog;
let crawlers: Crawler[];

beforeEach(async () => {
  site = await openSite();
  log = new FakeLog();
  crawlers = [];
});

afterEach(async () => {
  for (const crawler of crawlers) await crawler.close();
  await site.close();
});

const open = (...given: Parameters<typeof openCrawler> extends [Site, FakeLog, ...infer Rest] ? Rest : never): Crawler => {
  const crawler = openCrawler(site, log, ...given);
  crawlers.push(crawler);
  return crawler;
};
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ number: from + index }));
const until = async (met: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 2_000 && !met(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(met()).toBe(true);
};

describe('a crawl that is stopped', () => {
  it.each([1, 50, 150, 399])('after %s items loses none and doubles none', async (stopAt) => {
    site.feed('/a.rss', many(400), { etag: '"1"' });
    const stop = new AbortController();
    log.before = () => { if (log.collected.length >= stopAt) stop.abort(); };
    await open([feedSource(site, 'a')]).runOnce('first', { signal: stop.signal });
    log.before = () => undefined;
    const before = log.collected.length;
    expect(before).toBeGreaterThanOrEqual(stopAt);
    for (const poll of log.polled) expect(poll).toMatchObject({ emitted: before, seen: before, ...(before < 400 ? { state: { etag: null } } : {}) });
    // The next process knows what the log has, and nothing else.
    const tallies = await open([feedSource(site, 'a')]).runOnce('second');
    expect(tallies.get('a')?.seen).toBe(400);
    expect(log.collected).toHaveLength(400);
    expect(new Set(log.collected.map((data) => data.url)).size).toBe(400);
  });

  it('before it began says nothing', async () => {
    site.feed('/a.rss', many(3));
    expect((await open([feedSource(site, 'a')]).runOnce('x', { signal: AbortSignal.abort() })).size).toBe(0);
    expect(log.sent).toEqual([]);
  });

  it('repeats only what the log did not show in time: the same item, another sighting', async () => {
    site.feed('/a.rss', many(5));
    // The store lags behind: a fresh process hears of nothing.
    const deaf = { loadMemory: async () => ({ items: new Map(), state: null }) };
    await open([feedSource(site, 'a')], deaf).runOnce('first');
    await open([feedSource(site, 'a')], deaf).runOnce('second');
    expect(log.collected).toHaveLength(10);
    expect(new Set(log.collected.map((data) => data.sighting.item)).size).toBe(5);
    expect(new Set(log.collected.map((data) => data.sighting.id)).size).toBe(10);
  });
});

describe('running on', () => {
  it('polls each source when it is due, picks up what is new, and stops at once', async () => {
    site.feed('/a.rss', many(2));
    site.feed('/b.rss', many(2, 10));
    const stop = new AbortController();
    const crawler = open([feedSource(site, 'a'), feedSource(site, 'b'), feedSource(site, 'gone')], { config: { interval: 0.05, longestInterval: 0.05, concurrency: 4 } });
    const running = crawler.runForever({ signal: stop.signal, run: 'day' });
    await until(() => log.polled.filter(({ source, status }) => source.id === 'b' && status === 'ok').length >= 3);
    site.feed('/a.rss', many(3));
    await until(() => log.collected.length === 5);
    stop.abort();
    await running;
    const polls = log.polled.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(log.polled).toHaveLength(polls);
    expect(log.polled.every(({ run }) => run === 'day')).toBe(true);
    expect(log.polled.filter(({ source }) => source.id === 'gone').every(({ status }) => status === 'failed')).toBe(true);
    expect(log.collected).toHaveLength(5);
  });

  it('leaves a source alone that is not yet due', async () => {
    site.feed('/a.rss', many(1));
    site.feed('/b.rss', many(1, 10));
    const stop = new AbortController();
    const loadMemory = async (source: string) => ({ items: new Map(), state: source === 'b' ? { etag: null, lastModified: null, listed: 1, failures: 0, nextPollAt: new Date(Date.now() + 60_000), newestItemAt: null, rhythmMs: null, patienceMs: null, standing: 'well' as const } : null });
    const running = open([feedSource(site, 'a'), feedSource(site, 'b')], { loadMemory }).runForever({ signal: stop.signal });
    await until(() => log.polled.length === 1);
    stop.abort();
    await running;
    expect(log.polled.map(({ source }) => source.id)).toEqual(['a']);
  });

  it('waits out a store and a log that fail', async () => {
    site.feed('/a.rss', many(2));
    const stop = new AbortController();
    let broken = 1;
    const loadMemory = (source: string) => (broken-- > 0 ? Promise.reject(new Error('no store yet')) : Promise.resolve(log.memory(source)));
    log.failing = new Error('no log yet');
    let refusals = 0;
    log.before = () => { refusals += 1; if (refusals > 1) log.failing = null; };
    const running = open([feedSource(site, 'a')], { loadMemory }).runForever({ signal: stop.signal });
    await until(() => log.polled.length > 0);
    stop.abort();
    await running;
    expect(log.collected.map((data) => data.url).sort()).toHaveLength(2);
  });

  it('stops amid pages that never come', async () => {
    site.feed('/a.rss', many(20));
    for (let number = 0; number < 20; number += 1) site.pages.set(`/tin-${number}.html`, { delayMs: Infinity });
    const stop = new AbortController();
    const running = open([feedSource(site, 'a')]).runForever({ signal: stop.signal });
    await until(() => site.server.asked.some(({ path }) => path.startsWith('/tin-')));
    stop.abort();
    await running;
    expect(log.sent).toEqual([]);
  });
});

describe('much at once', () => {
  it('takes 5,000 items of one feed', async () => {
    site.feed('/a.rss', many(5_000));
    const crawler = open([feedSource(site, 'a')]);
    expect((await crawler.runOnce('first')).get('a')).toMatchObject({ seen: 5_000, emitted: 5_000 });
    expect(new Set(log.collected.map((data) => data.url)).size).toBe(5_000);
    expect((await crawler.runOnce('second')).get('a')).toMatchObject({ seen: 5_000, unchanged: 5_000 });
  }, 60_000);

  it('takes 300 feeds, some of them broken, some naming the same articles', async () => {
    const sources = Array.from({ length: 300 }, (_, index) => feedSource(site, `nguon-${index}`));
    for (const [index, source] of sources.entries()) if (index % 10 !== 0) site.feed(`/${source.id}.rss`, many(5, Math.floor(index / 2) * 5));
    const tallies = await open(sources).runOnce('first');
    expect(tallies.size).toBe(300);
    const sum = (pick: 'seen' | 'emitted' | 'duplicate'): number => [...tallies.values()].reduce((total, tally) => total + tally[pick], 0);
    expect([...tallies.values()].filter(({ status }) => status === 'failed')).toHaveLength(30);
    expect(sum('seen')).toBe(270 * 5);
    expect(sum('emitted')).toBe(150 * 5);
    expect(sum('duplicate')).toBe(120 * 5);
    expect(new Set(log.collected.map((data) => data.url)).size).toBe(log.collected.length);
  }, 60_000);

  it('tells how far it is', async () => {
    site.feed('/a.rss', many(3));
    const seen: string[] = [];
    await open([feedSource(site, 'a')], { onProgress: ({ source, tally, done }) => void seen.push(`${source} ${tally.emitted} ${done}`) }).runOnce('x');
    expect(seen).toEqual(['a 1 false', 'a 2 false', 'a 3 false', 'a 3 true']);
  });
});
