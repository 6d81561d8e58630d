import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChdbPool, type ChdbPoolOptions } from './index.ts';

const endlessly = 'SELECT count() AS c FROM numbers(100000000000000) WHERE sipHash64(number) = 1';

describe('ChdbPool', () => {
  let dir: string;
  let pool: ChdbPool;
  let client: ClickHouseClient;
  const open = (options: Partial<ChdbPoolOptions> = {}): void => {
    pool = ChdbPool.open({ dir, ...options });
    client = createClient({ connection: pool, log: { level: ClickHouseLogLevel.OFF } });
  };
  const rows = async (query: string, more: object = {}): Promise<unknown[]> => (await client.query({ query, format: 'JSONEachRow', ...more })).json();

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'diembao-pool-'));
  });
  afterEach(async () => {
    await pool.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('waits for what is in flight when it closes, and refuses what comes later', async () => {
    open();
    await client.command({ query: 'CREATE DATABASE d ENGINE = Atomic' });
    await client.command({ query: 'CREATE TABLE d.t (a UInt64) ENGINE = MergeTree ORDER BY a' });
    const slow = rows('SELECT sum(sleepEachRow(0.1)) AS s, count() AS c FROM numbers(5)');
    const insert = client.insert({ table: 'd.t', values: Array.from({ length: 5000 }, (_, a) => ({ a })), format: 'JSONEachRow' });
    await rows('SELECT 1');
    const closing = client.close();
    await expect(rows('SELECT 1')).rejects.toMatchObject({ code: 'store-closed', policy: 'retry' });
    expect(await client.ping()).toMatchObject({ success: false, error: { code: 'store-closed' } });
    expect(await slow).toEqual([{ s: 0, c: 5 }]);
    expect((await insert).executed).toBe(true);
    await closing;
    await client.close();
    open();
    expect(await rows('SELECT count() AS c FROM d.t')).toEqual([{ c: 5000 }]);
  });

  it('kills what will not end', async () => {
    open({ closeTimeoutMs: 100 });
    const query = rows(endlessly).catch((error: unknown) => error);
    await rows('SELECT 1');
    await client.close();
    expect(await query).toMatchObject({ code: 'store-closed', policy: 'retry' });
  });

  it('answers pings and aborts although every lane is busy, and refuses a crowd', async () => {
    open({ size: 2, maxWaiting: 1 });
    const abort = new AbortController();
    const busy = [1, 2].map(() => rows(endlessly, { abort_signal: abort.signal }).catch((error: unknown) => error));
    const waiting = rows('SELECT 7 AS n');
    const gone = rows('SELECT 8 AS n', { abort_signal: AbortSignal.abort() });
    await expect(gone).rejects.toThrow('aborted');
    await expect(rows('SELECT 9 AS n')).rejects.toMatchObject({ code: 'store-busy', policy: 'retry' });
    expect(await client.ping()).toEqual({ success: true });
    abort.abort();
    for (const query of busy) expect(await query).toMatchObject({ message: 'The user aborted a request.' });
    expect(await waiting).toEqual([{ n: 7 }]);
  });

  it('takes a waiting operation out of the queue when its caller leaves', async () => {
    open({ size: 1 });
    const first = new AbortController();
    const second = new AbortController();
    const busy = rows(endlessly, { abort_signal: first.signal }).catch((error: unknown) => error);
    const waiting = rows('SELECT 1', { abort_signal: second.signal });
    setTimeout(() => second.abort(), 20);
    await expect(waiting).rejects.toThrow('aborted');
    first.abort();
    await busy;
    expect(await rows('SELECT 2 AS n')).toEqual([{ n: 2 }]);
  });

  it('bounds one insert, named sessions and memory', async () => {
    open({ maxInsertBytes: 1000, maxNamedSessions: 2 });
    await client.command({ query: 'CREATE TEMPORARY TABLE t (s String)', session_id: 'a' });
    await expect(client.insert({ table: 't', values: [{ s: 'x'.repeat(2000) }], format: 'JSONEachRow', session_id: 'a' })).rejects.toMatchObject({ code: 'insert-too-large', policy: 'reject' });
    await rows('SELECT 1', { session_id: 'b' });
    await expect(rows('SELECT 1', { session_id: 'c' })).rejects.toMatchObject({ code: 'store-busy' });
    await expect(rows("SELECT groupArray(repeat(toString(number), 1000)) AS a FROM numbers(10000000) SETTINGS max_bytes_before_external_group_by = 0")).rejects.toMatchObject({ code: '241' });
    expect(await rows("SELECT value FROM system.server_settings WHERE name = 'max_server_memory_usage'")).toEqual([{ value: '629145600' }]);
  });

  it('closes named sessions that are left alone', async () => {
    open();
    await client.command({ query: 'CREATE TEMPORARY TABLE t (s String)', session_id: 'a', clickhouse_settings: { session_timeout: 0 } as never });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await expect(rows('SELECT * FROM t', { session_id: 'a' })).rejects.toMatchObject({ code: '60' });
  });

  it('leaves no file of an insert behind', async () => {
    open();
    await client.command({ query: 'CREATE TEMPORARY TABLE t (s String)', session_id: 'a' });
    await client.command({ query: 'INSERT INTO t FORMAT CSV\n"một\n\nhai"\n', session_id: 'a' });
    expect(await rows('SELECT * FROM t', { session_id: 'a' })).toEqual([{ s: 'một\n\nhai' }]);
    await expect(client.command({ query: 'INSERT INTO t FORMAT JSONEachRow\n{"s":\n\n', session_id: 'a' })).rejects.toThrow();
    expect(readdirSync(join(dir, 'inserts'))).toEqual([]);
  });
});
