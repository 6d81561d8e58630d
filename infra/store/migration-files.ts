import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FatalError } from '../contracts/index.ts';

/** One numbered SQL file. */
export interface Migration {
  readonly number: number;
  /** File name without its ending. */
  readonly name: string;
  /** SHA-256 of its text (line ends as LF). */
  readonly checksum: string;
  readonly sql: string;
}

const folder = join(import.meta.dirname, 'migrations');

export function migrationOf(fileName: string, text: string): Migration {
  const match = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(fileName);
  if (!match) throw new FatalError(`"${fileName}" is not a migration's name.`, { code: 'migration-name', hint: 'Name it like 0007-what-it-does.sql.' });
  const sql = text.replaceAll('\r\n', '\n');
  return { number: Number(match[1]), name: fileName.slice(0, -'.sql'.length), checksum: createHash('sha256').update(sql).digest('hex'), sql };
}

/**
 * Reads a folder of migrations in the order of their numbers.
 * @throws {FatalError} when a name does not fit or a number stands twice.
 */
export async function readMigrations(dir = folder): Promise<Migration[]> {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(files.map(async (file) => migrationOf(file, await readFile(join(dir, file), 'utf8'))));
  for (const [index, migration] of migrations.entries()) {
    if (migrations[index + 1]?.number === migration.number) throw new FatalError(`Two migrations have the number ${migration.number}.`, { code: 'migration-name', hint: 'Give the later one the next free number.' });
  }
  return migrations;
}
