import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FatalError, messageOf } from '../infra/contracts/index.ts';
import { takeLock, type FileLock } from '../infra/lock/index.ts';

/** @throws {FatalError} `data-folder-unusable` */
export function makeDataFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (cause) {
    throw new FatalError(`The data folder ${dir} cannot be made: ${messageOf(cause)}.`, { code: 'data-folder-unusable', hint: 'Choose a folder that this user may write with --data DIR.', cause });
  }
}

/**
 * For commands that only make sense where something is stored: a slip in `--data` must not look like an empty store.
 * @throws {FatalError} `no-data-here`
 */
export function requireData(dir: string): void {
  if (existsSync(join(dir, 'store'))) return;
  throw new FatalError(`There is no store in ${dir}.`, { code: 'no-data-here', hint: 'Name the folder that `start` or `run` used with --data DIR.' });
}

const patienceMs = 5_000;

/**
 * Lets one process at a time poll the sources of a data folder: two would visit each site twice as often as it was promised.
 * Waits a moment, since a predecessor may be ending.
 * @throws {FatalError} `already-crawling`
 */
export async function lockCrawling(dir: string): Promise<FileLock> {
  for (const deadline = Date.now() + patienceMs; ; await pause(100)) {
    const lock = takeLock(join(dir, 'crawl.lock'));
    if (lock) return lock;
    if (Date.now() > deadline) {
      throw new FatalError(`Another process is already collecting with the data folder ${dir}.`, { code: 'already-crawling', hint: 'Stop the other `start`, `crawl` or `run` first, or give this one a folder of its own with --data DIR.' });
    }
  }
}
