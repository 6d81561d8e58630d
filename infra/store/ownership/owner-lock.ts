import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Proof that this process owns the data folder. */
export interface OwnerLock {
  release(): void;
}

/**
 * Takes the folder, or answers null when another process (or another store in this one) has it. The lock is SQLite's
 * exclusive lock on a small file: the kernel gives it up when the process ends, however it ends. (POSIX locks fall when
 * any handle of the file is closed by the process: nothing else may ever open `owner.lock`.)
 */
export function takeOwnership(dir: string): OwnerLock | null {
  const database = new Database(join(dir, 'owner.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return {
    release() {
      if (!database.open) return;
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
