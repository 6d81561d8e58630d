import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { FatalError } from '../contracts/index.ts';
import type { BookMigration } from './book.ts';

/** The book's own tables: which steps were applied, and what is on its way to the log. */
const own: BookMigration = { room: 'book', number: 1, sql: 'CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL) STRICT;' };

/** @throws {FatalError} `book-migration-changed`, `book-newer-than-code`. */
export function migrateBook(database: Database.Database, migrations: readonly BookMigration[]): void {
  database
    .transaction(() => {
      database.exec('CREATE TABLE IF NOT EXISTS migrations (room TEXT NOT NULL, number INTEGER NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (room, number)) STRICT');
      const applied = new Map((database.prepare('SELECT room, number, checksum FROM migrations').all() as { room: string; number: number; checksum: string }[]).map((row) => [`${row.room}/${row.number}`, row.checksum]));
      for (const migration of [own, ...migrations]) {
        const name = `${migration.room}/${migration.number}`;
        const checksum = createHash('sha256').update(migration.sql).digest('hex');
        const before = applied.get(name);
        applied.delete(name);
        if (before === checksum) continue;
        if (before !== undefined) throw new FatalError(`Step ${name} of the book's tables was changed after it had been applied.`, { code: 'book-migration-changed', hint: 'Undo the change and add a new step instead.' });
        database.exec(migration.sql);
        database.prepare('INSERT INTO migrations (room, number, checksum) VALUES (?, ?, ?)').run(migration.room, migration.number, checksum);
      }
      const unknown = [...applied.keys()];
      if (unknown.length > 0) throw new FatalError(`The book has steps that this program does not know: ${unknown.join(', ')}.`, { code: 'book-newer-than-code', hint: 'Run the version of Điểm Báo that wrote it, or a newer one.' });
    })
    .immediate();
}
