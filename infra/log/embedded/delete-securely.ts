import type Database from 'better-sqlite3';

/**
 * Runs `remove` as one transaction whose deletions overwrite the bytes they stood in: otherwise the text would lie readable in
 * free pages until they are used again. Old pages remain in the write-ahead log until `checkpoint`.
 */
export function deleteSecurely<Result>(database: Database.Database, remove: () => Result): Result {
  database.pragma('secure_delete = ON');
  try {
    return database.transaction(remove).immediate();
  } finally {
    database.pragma('secure_delete = OFF');
  }
}
