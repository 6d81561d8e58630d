import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { runFigure, seriesHours, spikes, type Chosen } from './index.ts';
import { day, fill, hour, type Told } from './testing/fill.ts';

/* Everything told here is fictional. */

const dir = mkdtempSync(join(tmpdir(), 'diembao-spikes-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ['documents', 'coverage', 'trend_hours', 'stories']) await store.client.command({ query: `TRUNCATE TABLE ${table}` });
});

/** A Tuesday, ten in the morning by the office's clock. */
const tuesday = Date.UTC(2026, 2, 10, 3);
const week = 7 * day;
let number = 0;
const one = (at: number, more: Partial<Told> = {}): Told => ({
  id: `d${++number}`, at: at + (number % 3000) * 1000, kind: 'article', outlet: `Báo ${number % 5}`, own: false, reach: 'local', units: [], topics: [], group: '', tone: '', stances: {}, prominence: {}, story: '', reprint: false, ...more,
});
const many = (count: number, at: number, more: Partial<Told> = {}): Told[] => Array.from({ length: count }, () => one(at, more));
const pastWeeks = (counts: readonly number[], more: Partial<Told> = {}): Told[] => counts.flatMap((count, index) => [-1, 0, 1].flatMap((beside) => many(count, tuesday - (index + 1) * week + beside * hour, more)));
const chosen = (more: Partial<Chosen> = {}): Chosen => ({ from: tuesday - 9 * hour, to: tuesday + 9 * hour, slot: 3600, unit: '*', topic: '*', reach: '*', originals: 'all', zone: 'Asia/Ho_Chi_Minh', ...more });

describe('spikes', () => {
  it('are hours far above the same hour of the week, of each series for itself', async () => {
    await fill(store, [...pastWeeks([9, 11, 10, 10, 9, 11, 10, 200], { units: ['so-a'] }), ...pastWeeks([9, 9, 9, 9, 9, 9, 9, 9], { units: ['so-b'], topics: ['labour'] }), ...many(40, tuesday, { units: ['so-a'] }), ...many(12, tuesday, { units: ['so-b'], topics: ['labour'] })]);
    const found = await runFigure(store, spikes, chosen());
    expect(found.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['all *', 'unit so-a']);
    const ofUnit = found.find(({ id }) => id === 'so-a');
    // The usual is the median, which the odd week moves nowhere; the deviation is not less than that of chance, √10.
    expect(ofUnit).toMatchObject({ time: tuesday, all: 40, expected: 10, low: 10 - 3 * Math.sqrt(10), high: 10 + 3 * Math.sqrt(10) });
    expect(ofUnit?.score).toBeCloseTo(30 / Math.sqrt(10), 9);
    expect((await runFigure(store, spikes, chosen({ unit: 'so-b' }))).map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
    expect(await runFigure(store, spikes, chosen({ topic: 'labour' }))).toEqual([]);
  });

  it('are never made of a document or a few, nor told without a past', async () => {
    await fill(store, [...pastWeeks([0, 0, 0, 0, 0, 0, 0, 1]), ...many(4, tuesday, { units: ['so-a'] })]);
    expect(await runFigure(store, spikes, chosen())).toEqual([]);
    await fill(store, many(1, tuesday, { units: ['so-a'] }));
    expect(await runFigure(store, spikes, chosen())).toMatchObject([{ all: 5, expected: 0, score: 5 }, { all: 5, kind: 'unit', id: 'so-a' }]);
    await store.client.insert({ table: 'polls', values: [{ poll: 'p', run: 'r', source: 's', outlet: 'o', started_at: '2026-03-01T00:00:00Z', finished_at: '2026-03-01T00:00:01Z', status: 'ok', seen: 0, emitted: 0, unchanged: 0, duplicate: 0, rejected: 0, dead_lettered: 0 }], format: 'JSONEachRow' });
    expect(await runFigure(store, spikes, chosen())).toEqual([]);
    expect((await runFigure(store, seriesHours, chosen())).every(({ expected }) => expected === null)).toBe(true);
    await store.client.command({ query: 'TRUNCATE TABLE polls' });
  });

  it('of a story need several outlets', async () => {
    const loud = '20260310-loudstory1';
    await fill(store, [...pastWeeks([30, 30, 30, 30, 30, 30, 30, 30]), ...many(8, tuesday, { story: '20260310-sameoutlet', outlet: 'Báo Một' }), ...many(8, tuesday, { story: loud }), ...many(3, tuesday, { story: '20260310-quietstory' })]);
    expect(await runFigure(store, spikes, chosen())).toMatchObject([{ kind: 'story', id: loud, all: 8, expected: 0, time: tuesday }]);
  });

  it('have a chart of every hour with what is usual', async () => {
    await fill(store, [...pastWeeks([4, 6, 5, 5, 5, 5, 5, 5], { units: ['so-a'] }), ...many(7, tuesday, { units: ['so-a'] }), ...many(2, tuesday, { own: true })]);
    const hours = await runFigure(store, seriesHours, chosen({ unit: 'so-a' }));
    expect(hours.map(({ time }) => time)).toEqual(Array.from({ length: 18 }, (_, index) => tuesday - 9 * hour + index * hour));
    expect(hours.find(({ time }) => time === tuesday)).toEqual({ time: tuesday, all: 7, expected: 5, low: 0, high: 5 + 3 * Math.sqrt(5) });
    expect(hours[0]).toEqual({ time: tuesday - 9 * hour, all: 0, expected: 0, low: 0, high: 3 });
  });
});
