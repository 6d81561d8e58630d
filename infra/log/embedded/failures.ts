import Database from 'better-sqlite3';
import { DiembaoError, FatalError, messageOf, RetryableError } from '../../contracts/index.ts';
import { pause } from '../back-off.ts';
import { logClosed } from '../limits.ts';

const busyFor = (error: unknown): boolean => error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);

/** Longest wait for another process's transaction; ours are milliseconds long, so this means that one hangs. */
const busyLimitMs = 60_000;

/**
 * Runs a short transaction, again and again while another process writes. SQLite's own busy_timeout would block the event
 * loop for as long, so it is kept short and the rest of the waiting is done here.
 * @throws {RetryableError} when the file stays locked or the disk is full. @throws {FatalError} when the file is damaged.
 */
export async function whileBusy<Result>(work: () => Result, { limitMs = busyLimitMs }: { readonly limitMs?: number } = {}): Promise<Result> {
  const deadline = Date.now() + limitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!busyFor(error) || Date.now() > deadline) throw translated(error);
      await pause(Math.min(5 * attempt, 50) * (0.5 + Math.random()));
    }
  }
}

/** The house's error for one of SQLite's. */
export function translated(error: unknown): unknown {
  if (error instanceof DiembaoError) return error;
  if (!(error instanceof Database.SqliteError)) return closed(error) ?? error;
  if (busyFor(error)) return new RetryableError('The log is locked by another process.', { code: 'log-busy', cause: error });
  if (error.code === 'SQLITE_FULL') return new RetryableError('The disk that holds the log is full.', { code: 'log-disk-full', hint: 'Free some space; what was not taken is sent again.', cause: error });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
    return new FatalError(`The log's file is damaged: ${error.message}`, { code: 'log-damaged', hint: 'Restore the data folder from a backup, or move log.sqlite away to begin an empty log.', cause: error });
  }
  return new RetryableError(`The log's file cannot be used: ${error.message}`, { code: 'log-unusable', cause: error });
}

function closed(error: unknown): RetryableError | null {
  return error instanceof TypeError && /not open/.test(messageOf(error)) ? logClosed(error) : null;
}
