import Database from 'better-sqlite3';

/** Proof that this process alone has the lock. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock, or answers null when another process (or another part of this one) has it. It is SQLite's exclusive lock
 * on a small file: the kernel gives it up when the process ends, however it ends. (POSIX locks fall when any handle of the
 * file is closed by the process: nothing else may ever open `file`.)
 */
export function takeLock(file: string): FileLock | null {
  const database = new Database(file, { timeout: 0 });
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
