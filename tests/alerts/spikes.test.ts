import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFigure, spikes } from '../../dashboards/figures/index.ts';
import { day, fill, hour, tell, type Told } from '../../dashboards/figures/testing/fill.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, spikeHours, type Store } from '../../infra/store/index.ts';

/*
 * Alerts ask for spikes in infra, the dashboards in their figures: two texts of one method. What one calls a spike the other must, with the same numbers.
 * Everything told here is fictional.
 */

/** A Tuesday, ten in the morning by the office's clock. */
const tuesday = Date.UTC(2026, 2, 10, 3);
let number = 0;
const many = (count: number, at: number, more: Partial<Told> = {}): Told[] =>
  Array.from({ length: count }, () => ({ id: `m${++number}`, at: at + (number % 3000) * 1000, kind: 'article', outlet: `Báo ${number % 5}`, own: false, reach: number % 3 === 0 ? 'national' : 'local', units: [], topics: [], group: '', tone: '', stances: {}, prominence: {}, story: '', reprint: false, ...more }));

/** Nine weeks of noise, and hours that stand out in some of its series; an old story that goes on, and a young one. */
function noise(): Told[] {
  const weeks = Array.from({ length: 9 }, (_, week) => tell(tuesday + 12 * hour - week * 7 * day, 700, week + 1).map((told) => ({ ...told, story: '' }))).flat();
  return [
    ...weeks, ...many(40, tuesday, { units: ['so-a'] }), ...many(55, tuesday + 3 * hour, { units: ['so-b', 'so-c'], topics: ['labour'] }), ...many(45, tuesday - 5 * hour, { topics: ['children'] }), ...many(30, tuesday + hour, { own: true, units: ['so-c'] }),
    ...many(20, tuesday - 20 * day, { story: '20260218-chuyencu1' }), ...many(30, tuesday, { story: '20260218-chuyencu1' }), ...many(9, tuesday + hour, { story: '20260310-chuyenmoi' }), ...many(9, tuesday, { story: '20260310-motbao00', outlet: 'Báo Một' }),
  ];
}

describe('spikes for alerts and for the dashboards', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-spike-hours-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    await fill(store, noise());
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** The strongest hour of each series, in both. */
  const compare = async (around: number, reach: string | undefined): Promise<number> => {
    const period = { from: tuesday - around, to: tuesday + around };
    const figure = await runFigure(store, spikes, { ...period, slot: 3600, unit: '*', topic: '*', reach: reach ?? '*', originals: 'all', zone: 'Asia/Ho_Chi_Minh' });
    const hours = await spikeHours(store, { ...period, of: ['all', 'unit', 'topic', 'story'], score: 4, fewest: 5, outlets: 3, reach: reach === undefined ? undefined : [reach] });
    const strongest = [...Map.groupBy(hours, ({ kind, id }) => `${kind} ${id}`).values()].map((series) => series.reduce((most, one) => (one.score > most.score ? one : most)));
    const row = (kind: string, id: string, time: number, documents: number, expected: number, score: number): string => `${kind} ${id} ${time} ${documents} ${expected} ${score.toFixed(6)}`;
    expect(strongest.map(({ kind, id, hour: at, documents, expected, score }) => row(kind, id, at, documents, expected, score)).sort()).toEqual(figure.map(({ kind, id, time, all, expected, score }) => row(kind, id, time, all, expected, score)).sort());
    return new Set(strongest.map(({ kind }) => kind)).size;
  };

  it.each([['a day', 12 * hour, undefined, 4], ['an evening', 3 * hour, undefined, 3], ['one class of reach', 12 * hour, 'national', 1]])('are the same, over %s', async (_name, around, reach, kinds) => {
    expect(await compare(around, reach)).toBeGreaterThanOrEqual(kinds);
  });

  it('can be asked for with other numbers, and of some series only', async () => {
    const period = { from: tuesday - 12 * hour, to: tuesday + 12 * hour };
    const asked = (more: object) => spikeHours(store, { ...period, of: ['all', 'unit', 'topic', 'story'], score: 4, fewest: 5, outlets: 3, ...more });
    expect(new Set((await asked({ of: ['unit'] })).map(({ kind }) => kind))).toEqual(new Set(['unit']));
    expect((await asked({ of: ['story'], outlets: 1 })).map(({ id }) => id)).toContain('20260310-motbao00');
    expect((await asked({ fewest: 50 })).every(({ documents }) => documents >= 50)).toBe(true);
    expect((await asked({ score: 8 })).length).toBeLessThan((await asked({})).length);
    expect(await asked({ of: [] })).toEqual([]);
  });

  it.each([['three weeks', 20, 3], ['ten days', 10, 1]])('are the same, with a past of %s', async (_name, past, kinds) => {
    for (const table of ['documents', 'coverage', 'trend_hours', 'stories']) await store.client.command({ query: `TRUNCATE TABLE ${table}` });
    await fill(store, noise().filter(({ at }) => at >= tuesday - past * day));
    expect(await compare(3 * hour, undefined)).toBeGreaterThanOrEqual(kinds);
  });
});
