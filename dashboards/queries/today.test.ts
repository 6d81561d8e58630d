import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { countHours, openStore, uncoverDocument, type Store } from '../../infra/store/index.ts';
import { fixtureNow, seed } from '../console/fixture/index.ts';
import { documentCount, documentList, runQuery, todayCounts, type DocumentFilter, type TodayCountsRow } from './index.ts';

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

const periods = [
  ['a day', at - 24 * hour, at],
  ['a week that begins and ends within an hour', at - 7 * 24 * hour - 1_234_567, at - 1_500_001],
  ['everything', 0, at + 48 * hour],
] as const;
const states = [
  ['before any count', () => Promise.resolve()],
  ['counted', async () => void (await countHours(store))],
  ['counted, and written to since', () => store.client.command({ query: "INSERT INTO documents SELECT * REPLACE(concat(id, '-since') AS id) FROM documents FINAL WHERE cityHash64(id) % 7 = 0" })],
  ['settled but for what was written since', () => store.client.command({ query: "ALTER TABLE coverage UPDATE written_at = written_at - 3600 WHERE id NOT LIKE '%-since'", clickhouse_settings: { mutations_sync: '1' } })],
  ['labelled anew', () => store.client.command({ query: "INSERT INTO documents SELECT * REPLACE(version + 1 AS version, ['so-tu-phap'] AS units, [] AS topics, map() AS stances, map() AS prominence) FROM documents FINAL WHERE cityHash64(id) % 5 = 0" })],
  ['erased in part', async () => {
    for (const { id } of (await documentsOf(0, at)).slice(0, 9)) {
      await uncoverDocument(store, id);
      await store.client.command({ query: 'ALTER TABLE documents DELETE WHERE id = {id:String}', query_params: { id }, clickhouse_settings: { mutations_sync: '1' } });
    }
  }],
  ['counted again', async () => void (await countHours(store))],
] as const;

describe.each(states)('Today, %s', (_state, bring) => {
  beforeAll(async () => bring());

  it.each(periods)('is what the documents say of %s', async (_name, from, to) => {
    const documents = await documentsOf(from, to);
    expect(documents.length).toBeGreaterThan(20);
    const length = Math.min(to - from, 7 * 24 * hour);
    const before = { from: from - length, to: from - Math.floor(length / 3) };
    const edges = [from, from + Math.floor((to - from) / 2)];
    const rows = await runQuery(store, todayCounts, { period: { from, to }, before, edges });
    const told = (part: TodayCountsRow['part']): unknown[] => rows.filter((row) => row.part === part).map(({ part: _part, ...row }) => row).sort((one, other) => (one.id < other.id ? -1 : 1));
    const figuresOf = (id: string, of: readonly Plain[]) => ({ id, documents: of.length, naming: of.filter(({ units }) => units.length > 0).length, own: of.filter(({ own }) => own).length, posts: of.filter(({ kind }) => kind !== 'article').length });
    const slots = Map.groupBy(documents, (one) => (Number(one.at) >= (edges[1] ?? 0) ? '1' : '0'));
    const earlier = await documentsOf(before.from, before.to);
    expect(told('slot')).toEqual([...(earlier.length > 0 ? [['-1', earlier] as const] : []), ...slots].map(([id, of]) => figuresOf(id, of)).sort((one, other) => (one.id < other.id ? -1 : 1)));
    const by = (which: 'units' | 'topics') => tally(documents, (one) => one[which]).map(([id]) => figuresOf(id, documents.filter((one) => one[which].includes(id))));
    expect(told('unit')).toEqual(by('units'));
    expect(told('topic')).toEqual(by('topics'));
    expect(told('outlet')).toEqual([...Map.groupBy(documents, ({ outlet }) => outlet)].map(([id, of]) => ({ ...figuresOf(id, of), posts: 0 })).sort((one, other) => (one.id < other.id ? -1 : 1)));
    expect(told('stored')).toEqual([{ id: '', documents: (await documentsOf(-Infinity, Infinity)).length, naming: 0, own: 0, posts: 0 }]);
  });
});

describe.each(periods)('the list of %s', (_, from, to) => {
  it('lists and counts the same documents, by every filter', async () => {
    const documents = await documentsOf(from, to);
    const some = documents.find(({ units, topics }) => units.length > 0 && topics.length > 0);
    const filters: readonly [DocumentFilter, (one: Plain) => boolean][] = [
      [{}, () => true],
      [{ unit: some?.units[0] ?? '' }, ({ units }) => units.includes(some?.units[0] ?? '')],
      [{ topic: some?.topics[0] ?? '', own: false }, ({ topics, own }) => topics.includes(some?.topics[0] ?? '') && !own],
      [{ kind: 'post' }, ({ kind }) => kind === 'post'],
      [{ kind: 'posts' }, ({ kind }) => kind !== 'article'],
      [{ unit: '*' }, ({ units }) => units.length > 0],
      [{ unit: 'so-khcn', units: ['so-khcn', 'chi-cuc-tdc', 'so-y-te'] }, ({ units }) => units.some((unit) => ['so-khcn', 'chi-cuc-tdc', 'so-y-te'].includes(unit))],
      [{ unit: 'so-khcn', units: ['so-khcn', 'so-y-te'], stance: 'critical' }, ({ stances }) => ['so-khcn', 'so-y-te'].some((unit) => stances[unit] === 'critical')],
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
