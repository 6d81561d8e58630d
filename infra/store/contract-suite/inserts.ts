import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Kit, Values } from './kit.ts';

/** What is inserted is what is stored. */
export function describeInserts(kit: Kit): void {
  describe('inserts', () => {
  const stored = (from: number, to: number): Promise<Values[]> => kit.rows('SELECT id, s, a, at FROM t WHERE id BETWEEN {from:UInt64} AND {to:UInt64} ORDER BY id', { from, to });

  it('rows with every kind of text and ISO dates, and says how many', async () => {
    const text = 'xin chào\n"q" \\ \t \u0000 €😀 \r\n; -- \'';
    const result = await kit.client.insert({ table: 't', values: [{ id: 1, s: text, a: ['x', ''], at: '2026-03-07T08:15:00.123+07:00' }, { id: 2, s: '' }], format: 'JSONEachRow', clickhouse_settings: { date_time_input_format: 'best_effort' } });
    expect(result.executed).toBe(true);
    expect(Number(result.summary?.written_rows)).toBe(2);
    expect(await stored(1, 2)).toEqual([{ id: 1, s: text, a: ['x', ''], at: '2026-03-07 01:15:00.123' }, { id: 2, s: '', a: [], at: '1970-01-01 00:00:00.000' }]);
  });

  it('streams of objects and of text', async () => {
    const objects = Readable.from((function* () { for (let id = 10_000; id < 30_000; id += 1) yield { id, s: `dòng ${id}`, a: [] }; })(), { objectMode: true });
    await kit.client.insert({ table: 't', values: objects, format: 'JSONEachRow' });
    expect(await kit.rows('SELECT count() AS c, sum(id) AS n FROM t WHERE id BETWEEN 10000 AND 29999')).toEqual([{ c: 20_000, n: 399_990_000 }]);
    await kit.client.insert({ table: 't', columns: ['id', 's'], values: Readable.from(['8,"a""', '1"\n9,"b"\n'], { objectMode: false }), format: 'CSV' });
    expect((await stored(8, 9)).map((row) => row.s)).toEqual(['a"1', 'b']);
  });

  it('bytes as they are', async () => {
    await kit.client.command({ query: 'CREATE TABLE bytes (id UInt64, b String) ENGINE = MergeTree ORDER BY id' });
    const parquet = await (await kit.client.exec({ query: 'SELECT number AS id, unhex(hex(number * 7919)) AS b FROM numbers(1000) FORMAT Parquet' })).stream.toArray();
    await kit.client.insert({ table: 'bytes', values: Readable.from(parquet, { objectMode: false }), format: 'Parquet' });
    expect(await kit.rows('SELECT count() AS c, sum(b = unhex(hex(id * 7919))) AS same FROM bytes')).toEqual([{ c: 1000, same: 1000 }]);
  });

  it('text with empty lines, which ends no statement', async () => {
    await kit.client.insert({ table: 't', columns: ['id', 's'], values: Readable.from(['82,"ba\n\nSELECT throwIf(1)"\n'], { objectMode: false }), format: 'CSV' });
    await kit.client.command({ query: 'INSERT INTO t (id, s) FORMAT CSV\n83,"năm\n\nsáu"\n' });
    expect((await stored(82, 83)).map((row) => row.s)).toEqual(['ba\n\nSELECT throwIf(1)', 'năm\n\nsáu']);
  });

  it('an empty stream, without effect or error', async () => {
    await kit.client.insert({ table: 't', values: Readable.from([], { objectMode: true }), format: 'JSONEachRow' });
    await kit.client.insert({ table: 't', values: [], format: 'JSONEachRow' });
    expect(await stored(0, 0)).toEqual([]);
  });

  it('by statement', async () => {
    await kit.client.command({ query: "INSERT INTO t (id, s) VALUES (50, 'a;b'), (51, 'b')" });
    await kit.client.command({ query: 'INSERT INTO t (id, s) SELECT id + 10, s FROM t WHERE id IN (50, 51)' });
    expect((await stored(50, 61)).map((row) => [row.id, row.s])).toEqual([[50, 'a;b'], [51, 'b'], [60, 'a;b'], [61, 'b']]);
  });

  it('nothing of a batch that does not fit', async () => {
    expect(await kit.codeOf(kit.client.insert({ table: 't', values: [{ id: 70, s: 'good' }, { id: 'bad', s: 'x' }], format: 'JSONEachRow' }))).toMatch(/^\d+$/);
    expect(await kit.codeOf(kit.client.insert({ table: 'nowhere', values: [{ id: 70 }], format: 'JSONEachRow' }))).toBe('60');
    expect(await stored(70, 70)).toEqual([]);
  });

  it('a batch once, whatever its token is sent with', async () => {
    await kit.client.command({ query: 'CREATE TABLE once (id UInt64) ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 100' });
    const insert = (token: string, ids: number[]): Promise<unknown> =>
      kit.client.insert({ table: 'once', values: ids.map((id) => ({ id })), format: 'JSONEachRow', clickhouse_settings: { insert_deduplicate: 1, insert_deduplication_token: token } });
    await insert('a', [1, 2]);
    await insert('a', [1, 2]);
    await insert('b', [1, 2]);
    expect(await kit.value('SELECT count() AS c FROM once')).toBe(4);
  });
  });
}
