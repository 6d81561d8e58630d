import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { insertRows, openStore, type Row, type Store } from './index.ts';

/** The project's own migrations on the real engine, and rows in them. All content is fictional. */
describe('the migrated store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-store-'));
  let store: Store;
  const rows = async (query: string, query_params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> =>
    (await store.client.query({ query, query_params, format: 'JSONEachRow' })).json();
  const document = (id: string, more: Row = {}): Row => ({
    id, version: 1, kind: 'article', source: 's', outlet: 'Báo Tân Hải', item: id, url: `https://bao.example/${id}`, title: 'Đường làng', lead: '', text: 'Đường làng hỏng', folded: 'duong lang hong',
    published_at: new Date('2026-03-07T01:15:00.123Z'), fetched_at: new Date('2026-03-07T02:00:00Z'), first_stored_at: new Date('2026-03-07T02:00:01Z'), language: 'vi', revision: 1, content_hash: 'h', units: ['so-khcn'], topics: [], sighting: 's1', ...more,
  });

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('keeps the newest version of a document, with its times to the millisecond', async () => {
    expect(store.mode()).toBe('embedded-owner');
    await insertRows(store, 'documents', [document('a')], 'one');
    await insertRows(store, 'documents', [document('a', { version: 2, title: 'Đường làng đã sửa', state: 'corrected' })], 'two');
    expect(await rows('SELECT id, title, state, published_at, own, units FROM documents FINAL')).toEqual([
      { id: 'a', title: 'Đường làng đã sửa', state: 'corrected', published_at: '2026-03-07 01:15:00.123', own: false, units: ['so-khcn'] },
    ]);
  });

  it('takes the same rows under the same token once, in views too', async () => {
    await store.client.command({ query: 'CREATE TABLE counted (k UInt8, c UInt64) ENGINE = SummingMergeTree ORDER BY k SETTINGS non_replicated_deduplication_window = 1000' });
    await store.client.command({ query: 'CREATE MATERIALIZED VIEW counting TO counted AS SELECT 1 AS k, count() AS c FROM erasures' });
    const erasures = (name: string): Row[] => Array.from({ length: 2500 }, (_, index) => ({ document: `${name}${index}`, at: new Date('2026-03-07T00:00:00Z'), reason: 'r' }));
    for (let attempt = 0; attempt < 3; attempt += 1) await insertRows(store, 'erasures', erasures('d'), 'erasures-1');
    expect(await rows('SELECT (SELECT count() FROM erasures) AS stored, (SELECT sum(c) FROM counted) AS counted')).toEqual([{ stored: 2500, counted: 2500 }]);
    await insertRows(store, 'erasures', erasures('e'), 'erasures-2');
    expect(await rows('SELECT (SELECT count() FROM erasures) AS stored, (SELECT sum(c) FROM counted) AS counted')).toEqual([{ stored: 5000, counted: 5000 }]);
    await store.client.command({ query: 'DROP TABLE counting' });
    await store.client.command({ query: 'DROP TABLE counted' });
  });

  it('finds words without diacritics through the index', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => document(`w${index}`, { folded: index === 12_345 ? 'nguoi dan phan anh duong lang hong' : `tin thuong ngay so ${index}` }));
    await insertRows(store, 'documents', many, 'words');
    expect(await rows('SELECT id FROM documents FINAL WHERE hasAllTokens(folded, {words:Array(String)})', { words: ['phan', 'anh', 'duong'] })).toEqual([{ id: 'w12345' }]);
    const plan = (await rows('EXPLAIN indexes = 1 SELECT id FROM documents WHERE hasAllTokens(folded, {words:Array(String)})', { words: ['phan', 'anh'] })).map((row) => String(row.explain).trim()).join('\n');
    const index = /Name: folded_words[\s\S]*?Granules: (\d+)\/(\d+)/.exec(plan);
    expect(index).not.toBeNull();
    expect(Number(index?.[1])).toBeLessThan(Number(index?.[2]));
  });

  it('forgets the texts of a post whose time is over, and keeps its count', async () => {
    await insertRows(store, 'documents', [document('p', { kind: 'post', url: null, sealed_url: 'sealed', title: '', text: 'lời riêng', folded: 'loi rieng', expires_at: new Date('2026-01-01T00:00:00Z') })], 'post');
    await insertRows(store, 'revisions', [{ document: 'p', revision: 1, change: 'first', content_hash: 'h', title: '', lead: '', text: 'lời riêng', seen_at: new Date(), sighting: 's', expires_at: new Date('2026-01-01T00:00:00Z') }], 'post');
    await store.client.command({ query: 'OPTIMIZE TABLE documents FINAL' });
    await store.client.command({ query: 'OPTIMIZE TABLE revisions FINAL' });
    expect(await rows("SELECT id, text, folded, sealed_url FROM documents FINAL WHERE id = 'p'")).toEqual([{ id: 'p', text: '', folded: '', sealed_url: '' }]);
    expect(await rows("SELECT document, text FROM revisions FINAL WHERE document = 'p'")).toEqual([{ document: 'p', text: '' }]);
    expect(await rows("SELECT text FROM documents FINAL WHERE id = 'a'")).toEqual([{ text: 'Đường làng hỏng' }]);
  });

  it('answers SELECT … FINAL on every table', async () => {
    const tables = await rows('SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name');
    expect(tables.map((table) => table.name)).toEqual(expect.arrayContaining(['analyses', 'crawl_state', 'dead_letters', 'documents', 'erasures', 'ledger', 'polls', 'revisions', 'schema_migrations', 'voice_counts']));
    for (const { name } of tables) expect(await rows('SELECT count() >= 0 AS ok FROM {t:Identifier} FINAL', { t: name })).toEqual([{ ok: 1 }]);
  });

  it('says "later" when it has no room, and "never" when the rows are wrong', async () => {
    await expect(insertRows(store, 'documents', [{ id: 'x', version: 'not a number' }], 'wrong')).rejects.toMatchObject({ code: '27' });
    const stuffed = { ...store, client: Object.assign(Object.create(store.client) as typeof store.client, { insert: (params: object) => store.client.insert({ ...(params as Parameters<typeof store.client.insert>[0]), clickhouse_settings: { max_memory_usage: '1' } }) }) };
    await expect(insertRows(stuffed, 'documents', [document('m')], 'full')).rejects.toMatchObject({ code: 'store-overloaded', policy: 'retry' });
  });

  it('can be opened twice in one process: the second is a guest of the first', async () => {
    const second = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    expect(second.mode()).toBe('embedded-guest');
    expect(await (await second.client.query({ query: "SELECT count() AS c FROM documents FINAL WHERE id = 'a'", format: 'JSONEachRow' })).json()).toEqual([{ c: 1 }]);
    await second.close();
    await expect(second.client.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: 'store-closed', policy: 'retry' });
  });
});
