import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { TupleParam, type ClickHouseClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonSettings } from './settings.ts';

/** What stands behind the client, and how to get clients of it. */
export interface Harness {
  /** A client whose statements run in `database`. Its `close` must leave the others alone. */
  readonly client: (database: string) => ClickHouseClient;
  readonly close: () => Promise<void>;
}

type Values = Record<string, unknown>;

/** What a connection must answer, whether chDB, its HTTP face or a ClickHouse server stands behind it. */
export function describeConnection(name: string, open: () => Promise<Harness>): void {
  describe(name, () => {
    const database = `contract_${randomUUID().slice(0, 8)}`;
    let harness: Harness;
    let client: ClickHouseClient;

    const rows = async <Row = Values>(query: string, query_params?: Values, more: Values = {}): Promise<Row[]> => {
      const result = await client.query({ query, format: 'JSONEachRow', ...(query_params ? { query_params } : {}), ...more });
      return result.json<Row>();
    };
    const value = async (query: string, query_params?: Values, more: Values = {}): Promise<unknown> => Object.values((await rows(query, query_params, more))[0] ?? {})[0];
    const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no error', (error: unknown) => (error as { code?: unknown }).code);

    beforeAll(async () => {
      harness = await open();
      const first = harness.client('default');
      await first.command({ query: `CREATE DATABASE ${database}` });
      await first.close();
      client = harness.client(database);
      await client.command({ query: 'CREATE TABLE t (id UInt64, s String, a Array(String), at DateTime64(3, \'UTC\') DEFAULT 0) ENGINE = MergeTree ORDER BY id' });
    });
    afterAll(async () => {
      await client?.command({ query: `DROP DATABASE IF EXISTS ${database}` });
      await client?.close();
      await harness?.close();
    });

    describe('answers', () => {
      it('a ping, with and without a statement', async () => {
        expect(await client.ping()).toEqual({ success: true });
        expect(await client.ping({ select: true })).toEqual({ success: true });
      });

      it('rows, whole documents, text and bytes', async () => {
        expect(await rows('SELECT number AS n, toString(number) AS s FROM numbers(3);')).toEqual([{ n: 0, s: '0' }, { n: 1, s: '1' }, { n: 2, s: '2' }]);
        const whole = await (await client.query({ query: 'SELECT number AS n FROM numbers(2)' })).json<{ n: number }>();
        expect(whole).toMatchObject({ data: [{ n: 0 }, { n: 1 }], rows: 2, meta: [{ name: 'n', type: 'UInt64' }] });
        const text = await client.exec({ query: "SELECT 1, 'hai' FORMAT CSV" });
        expect(Buffer.concat(await text.stream.toArray()).toString()).toBe('1,"hai"\n');
        const parquet = Buffer.concat(await (await client.exec({ query: 'SELECT number FROM numbers(10) FORMAT Parquet' })).stream.toArray());
        expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
      });

      it('statements that are no SELECT', async () => {
        expect(await rows('SHOW TABLES')).toEqual([{ name: 't' }]);
        expect((await rows('DESCRIBE TABLE t')).map((row) => row.name)).toEqual(['id', 's', 'a', 'at']);
        expect(await value('EXISTS TABLE t')).toBe(1);
        expect(await rows('WITH x AS (SELECT 1 AS a) SELECT a FROM x')).toEqual([{ a: 1 }]);
        expect(await rows("SELECT ';' AS a, '-- no comment' AS b, '{x:String}' AS c /* SELECT 2; */ -- end")).toEqual([{ a: ';', b: '-- no comment', c: '{x:String}' }]);
      });

      it('values and sets computed by subqueries', async () => {
        expect(await rows('SELECT (SELECT max(number) FROM numbers(10)) AS m WHERE 3 IN (SELECT number FROM numbers(5))')).toEqual([{ m: 9 }]);
        expect(await rows('SELECT count() AS c FROM (SELECT number FROM numbers(7))')).toEqual([{ c: 7 }]);
      });

      it('the id of the query, given or made', async () => {
        const id = randomUUID();
        expect((await client.command({ query: 'SELECT 1', query_id: id })).query_id).toBe(id);
        expect((await client.command({ query: 'SELECT 1' })).query_id).not.toBe('');
      });

      it('in the database of the client', async () => {
        expect(await value('SELECT currentDatabase()')).toBe(database);
        const other = harness.client(`missing_${database}`);
        expect(await codeOf(other.query({ query: 'SELECT 1', format: 'JSONEachRow' }))).toBe('81');
        await other.close();
        expect(await value('SELECT currentDatabase()')).toBe(database);
      });

      it('in UTC, with 64-bit counts as numbers', async () => {
        expect(await rows("SELECT toString(toDateTime(0)) AS t, toStartOfDay(toDateTime('2026-03-07 23:30:00')) AS d, count() AS c", undefined, { clickhouse_settings: commonSettings })).toEqual([{ t: '1970-01-01 00:00:00', d: '2026-03-07 00:00:00', c: 1 }]);
      });
    });

    describe('parameters', () => {
      const cases: readonly (readonly [type: string, given: unknown, expected: unknown])[] = [
        ['String', "O'Brien \\ \n\t\r \"q\" `b` {x:String} tiếng Việt", "O'Brien \\ \n\t\r \"q\" `b` {x:String} tiếng Việt"],
        ['String', '', ''],
        ['String', '\\N', '\\N'],
        ['String', "'; DROP TABLE t --", "'; DROP TABLE t --"],
        ['UInt64', 9_007_199_254_740_993n, '9007199254740993'],
        ['UInt64', '18446744073709551615', '18446744073709551615'],
        ['Int32', -7, -7],
        ['Float64', 1e300, 1e300],
        ['Bool', true, true],
        ['Nullable(String)', null, null],
        ['Array(String)', ["a'b", 'c\\d', 'Hà Nội', ''], ["a'b", 'c\\d', 'Hà Nội', '']],
        ['Array(Nullable(String))', [null, 'x'], [null, 'x']],
        ['Array(Bool)', [true, false], [true, false]],
        ['Array(UInt8)', [], []],
        ['Map(String, Array(String))', { a: ["x'y"] }, { a: ["x'y"] }],
        ['Map(String, UInt8)', new Map([['k', 1]]), { k: 1 }],
        ['Tuple(UInt8, String)', new TupleParam([1, "a'b\\c"]), [1, "a'b\\c"]],
        ['Array(Tuple(UInt8, Nullable(String)))', [new TupleParam([1, null]), new TupleParam([2, 'b'])], [[1, null], [2, 'b']]],
        ["DateTime64(3, 'UTC')", new Date(1_700_000_000_567), '2023-11-14 22:13:20.567'],
        ["Array(DateTime('UTC'))", [new Date(1_700_000_000_000)], ['2023-11-14 22:13:20']],
      ];
      it.each(cases)('of type %s: %o', async (type, given, expected) => {
        const quoted = type === 'UInt64' ? { clickhouse_settings: { output_format_json_quote_64bit_integers: 1 } } : {};
        expect(await value(`SELECT {v:${type}} AS v`, { v: given }, quoted)).toEqual(expected);
      });

      it('that name columns and tables', async () => {
        expect(await rows('SELECT {c:Identifier} AS v FROM {t:Identifier} LIMIT 1', { c: 'one', t: 'system.one' }).catch(() => 'refused')).toBe('refused');
        expect(await value('SELECT {c:Identifier} AS v FROM (SELECT 5 AS five)', { c: 'five' })).toBe(5);
      });

      it('of ten kilobytes', async () => {
        expect(await value('SELECT length({v:String}) AS v', { v: 'ế'.repeat(5000) })).toBe(15_000);
      });

      it('do not outlive their query', async () => {
        await Promise.all(Array.from({ length: 30 }, (_, index) => rows('SELECT {secret:String} AS v', { secret: `s${index}` })));
        const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(rows('SELECT {secret:String} AS v', { other: 'x' }))));
        expect(new Set(codes)).toEqual(new Set(['456']));
      });

      it('keep apart in a hundred queries at once', async () => {
        const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => value('SELECT {i:UInt32} AS i', { i: index })));
        expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => index));
      });
    });

    describe('settings', () => {
      it('hold for one query', async () => {
        const standard = Number(await value("SELECT getSetting('max_block_size') AS v"));
        const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => value("SELECT getSetting('max_block_size') AS v", undefined, { clickhouse_settings: { max_block_size: String(2000 + index) } })));
        expect(answers.map(Number)).toEqual(Array.from({ length: 60 }, (_, index) => 2000 + index));
        const after = await Promise.all(Array.from({ length: 30 }, () => value("SELECT getSetting('max_block_size') AS v")));
        expect(new Set(after.map(Number))).toEqual(new Set([standard]));
      });

      it('do not leak from inserts, errors or SET', async () => {
        await client.insert({ table: 't', values: [{ id: 900, s: 'settings' }], format: 'JSONEachRow', clickhouse_settings: { max_block_size: '1111' } });
        await codeOf(rows('SELECT nosuch', undefined, { clickhouse_settings: { max_block_size: '2222' } }));
        await codeOf(client.command({ query: 'SET max_block_size = 3333' }));
        const after = await Promise.all(Array.from({ length: 20 }, () => value("SELECT getSetting('max_block_size') AS v")));
        expect(after.map(Number).filter((size) => [1111, 2222, 3333].includes(size))).toEqual([]);
      });

      it('may be any text', async () => {
        const text = "a\\'b; SET max_threads = 1 -- \" é";
        expect(await value("SELECT getSetting('log_comment') AS v", undefined, { clickhouse_settings: { log_comment: text } })).toBe(text);
        expect(await value("SELECT getSetting('log_comment') AS v", undefined, { clickhouse_settings: { log_comment: '42' } })).toBe('42');
      });

      it('that do not exist are refused, and do no harm', async () => {
        expect(await codeOf(rows('SELECT 1', undefined, { clickhouse_settings: { max_block_size: '777', no_such_setting: 1 } }))).toBe('115');
        const after = await Promise.all(Array.from({ length: 20 }, () => value("SELECT getSetting('max_block_size') AS v")));
        expect(after.map(Number)).not.toContain(777);
      });
    });

    describe('inserts', () => {
      const stored = (from: number, to: number): Promise<Values[]> => rows('SELECT id, s, a, at FROM t WHERE id BETWEEN {from:UInt64} AND {to:UInt64} ORDER BY id', { from, to });

      it('rows with every kind of text and ISO dates, and says how many', async () => {
        const text = 'xin chào\n"q" \\ \t \u0000 €😀 \r\n; -- \'';
        const result = await client.insert({ table: 't', values: [{ id: 1, s: text, a: ['x', ''], at: '2026-03-07T08:15:00.123+07:00' }, { id: 2, s: '' }], format: 'JSONEachRow', clickhouse_settings: { date_time_input_format: 'best_effort' } });
        expect(result.executed).toBe(true);
        expect(Number(result.summary?.written_rows)).toBe(2);
        expect(await stored(1, 2)).toEqual([{ id: 1, s: text, a: ['x', ''], at: '2026-03-07 01:15:00.123' }, { id: 2, s: '', a: [], at: '1970-01-01 00:00:00.000' }]);
      });

      it('streams of objects and of text', async () => {
        const objects = Readable.from((function* () { for (let id = 10_000; id < 30_000; id += 1) yield { id, s: `dòng ${id}`, a: [] }; })(), { objectMode: true });
        await client.insert({ table: 't', values: objects, format: 'JSONEachRow' });
        expect(await rows('SELECT count() AS c, sum(id) AS n FROM t WHERE id BETWEEN 10000 AND 29999')).toEqual([{ c: 20_000, n: 399_990_000 }]);
        await client.insert({ table: 't', columns: ['id', 's'], values: Readable.from(['8,"a""', '1"\n9,"b"\n'], { objectMode: false }), format: 'CSV' });
        expect((await stored(8, 9)).map((row) => row.s)).toEqual(['a"1', 'b']);
      });

      it('bytes as they are', async () => {
        await client.command({ query: 'CREATE TABLE bytes (id UInt64, b String) ENGINE = MergeTree ORDER BY id' });
        const parquet = await (await client.exec({ query: 'SELECT number AS id, unhex(hex(number * 7919)) AS b FROM numbers(1000) FORMAT Parquet' })).stream.toArray();
        await client.insert({ table: 'bytes', values: Readable.from(parquet, { objectMode: false }), format: 'Parquet' });
        expect(await rows('SELECT count() AS c, sum(b = unhex(hex(id * 7919))) AS same FROM bytes')).toEqual([{ c: 1000, same: 1000 }]);
      });

      it('text with empty lines, which ends no statement', async () => {
        await client.insert({ table: 't', columns: ['id', 's'], values: Readable.from(['82,"ba\n\nSELECT throwIf(1)"\n'], { objectMode: false }), format: 'CSV' });
        await client.command({ query: 'INSERT INTO t (id, s) FORMAT CSV\n83,"năm\n\nsáu"\n' });
        expect((await stored(82, 83)).map((row) => row.s)).toEqual(['ba\n\nSELECT throwIf(1)', 'năm\n\nsáu']);
      });

      it('an empty stream, without effect or error', async () => {
        await client.insert({ table: 't', values: Readable.from([], { objectMode: true }), format: 'JSONEachRow' });
        await client.insert({ table: 't', values: [], format: 'JSONEachRow' });
        expect(await stored(0, 0)).toEqual([]);
      });

      it('by statement', async () => {
        await client.command({ query: "INSERT INTO t (id, s) VALUES (50, 'a;b'), (51, 'b')" });
        await client.command({ query: 'INSERT INTO t (id, s) SELECT id + 10, s FROM t WHERE id IN (50, 51)' });
        expect((await stored(50, 61)).map((row) => [row.id, row.s])).toEqual([[50, 'a;b'], [51, 'b'], [60, 'a;b'], [61, 'b']]);
      });

      it('nothing of a batch that does not fit', async () => {
        expect(await codeOf(client.insert({ table: 't', values: [{ id: 70, s: 'good' }, { id: 'bad', s: 'x' }], format: 'JSONEachRow' }))).toMatch(/^\d+$/);
        expect(await codeOf(client.insert({ table: 'nowhere', values: [{ id: 70 }], format: 'JSONEachRow' }))).toBe('60');
        expect(await stored(70, 70)).toEqual([]);
      });

      it('a batch once, whatever its token is sent with', async () => {
        await client.command({ query: 'CREATE TABLE once (id UInt64) ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 100' });
        const insert = (token: string, ids: number[]): Promise<unknown> =>
          client.insert({ table: 'once', values: ids.map((id) => ({ id })), format: 'JSONEachRow', clickhouse_settings: { insert_deduplicate: 1, insert_deduplication_token: token } });
        await insert('a', [1, 2]);
        await insert('a', [1, 2]);
        await insert('b', [1, 2]);
        expect(await value('SELECT count() AS c FROM once')).toBe(4);
      });
    });

    describe('streams', () => {
      it('a long result in pieces', async () => {
        const result = await client.query({ query: 'SELECT number AS n FROM numbers(200000)', format: 'JSONEachRow' });
        let count = 0;
        let pieces = 0;
        for await (const piece of result.stream()) {
          count += piece.length;
          pieces += 1;
        }
        expect(count).toBe(200_000);
        expect(pieces).toBeGreaterThan(1);
      });

      it('and ends the query when its reader leaves', async () => {
        const mark = randomUUID();
        const result = await client.query({ query: `SELECT number AS n, '${mark}' AS m FROM numbers(1000000000000)`, format: 'JSONEachRow' });
        for await (const piece of result.stream()) if (piece.length > 0) break;
        result.close();
        expect(await gone(mark)).toBe(true);
      });

      it('tells of an error amid the rows', async () => {
        const result = await client.query({ query: 'SELECT number AS n, throwIf(number = 400000) AS e FROM numbers(1000000)', format: 'JSONEachRow', clickhouse_settings: { max_block_size: '10000' } });
        const read = async (): Promise<void> => { for await (const piece of result.stream()) void piece; };
        await expect(read()).rejects.toMatchObject({ code: '395' });
      });
    });

    describe('stops', () => {
      it('a query that its caller aborts', async () => {
        const mark = randomUUID();
        for (const select of [`SELECT count() AS c FROM numbers(100000000000000) WHERE sipHash64(number, '${mark}') = 1`, `SELECT (SELECT count() FROM numbers(100000000000000) WHERE sipHash64(number, '${mark}') = 1) AS c`]) {
          const abort = new AbortController();
          setTimeout(() => abort.abort(), 150);
          await expect(rows(select, undefined, { abort_signal: abort.signal })).rejects.toThrow('aborted');
        }
        expect(await gone(mark)).toBe(true);
      });

      it('a query that takes longer than it may', async () => {
        expect(await codeOf(rows('SELECT count() AS c FROM numbers(100000000000000) WHERE sipHash64(number) = 3', undefined, { clickhouse_settings: { max_execution_time: 1 } }))).toBe('159');
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
        await expect(client.query({ query, format: 'JSONEachRow' })).rejects.toMatchObject({ code, type });
        await expect(client.query({ query, format: 'JSON' })).rejects.toMatchObject({ code, type });
      });

      it('of commands', async () => {
        expect(await codeOf(client.command({ query: 'DROP TABLE nowhere' }))).toBe('60');
        expect(await codeOf(client.command({ query: 'CREATE TABLE t (a UInt8) ENGINE = Memory' }))).toBe('57');
      });
    });

    describe('sessions', () => {
      it('keep temporary tables and settings to themselves', async () => {
        const [one, two] = [randomUUID(), randomUUID()];
        await client.command({ query: 'CREATE TEMPORARY TABLE scratch (a UInt8)', session_id: one });
        await client.command({ query: 'SET max_block_size = 4321', session_id: one });
        await client.insert({ table: 'scratch', values: [{ a: 1 }, { a: 2 }], format: 'JSONEachRow', session_id: one });
        expect(await value('SELECT sum(a) AS s FROM scratch', undefined, { session_id: one })).toBe(3);
        expect(Number(await value("SELECT getSetting('max_block_size') AS v", undefined, { session_id: one }))).toBe(4321);
        expect(await codeOf(rows('SELECT * FROM scratch', undefined, { session_id: two }))).toBe('60');
        expect(await codeOf(rows('SELECT * FROM scratch'))).toBe('60');
        expect(await value('SELECT currentDatabase() AS d', undefined, { session_id: one })).toBe(database);
      });

      it('that nobody named leave nothing behind', async () => {
        await codeOf(client.command({ query: 'CREATE TEMPORARY TABLE fleeting (a UInt8)' }));
        const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(rows('SELECT * FROM fleeting'))));
        expect(new Set(codes)).toEqual(new Set(['60']));
      });
    });

    it('takes sixty heavy queries at once', async () => {
      const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => value('SELECT sum(number) AS s FROM numbers({n:UInt32})', { n: 1000 + index })));
      expect(answers).toEqual(Array.from({ length: 60 }, (_, index) => ((1000 + index) * (999 + index)) / 2));
    });

    /** Waits, at most ten seconds, until no statement with this mark runs any more. */
    async function gone(mark: string): Promise<boolean> {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        if ((await value(`SELECT count() AS c FROM system.processes WHERE position(query, {mark:String}) > 0 AND position(query, 'processes') = 0`, { mark })) === 0) return true;
        await pause(100);
      }
      return false;
    }
  });
}
