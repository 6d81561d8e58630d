import type { ClickHouseClient } from '@clickhouse/client';
import { DiembaoError, FatalError, messageOf } from '../contracts/index.ts';
import type { Logger } from '../observability/index.ts';
import { readMigrations, type Migration } from './migration-files.ts';
import { splitStatements } from './sql-text.ts';

export interface MigrateOptions {
  /** Stands in `database`, which exists. */
  readonly client: ClickHouseClient;
  readonly database: string;
  readonly logger: Logger;
  /** Defaults to the project's own. */
  readonly migrations?: readonly Migration[];
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** The statement that makes the database. chDB needs Atomic named (its default database is an overlay); a server knows what suits it. */
export const createDatabaseSql = (database: string, engine: 'Atomic' | 'server-default'): string => `CREATE DATABASE IF NOT EXISTS ${name(database)}${engine === 'Atomic' ? ' ENGINE = Atomic' : ''}`;

/**
 * Applies the migrations that the database lacks, in order, and records each once all its statements have run. Every
 * statement can be repeated (IF NOT EXISTS): a migration that was cut off is run again from its start, and processes
 * that start side by side do the same work twice without harm.
 * @returns the numbers applied now.
 * @throws {FatalError} `migration-changed`, `store-newer-than-code`, `migration-failed`.
 */
export async function migrate(options: MigrateOptions): Promise<number[]> {
  const { client, database, logger } = options;
  const migrations = options.migrations ?? (await readMigrations());
  await client.command({
    query: `CREATE TABLE IF NOT EXISTS ${name(database)}.schema_migrations (number UInt32, name String, checksum String, applied_at DateTime64(3, 'UTC'))
            ENGINE = ReplacingMergeTree(applied_at) ORDER BY number`,
  });
  const applied = await readApplied(client, database);
  refuseOther(migrations, applied);
  const done = new Set(applied.map((row) => row.number));
  const now: number[] = [];
  for (const migration of migrations) {
    if (done.has(migration.number)) continue;
    await apply(client, migration);
    await client.insert({
      table: `${name(database)}.schema_migrations`,
      values: [{ number: migration.number, name: migration.name, checksum: migration.checksum, applied_at: new Date() }],
      format: 'JSONEachRow',
      clickhouse_settings: { date_time_input_format: 'best_effort', async_insert: 0 },
    });
    logger.info({ migration: migration.name, database }, 'migration applied');
    now.push(migration.number);
  }
  return now;
}

async function readApplied(client: ClickHouseClient, database: string): Promise<Applied[]> {
  const result = await client.query({ query: `SELECT number, name, checksum FROM ${name(database)}.schema_migrations FINAL ORDER BY number`, format: 'JSONEachRow' });
  return result.json<Applied>();
}

function refuseOther(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of applied) {
    const migration = known.get(row.number);
    if (!migration) {
      throw new FatalError(`The store has migration ${row.number} (${row.name}), which this version does not know.`, {
        code: 'store-newer-than-code',
        hint: 'A newer version of Điểm Báo has used this store: run that version, or use another data folder or database.',
      });
    }
    if (migration.checksum !== row.checksum) {
      throw new FatalError(`Migration ${migration.name} was changed after it had been applied to this store.`, {
        code: 'migration-changed',
        hint: 'Restore the file as it was, and put the change into a new migration.',
      });
    }
  }
}

async function apply(client: ClickHouseClient, migration: Migration): Promise<void> {
  for (const [index, statement] of splitStatements(migration.sql).entries()) {
    try {
      await client.command({ query: statement });
    } catch (cause) {
      if (cause instanceof DiembaoError) throw cause;
      throw new FatalError(`Migration ${migration.name}, statement ${index + 1}, was refused: ${messageOf(cause)}`, { code: 'migration-failed', cause, hint: 'Nothing is lost: mend the cause and start again; the migration continues.' });
    }
  }
}

const name = (identifier: string): string => `\`${identifier.replaceAll('`', '')}\``;
