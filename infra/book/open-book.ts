import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError, messageOf } from '../contracts/index.ts';
import type { Book, BookMigration, Values } from './book.ts';
import { migrateBook } from './migrate-book.ts';

/** Milliseconds that a write waits for another process's: `facts import` beside a running `start`. */
const busyTimeoutMs = 5000;

/**
 * Opens the book at `file` and brings its tables up to date. `:memory:` for tests.
 * @throws {FatalError} `book-unreadable`, `book-migration-changed`, `book-newer-than-code`.
 */
export function openBook(file: string, migrations: readonly BookMigration[]): Book {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = open(file);
  try {
    migrateBook(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  const listeners: (() => void)[] = [];
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const bound = (values: Values): unknown[] => (Array.isArray(values) ? [...(values as readonly unknown[])] : [values]);
  let posted = false;

  const book: Book = {
    all: (row, sql, values = []) => prepare(sql).all(...bound(values)).map((each) => row.parse(each)),
    get: (row, sql, values = []) => {
      const found = prepare(sql).get(...bound(values));
      return found === undefined ? undefined : row.parse(found);
    },
    run: (sql, values = []) => prepare(sql).run(...bound(values)).changes,
    transaction: (work) => {
      if (database.inTransaction) return work();
      const result = database.transaction(work).immediate();
      if (posted) {
        posted = false;
        for (const listener of listeners) listener();
      }
      return result;
    },
    post: ({ topic, key, value }) =>
      book.transaction(() => {
        posted = true;
        book.run('INSERT INTO outbox (topic, key, value) VALUES (?, ?, ?)', [topic, key, value]);
      }),
    onPost: (listener) => void listeners.push(listener),
    close: () => void database.close(),
  };
  return book;
}

function open(file: string): Database.Database {
  try {
    const database = new Database(file, { timeout: busyTimeoutMs });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    return database;
  } catch (cause) {
    throw new FatalError(`The book at ${file} cannot be opened: ${messageOf(cause)}.`, { code: 'book-unreadable', hint: 'Check the folder’s rights and space; restore the file from a backup if it is damaged.', cause });
  }
}
