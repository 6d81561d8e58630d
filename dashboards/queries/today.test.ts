import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { countHours, openStore, type Store } from '../../infra/store/index.ts';
import { fixtureNow, seed } from '../console/fixture/index.ts';
import { documentCount, documentList, runQuery, todayByOutlet, todayByTopic, todayByUnit, todayFigures, todayTimeline, type DocumentFilter } from './index.ts';

/* Today asks coverage. Here the same is counted in the documents themselves. */

const now = fixtureNow();
const at = now.getTime();
const hour = 3_600_000;
let store: Store;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-today-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  await seed(store, now);
});
afterAll(async () => {
  await store?.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Plain {
  readonly id: string;
  readonly at: number;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly outlet: string;
  readonly own: boolean;
  readonly kind: string;
  readonly reach: string;
  readonly tone: string;
  readonly group: string;
  readonly stances: Readonly<Record<string, string>>;
}
/** Read plainly, and chosen in plain code. */
const documentsOf = async (from: number, to: number): Promise<Plain[]> => {
  const rows = await (await store.client.query({ query: 'SELECT id, toUnixTimestamp64Milli(published_at) AS at, units, topics, outlet, own, kind, reach, tone, content_group AS group, stances FROM documents FINAL', format: 'JSONEachRow' })).json<Plain>();
  return rows.filter((row) => Number(row.at) >= from && Number(row.at) < to);
};
const tally = (documents: readonly Plain[], which: (one: Plain) => readonly string[]): [string, number][] => [...Map.groupBy(documents.flatMap(which), (id) => id)].map(([id, all]): [string, number] => [id, all.length]).sort();

describe.each([
  ['a day', at - 24 * hour, at],
  ['a week that begins and ends within an hour', at - 7 * 24 * hour - 1_234_567, at - 1_500_001],
  ['everything', 0, at + 48 * hour],
])('%s on Today', (_, from, to) => {
  it('is what the documents say', async () => {
    const period = { from, to };
    const documents = await documentsOf(from, to);
    expect(documents.length).toBeGreaterThan(20);
    const [figures] = await runQuery(store, todayFigures, period);
    expect(figures).toEqual({ documents: documents.length, naming: documents.filter(({ units }) => units.length > 0).length, own: documents.filter(({ own }) => own).length, posts: documents.filter(({ kind }) => kind !== 'article').length, outlets: new Set(documents.map(({ outlet }) => outlet)).size });
    const pairs = (rows: readonly { id: string; documents: number }[]): [string, number][] => rows.map(({ id, documents: count }): [string, number] => [id, count]).sort();
    expect(pairs(await runQuery(store, todayByUnit, period))).toEqual(tally(documents, ({ units }) => units));
    expect(pairs(await runQuery(store, todayByTopic, period))).toEqual(tally(documents, ({ topics }) => topics));
    expect(pairs(await runQuery(store, todayByOutlet, period))).toEqual(tally(documents, ({ outlet }) => [outlet]));
    const edges = [from, from + Math.floor((to - from) / 2)];
    const timeline = await runQuery(store, todayTimeline, { ...period, edges });
    expect(timeline.map(({ position, documents: count }) => [position, count])).toEqual([...Map.groupBy(documents, (one) => (Number(one.at) >= (edges[1] ?? 0) ? 1 : 0))].map(([position, of]) => [position, of.length]).sort());
  });

  it('lists and counts the same documents, by every filter', async () => {
    const documents = await documentsOf(from, to);
    const some = documents.find(({ units, topics }) => units.length > 0 && topics.length > 0);
    const filters: readonly [DocumentFilter, (one: Plain) => boolean][] = [
      [{}, () => true],
      [{ unit: some?.units[0] ?? '' }, ({ units }) => units.includes(some?.units[0] ?? '')],
      [{ topic: some?.topics[0] ?? '', own: false }, ({ topics, own }) => topics.includes(some?.topics[0] ?? '') && !own],
      [{ kind: 'post' }, ({ kind }) => kind === 'post'],
      [{ reach: 'national', tone: 'negative' }, ({ reach, tone }) => reach === 'national' && tone === 'negative'],
      [{ group: 'incidents', own: false }, ({ group, own }) => group === 'incidents' && !own],
      [{ unit: 'so-khcn', stance: 'critical' }, ({ stances }) => stances['so-khcn'] === 'critical'],
      [{ stance: 'favourable' }, ({ stances }) => Object.values(stances).includes('favourable') && !Object.values(stances).includes('critical')],
      [{ search: 'khoa hoc', tone: 'positive', unit: 'so-khcn', stance: 'favourable', change: 'revised' }, () => false],
      [{ outlet: some?.outlet ?? '' }, ({ outlet }) => outlet === some?.outlet],
    ];
    for (const [filter, fits] of filters) {
      const wanted = documents.filter(fits).toSorted((one, other) => Number(other.at) - Number(one.at) || (one.id < other.id ? 1 : -1)).map(({ id }) => id);
      const filtered = { ...filter, period: { from, to } };
      const rows = await runQuery(store, documentList, { filter: filtered, after: null, limit: 40, textLength: 1, now: at });
      expect(rows.map(({ id }) => id)).toEqual(wanted.slice(0, 40));
      expect(await runQuery(store, documentCount, { filter: filtered, now: at })).toEqual([{ documents: wanted.length }]);
    }
  });
});

it('counts all that is stored before any count, after one, and what came since', async () => {
  const stored = async (): Promise<number | undefined> => (await runQuery(store, documentCount, { filter: {}, now: at }))[0]?.documents;
  const all = (await documentsOf(-Infinity, Infinity)).length;
  expect(await stored()).toBe(all);
  await countHours(store);
  expect(await stored()).toBe(all);
  await store.client.command({ query: "INSERT INTO documents SELECT * REPLACE(concat(id, '-again') AS id) FROM documents FINAL LIMIT 3" });
  expect(await stored()).toBe(all + 3);
});
