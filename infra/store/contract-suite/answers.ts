import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commonSettings } from '../settings.ts';
import type { Kit } from './kit.ts';

/** What a connection answers, in rows and in errors. */
export function describeAnswers(kit: Kit): void {
  describe('answers', () => {
  it('a ping, with and without a statement', async () => {
    expect(await kit.client.ping()).toEqual({ success: true });
    expect(await kit.client.ping({ select: true })).toEqual({ success: true });
  });

  it('rows, whole documents, text and bytes', async () => {
    expect(await kit.rows('SELECT number AS n, toString(number) AS s FROM numbers(3);')).toEqual([{ n: 0, s: '0' }, { n: 1, s: '1' }, { n: 2, s: '2' }]);
    const whole = await (await kit.client.query({ query: 'SELECT number AS n FROM numbers(2)' })).json<{ n: number }>();
    expect(whole).toMatchObject({ data: [{ n: 0 }, { n: 1 }], rows: 2, meta: [{ name: 'n', type: 'UInt64' }] });
    const text = await kit.client.exec({ query: "SELECT 1, 'hai' FORMAT CSV" });
    expect(Buffer.concat(await text.stream.toArray()).toString()).toBe('1,"hai"\n');
    const parquet = Buffer.concat(await (await kit.client.exec({ query: 'SELECT number FROM numbers(10) FORMAT Parquet' })).stream.toArray());
    expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
  });

  it('statements that are no SELECT', async () => {
    expect(await kit.rows('SHOW TABLES')).toEqual([{ name: 't' }]);
    expect((await kit.rows('DESCRIBE TABLE t')).map((row) => row.name)).toEqual(['id', 's', 'a', 'at']);
    expect(await kit.value('EXISTS TABLE t')).toBe(1);
    expect(await kit.rows('WITH x AS (SELECT 1 AS a) SELECT a FROM x')).toEqual([{ a: 1 }]);
    expect(await kit.rows("SELECT ';' AS a, '-- no comment' AS b, '{x:String}' AS c /* SELECT 2; */ -- end")).toEqual([{ a: ';', b: '-- no comment', c: '{x:String}' }]);
  });

  it('values and sets computed by subqueries', async () => {
    expect(await kit.rows('SELECT (SELECT max(number) FROM numbers(10)) AS m WHERE 3 IN (SELECT number FROM numbers(5))')).toEqual([{ m: 9 }]);
    expect(await kit.rows('SELECT count() AS c FROM (SELECT number FROM numbers(7))')).toEqual([{ c: 7 }]);
  });

  it('the id of the query, given or made', async () => {
    const id = randomUUID();
    expect((await kit.client.command({ query: 'SELECT 1', query_id: id })).query_id).toBe(id);
    expect((await kit.client.command({ query: 'SELECT 1' })).query_id).not.toBe('');
  });

  it('in the database of the client', async () => {
    expect(await kit.value('SELECT currentDatabase()')).toBe(kit.database);
    const other = kit.harness.client(`missing_${kit.database}`);
    expect(await kit.codeOf(other.query({ query: 'SELECT 1', format: 'JSONEachRow' }))).toBe('81');
    await other.close();
    expect(await kit.value('SELECT currentDatabase()')).toBe(kit.database);
  });

  it('in UTC, with 64-bit counts as numbers', async () => {
    expect(await kit.rows("SELECT toString(toDateTime(0)) AS t, toStartOfDay(toDateTime('2026-03-07 23:30:00')) AS d, count() AS c", undefined, { clickhouse_settings: commonSettings })).toEqual([{ t: '1970-01-01 00:00:00', d: '2026-03-07 00:00:00', c: 1 }]);
  });
  });

  describe('errors', () => {
  it.each([
    ['SELECT nosuch', '47', 'UNKNOWN_IDENTIFIER'],
    ['SELEC 1', '62', 'SYNTAX_ERROR'],
    ['SELECT * FROM nowhere', '60', 'UNKNOWN_TABLE'],
    ['SELECT 1; SELECT 2', '62', 'SYNTAX_ERROR'],
    ["SELECT throwIf(1, 'lý do')", '395', 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO'],
  ])('%s', async (query, code, type) => {
    await expect(kit.client.query({ query, format: 'JSONEachRow' })).rejects.toMatchObject({ code, type });
    await expect(kit.client.query({ query, format: 'JSON' })).rejects.toMatchObject({ code, type });
  });

  it('of commands', async () => {
    expect(await kit.codeOf(kit.client.command({ query: 'DROP TABLE nowhere' }))).toBe('60');
    expect(await kit.codeOf(kit.client.command({ query: 'CREATE TABLE t (a UInt8) ENGINE = Memory' }))).toBe('57');
  });
  });
}
