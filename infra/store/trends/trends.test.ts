import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../observability/index.ts';
import { insertRows, openStore, type Row, type Store } from '../index.ts';
import { countHours, coverDocuments, uncoverDocument } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-trends-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ['documents', 'coverage', 'trend_hours', 'trend_progress']) await store.client.command({ query: `TRUNCATE TABLE ${table}` });
});

const million = 1_000_000;
let inserts = 0;
const document = (id: string, more: Row = {}): Row => ({
  id, version: million, kind: 'article', source: 's1', outlet: 'Báo Một', own: false, item: id, title: 'T', lead: '', text: 'T', folded: 't', published_at: '2026-03-01T02:15:00.500Z', fetched_at: '2026-03-01T02:20:00Z',
  first_stored_at: '2026-03-01T02:20:00Z', language: 'vi', revision: 1, content_hash: 'h', units: ['u1', 'u2'], topics: ['t1'], sighting: id, content_group: 'incidents', tone: 'negative',
  stances: { u1: 'critical', u2: 'favourable' }, prominence: { u1: 'body', u2: 'headline' }, reach: 'national', ...more,
});
const put = (...rows: Row[]): Promise<void> => insertRows(store, 'documents', rows, `t${++inserts}`);
const rows = async (query: string): Promise<unknown[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json();
const cells = async (where = 'true'): Promise<Record<string, number>> => {
  const found = (await rows(`SELECT concat(unit, ' ', topic) AS of, sum(documents) AS n FROM trend_hours FINAL WHERE ${where} GROUP BY of HAVING n > 0 ORDER BY of`)) as { of: string; n: number }[];
  return Object.fromEntries(found.map(({ of, n }) => [of, Number(n)]));
};
const hours = async (): Promise<unknown[]> => rows("SELECT formatDateTime(hour, '%F %H') AS hour, sum(documents) AS documents FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' GROUP BY hour HAVING documents > 0 ORDER BY hour");

describe('coverage', () => {
  it('follows documents by itself, and says the same when it is mended', async () => {
    await put(document('a'), document('b', { units: [], topics: [], stances: {}, prominence: {}, reprint_of: 'a', story: '20260301-abcdefgh', published_at: '1950-01-01T00:00:00Z' }));
    const all = 'SELECT * EXCEPT written_at FROM coverage FINAL ORDER BY id';
    const fed = await rows(all);
    expect(fed).toMatchObject([{ id: 'a', hour: '2026-03-01 02:00:00', published_at: '2026-03-01 02:15:00.500', reach: 'national', stances: { u1: 'critical', u2: 'favourable' }, reprint: false }, { id: 'b', hour: '1970-01-01 00:00:00', reprint: true, story: '20260301-abcdefgh' }]);
    // A crash between the two tables.
    await store.client.command({ query: 'TRUNCATE TABLE coverage' });
    await coverDocuments(store, ['a', 'b', 'unknown']);
    expect(await rows(all)).toEqual(fed);
  });

  it('knows the story by its number, whatever moves the document', async () => {
    const number = async (): Promise<unknown> => rows('SELECT story, story_key = sipHash64(story) AS right FROM coverage FINAL');
    await put(document('a', { story: '20260301-abcdefgh' }));
    expect(await number()).toEqual([{ story: '20260301-abcdefgh', right: 1 }]);
    // Merged into another, by hand or by the machine; the same again; and mended after a crash.
    for (let time = 0; time < 2; time += 1) await put(document('a', { story: '20260228-merged000', version: million + 1 }));
    expect(await number()).toEqual([{ story: '20260228-merged000', right: 1 }]);
    expect(await rows("SELECT count() AS n FROM coverage FINAL WHERE story_key = sipHash64('20260301-abcdefgh')")).toEqual([{ n: 0 }]);
    await store.client.command({ query: 'TRUNCATE TABLE coverage' });
    await coverDocuments(store, ['a']);
    expect(await number()).toEqual([{ story: '20260228-merged000', right: 1 }]);
    await uncoverDocument(store, 'a');
    expect(await rows("SELECT count() AS n FROM coverage WHERE story_key = sipHash64('20260228-merged000')")).toEqual([{ n: 0 }]);
  });

  it('writes nothing where nothing is missing', async () => {
    await put(document('a'), document('b', { revision: 2, version: 2 * million }));
    const before = await rows('SELECT count() AS n, max(written_at) AS at FROM coverage');
    await coverDocuments(store, ['a', 'b']);
    expect(await rows('SELECT count() AS n, max(written_at) AS at FROM coverage')).toEqual(before);
  });

  it('leaves the former hour when a revision gives another time, and comes back to it', async () => {
    await put(document('a'));
    await put(document('a', { revision: 2, version: 2 * million, published_at: '2026-03-01T05:00:00Z' }));
    expect(await rows('SELECT count() AS n FROM coverage FINAL')).toEqual([{ n: 2 }]);
    await coverDocuments(store, ['a']);
    await coverDocuments(store, ['a']);
    expect(await rows("SELECT formatDateTime(hour, '%H') AS h FROM coverage FINAL")).toEqual([{ h: '05' }]);
    await countHours(store);
    expect(await hours()).toEqual([{ hour: '2026-03-01 05', documents: 1 }]);
    // Labels change after the time did: the former hour stays empty.
    await put(document('a', { revision: 2, version: 2 * million + 1, published_at: '2026-03-01T05:00:00Z', topics: [] }));
    await put(document('a', { revision: 3, version: 3 * million, published_at: '2026-03-01T02:30:00Z' }));
    await coverDocuments(store, ['a']);
    await countHours(store);
    expect(await hours()).toEqual([{ hour: '2026-03-01 02', documents: 1 }]);
  });
});

describe('counts by hour', () => {
  it('count a document for every unit and topic alone and together', async () => {
    await put(document('a'));
    await countHours(store);
    expect(await cells()).toEqual({ '* *': 1, '* t1': 1, 'u1 *': 1, 'u1 t1': 1, 'u2 *': 1, 'u2 t1': 1 });
    expect(await rows("SELECT unit, naming, articles, tone_negative, stance_critical, stance_favourable, named_headline, named_body, group_incidents FROM trend_hours FINAL WHERE topic = '*' ORDER BY unit")).toEqual([
      { unit: '*', naming: 1, articles: 1, tone_negative: 1, stance_critical: 1, stance_favourable: 0, named_headline: 1, named_body: 0, group_incidents: 1 },
      { unit: 'u1', naming: 1, articles: 1, tone_negative: 1, stance_critical: 1, stance_favourable: 0, named_headline: 0, named_body: 1, group_incidents: 1 },
      { unit: 'u2', naming: 1, articles: 1, tone_negative: 1, stance_critical: 0, stance_favourable: 1, named_headline: 1, named_body: 0, group_incidents: 1 },
    ]);
  });

  it('are the same however often they are counted, and follow new labels, stories, removal and erasure', async () => {
    await put(document('a'), document('b'));
    await countHours(store);
    await countHours(store);
    await put(document('a'), document('b'));
    await countHours(store);
    expect((await cells())['* *']).toBe(2);
    await put(document('a', { version: million + 1, units: ['u1'], topics: ['t2'] }));
    await countHours(store);
    expect(await cells()).toEqual({ '* *': 2, '* t1': 1, '* t2': 1, 'u1 *': 2, 'u1 t1': 1, 'u1 t2': 1, 'u2 *': 1, 'u2 t1': 1 });
    await put(document('b', { version: million + 1, story: '20260301-abcdefgh', reprint_of: 'a' }));
    await countHours(store);
    expect((await cells('NOT reprint'))['* *']).toBe(1);
    expect((await cells())['* *']).toBe(2);
    await put(document('b', { version: 2 * million, revision: 2, state: 'removed' }));
    await countHours(store);
    expect((await cells())['* *']).toBe(2);
    await uncoverDocument(store, 'b');
    await uncoverDocument(store, 'b');
    await countHours(store);
    expect(await cells()).toEqual({ '* *': 1, '* t2': 1, 'u1 *': 1, 'u1 t2': 1 });
    expect(await rows("SELECT id FROM coverage WHERE id = 'b'")).toEqual([]);
    await uncoverDocument(store, 'a');
    await countHours(store);
    expect(await cells()).toEqual({});
  });

  it('count what a crash left uncounted, and leave alone what is settled', async () => {
    await put(document('a'));
    expect(await countHours(store)).toMatchObject({ hours: 1, unsettled: 1 });
    // Written and counted long ago.
    await store.client.command({ query: 'TRUNCATE TABLE coverage' });
    await store.client.command({ query: 'INSERT INTO coverage SELECT * REPLACE(now64(3) - 100 AS written_at) FROM (SELECT * FROM coverage UNION ALL SELECT toStartOfHour(published_at) AS hour, sipHash64(id), id, published_at, kind, source, outlet, reach, own, language, state, units, topics, content_group, tone, stances, prominence, story, false, version, 0, now64(3) FROM documents FINAL)' });
    expect(await countHours(store)).toMatchObject({ hours: 0 });
    await put(document('late', { published_at: '2026-02-01T00:00:00Z' }));
    const counted = await countHours(store);
    expect(counted).toMatchObject({ hours: 1, unsettled: 1 });
    await put(document('later', { published_at: '2026-02-02T00:00:00Z' }));
    expect(await countHours(store, { since: counted.since })).toMatchObject({ hours: 2 });
    expect(await hours()).toHaveLength(3);
  });

  it('say how far they reach, and not before all is counted', async () => {
    const until = async (): Promise<number> => Number(((await rows('SELECT toUnixTimestamp64Milli(max(counted_until)) AS at FROM trend_progress')) as { at: number }[])[0]?.at);
    const missed = async (): Promise<unknown> => (await rows('SELECT count() AS n FROM coverage WHERE written_at >= (SELECT max(counted_until) FROM trend_progress)'))[0];
    await put(document('a'), document('b', { published_at: '2026-02-01T00:00:00Z' }));
    expect([await until(), await missed()]).toEqual([0, { n: 2 }]);
    const stopped = new AbortController();
    stopped.abort();
    await expect(countHours(store, { signal: stopped.signal })).rejects.toThrow();
    expect(await until()).toBe(0);
    const { since } = await countHours(store);
    expect(await until()).toBe(since);
    // What was written a moment ago may not all have been seen: it counts as missed until it is settled.
    expect(await missed()).toEqual({ n: 2 });
    await store.client.command({ query: 'ALTER TABLE coverage UPDATE written_at = written_at - 100 WHERE true', clickhouse_settings: { mutations_sync: '1' } });
    expect(await missed()).toEqual({ n: 0 });
    await uncoverDocument(store, 'a');
    expect(await missed()).toEqual({ n: 1 });
  });

  it('counts many hours in several statements', async () => {
    await put(...Array.from({ length: 450 }, (_, at) => document(`d${at}`, { published_at: new Date(Date.UTC(2026, 1, 1, at)).toISOString() })));
    expect(await countHours(store)).toMatchObject({ hours: 450 });
    expect(await hours()).toHaveLength(450);
  });
});
