import { beforeEach, describe, expect, it } from 'vitest';
import type { Collector } from '../contract/collector.ts';
import { fakePrivacy, feedSource } from '../engine/testing/harness.ts';
import { useEngine } from '../engine/testing/use-engine.ts';
import { createCollectors } from '../registry.ts';
import type { DueDocument } from './due-document.ts';

const engine = useEngine();
const hour = 3_600_000;
const plan = { articleAges: [1, 6, 24].map((hours) => hours * hour), postsKeptMs: 90 * 24 * hour };
let due: DueDocument[];

const article = (number: number, overrides: Partial<DueDocument> = {}): DueDocument => ({
  id: `bai-${number}`, kind: 'article', source: 'a', outlet: 'Báo a', own: false, item: `item-${number}`, url: `${engine.site.server.origin}/tin-${number}.html`, sealedUrl: '', title: `Tin ${number}`, section: null,
  language: 'vi', publishedAt: null, firstStoredAt: new Date('2026-11-19T23:00:00Z'), closely: false, textFrom: 'page', visits: 0, failures: 0, ...overrides,
});
const post = (path: string): DueDocument => ({ ...article(0), id: `loi-${path}`, kind: 'comment', item: `loi-${path}`, url: null, sealedUrl: fakePrivacy.seal(engine.site.server.origin + path), firstStoredAt: new Date('2026-11-19T00:00:00Z') });
const visit = (collectors = createCollectors(), run = 'r'): Promise<number> => engine.open([feedSource(engine.site, 'a')], { collectors, revisits: { plan, loadDue: async () => due } }).revisitOnce(run);

beforeEach(() => {
  due = [];
});

describe('a round of revisits', () => {
  it('brings a page that is there to the chain, one that is gone to the store, and says when it comes again', async () => {
    engine.site.pages.set('/tin-2.html', { status: 410 });
    engine.site.pages.set('/tin-3.html', { status: 503 });
    due = [article(1), article(2), article(3, { failures: 1 })];
    expect(await visit()).toBe(3);
    expect(engine.log.collected).toMatchObject([{ kind: 'article', url: due[0]?.url, sighting: { item: 'item-1', revisits: 'bai-1', fingerprint: 'revisit' }, listing: { title: 'Tin 1', content: '', summary: '' }, page: { html: expect.stringContaining('Nội dung hư cấu') } }]);
    expect(engine.log.rejected).toMatchObject([{ reason: 'http-410', sighting: { item: 'item-2', revisits: 'bai-2' }, retryAt: null }]);
    expect(engine.log.visited.map(({ document, outcome, visits, failures, nextAt }) => [document, outcome, visits, failures, nextAt])).toEqual([
      ['bai-1', 'seen', 1, 0, '2026-11-20T05:00:00.000Z'],
      ['bai-2', 'gone', 1, 0, '2026-11-20T05:00:00.000Z'],
      ['bai-3', 'failed', 0, 2, '2026-11-20T02:00:00.000Z'],
    ]);
    expect(engine.log.polled).toMatchObject([{ visit: 'revisit', run: 'r', seen: 2, emitted: 2, state: null, source: { id: 'a' } }]);
  });

  it('looks only for the absence of an article whose text came from its feed', async () => {
    engine.site.pages.set('/tin-2.html', { status: 404 });
    due = [article(1, { textFrom: 'listing' }), article(2, { textFrom: 'listing' })];
    await visit();
    expect(engine.log.collected).toEqual([]);
    expect(engine.log.rejected).toMatchObject([{ reason: 'http-404' }]);
    expect(engine.log.visited.map(({ outcome }) => outcome)).toEqual(['seen', 'gone']);
  });

  it('does not believe at once that most of an outlet is gone', async () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    for (const number of numbers) engine.site.pages.set(`/tin-${number}.html`, { status: 404 });
    due = [...numbers.map((number) => article(number)), article(7)];
    await visit();
    expect(engine.log.rejected).toEqual([]);
    expect(engine.log.noticed).toMatchObject([{ notice: 'mass-removal', figures: { gone: 6, reached: 7 }, source: { id: 'a' } }]);
    expect(engine.log.visited.filter(({ outcome }) => outcome === 'failed')).toHaveLength(6);
    due = numbers.map((number) => article(number, { failures: 1 }));
    await visit();
    expect(engine.log.rejected).toHaveLength(6);
  });

  it('has a post erased that is plainly gone, and no other; reads nothing else of posts', async () => {
    engine.site.pages.set('/con', { body: 'Lời mới @nguoi-viet 0912 345 678' });
    engine.site.pages.set('/mat', { status: 404 });
    engine.site.pages.set('/om', { status: 500 });
    due = [post('/con'), post('/mat'), post('/om')];
    await visit();
    expect(engine.log.erased).toMatchObject([{ document: 'loi-/mat', items: ['loi-/mat'], reason: 'removed-by-author' }]);
    expect(engine.log.sent.find(({ topic }) => topic === 'desk.events')?.message.key).toBe('loi-/mat');
    expect(engine.log.visited.map(({ outcome, nextAt }) => [outcome, nextAt])).toEqual([['seen', '2026-11-20T20:00:00.000Z'], ['gone', null], ['failed', '2026-11-20T01:00:00.000Z']]);
    expect(JSON.stringify(engine.log.sent)).not.toContain('nguoi-viet');
  });

  it('asks the collector where an address alone would not tell, and is not stopped by one that breaks', async () => {
    const asked: string[] = [];
    const collector: Collector = {
      kind: 'feed', social: false,
      poll: async () => ({ status: 'not-modified', httpStatus: 304 }),
      presence: async (address) => {
        asked.push(address);
        if (address.endsWith('/hong')) throw new TypeError('a collector breaks');
        return 'gone';
      },
    };
    due = [post('/hong'), post('/mat')];
    await visit(new Map([['feed', collector]]));
    expect(asked).toHaveLength(2);
    expect(engine.log.erased.map(({ document }) => document)).toEqual(['loi-/mat']);
    expect(engine.log.visited.map(({ outcome }) => outcome)).toEqual(['failed', 'gone']);
  });

  it('honours the removal of a post whose source was taken out', async () => {
    engine.site.pages.set('/mat', { status: 410 });
    due = [{ ...post('/mat'), source: 'taken-out' }];
    await visit();
    expect(engine.log.erased).toHaveLength(1);
  });
});
