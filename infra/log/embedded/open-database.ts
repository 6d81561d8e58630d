import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError } from '../../contracts/index.ts';
import { whileBusy } from './failures.ts';
import { schema, schemaVersion } from './schema.ts';

export interface Connections {
  /**
   * For messages: every commit is fsynced (synchronous=FULL), so that what `send` acknowledged also outlives a power cut.
   */
  readonly durable: Database.Database;
  /**
   * For leases, commits of groups, and reading: not fsynced (synchronous=NORMAL). Kill -9 loses nothing here either, since the
   * operating system has the writes; a power cut may lose the newest, and then a batch is delivered again, which is allowed.
   */
  readonly bookkeeping: Database.Database;
  close(): void;
}

/** Milliseconds that SQLite itself waits for a lock, blocking the event loop; the longer wait is whileBusy's. */
const busyTimeoutMs = 50;
const pageSize = 8192;

/** Opens DIR/log.sqlite, making it when it is missing. Several processes may have it open. */
export async function openDatabase(dir: string): Promise<Connections> {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'log.sqlite');
  const durable = new Database(file, { timeout: busyTimeoutMs });
  try {
    await whileBusy(() => prepare(durable, file));
    const bookkeeping = new Database(file, { timeout: busyTimeoutMs });
    durable.pragma('synchronous = FULL');
    bookkeeping.pragma('synchronous = NORMAL');
    return {
      durable,
      bookkeeping,
      close: () => {
        bookkeeping.close();
        durable.close();
      },
    };
  } catch (error) {
    durable.close();
    throw error;
  }
}

function prepare(database: Database.Database, file: string): void {
  // Both must precede the first table; on a file that has tables they change nothing.
  database.pragma(`page_size = ${pageSize}`);
  database.pragma('auto_vacuum = INCREMENTAL');
  database.pragma('journal_mode = WAL');
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true }) as number;
      if (version === schemaVersion) return;
      if (version !== 0) {
        throw new FatalError(`${file} has version ${version} of the log's tables; this program knows version ${schemaVersion}.`, {
          code: 'log-unknown-version',
          hint: 'Run the version of Điểm Báo that wrote it, or a newer one.',
        });
      }
      database.exec(schema);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}
