import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { ChdbPool } from './chdb/index.ts';
import { clientOver } from './client.ts';
import { createDatabaseSql, migrate } from './migrate.ts';
import { migrationOf, readMigrations, type Migration } from './migration-files.ts';

describe('migrate', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-migrate-'));
  let pool: ChdbPool;
  let client: ClickHouseClient;
  const first = migrationOf('0001-one.sql', 'CREATE TABLE IF NOT EXISTS one (a UInt8) ENGINE = MergeTree ORDER BY a; INSERT INTO one SELECT 1 WHERE (SELECT count() FROM one) = 0;');
  const second = migrationOf('0002-two.sql', 'CREATE TABLE IF NOT EXISTS two (a UInt8) ENGINE = MergeTree ORDER BY a;');
  const run = (...migrations: Migration[]): Promise<number[]> => migrate({ client, database: 'm', logger: silentLogger(), migrations });
  const rows = async (query: string): Promise<unknown[]> => (await client.query({ query, format: 'JSONEachRow' })).json();

  beforeAll(() => {
    pool = ChdbPool.open({ dir, database: 'm' });
    client = clientOver(pool, 'm');
  });
  beforeEach(async () => {
    await pool.command({ query: 'DROP DATABASE IF EXISTS m SYNC', database: 'default' });
    await pool.command({ query: createDatabaseSql('m', 'Atomic'), database: 'default' });
  });
  afterAll(async () => {
    await pool.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('applies each file once and records it', async () => {
    expect(await run(first)).toEqual([1]);
    expect(await run(first, second)).toEqual([2]);
    expect(await run(first, second)).toEqual([]);
    expect(await rows('SELECT number, name, checksum, applied_at > now() - 60 AS fresh FROM schema_migrations FINAL ORDER BY number')).toEqual([
      { number: 1, name: '0001-one', checksum: first.checksum, fresh: 1 },
      { number: 2, name: '0002-two', checksum: second.checksum, fresh: 1 },
    ]);
    expect(await rows('SELECT * FROM one')).toEqual([{ a: 1 }]);
    expect(await rows("SELECT engine FROM system.databases WHERE name = 'm'")).toEqual([{ engine: 'Atomic' }]);
  });

  it('goes on where it was cut off', async () => {
    const broken = migrationOf('0002-two.sql', `${second.sql} SELEC 1;`);
    await expect(run(first, broken)).rejects.toMatchObject({ policy: 'fatal', code: 'migration-failed', message: expect.stringContaining('0002-two, statement 2') });
    expect(await rows('SELECT number FROM schema_migrations FINAL')).toEqual([{ number: 1 }]);
    expect(await run(first, second)).toEqual([2]);
  });

  it('does no harm when several run at once', async () => {
    await Promise.all([run(first, second), run(first, second), run(first, second)]);
    expect(await rows('SELECT number FROM schema_migrations FINAL ORDER BY number')).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('refuses a changed file and a store that knows more', async () => {
    await run(first, second);
    await expect(run(first)).rejects.toMatchObject({ policy: 'fatal', code: 'store-newer-than-code' });
    await expect(run(first, migrationOf('0002-two.sql', `${second.sql} `))).rejects.toMatchObject({ policy: 'fatal', code: 'migration-changed' });
  });

  it('reads the project\'s own files, and refuses wrong names and doubled numbers', async () => {
    const numbers = (await readMigrations()).map((migration) => migration.number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(() => migrationOf('one.sql', '')).toThrow('not a migration');
    expect(migrationOf('0001-a.sql', 'SELECT 1;\r\n').checksum).toBe(migrationOf('0001-a.sql', 'SELECT 1;\n').checksum);
    const folder = mkdtempSync(join(tmpdir(), 'diembao-files-'));
    writeFileSync(join(folder, '0001-a.sql'), '');
    writeFileSync(join(folder, '0001-b.sql'), '');
    await expect(readMigrations(folder)).rejects.toMatchObject({ code: 'migration-name' });
    rmSync(folder, { recursive: true });
  });
});
