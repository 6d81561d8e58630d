import { setTimeout as pause } from 'node:timers/promises';
import { RetryableError } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { Backend } from './backend.ts';
import { becomeGuest, type GuestOptions } from './become-guest.ts';
import { becomeOwner, type OwnerOptions } from './become-owner.ts';
import { readOwner } from './owner-file.ts';
import { takeOwnership } from './owner-lock.ts';

export interface ResolveOptions extends OwnerOptions, GuestOptions {
  /** Milliseconds to find an owner that answers, or to become it. */
  readonly resolveTimeoutMs: number;
  readonly logger: Logger;
}

/**
 * Owner if the folder is free, else guest of the one that has it.
 * @throws {RetryableError} `store-unavailable` when the folder is taken and its owner answers nobody.
 */
export async function resolveBackend(options: ResolveOptions): Promise<Backend> {
  const deadline = Date.now() + options.resolveTimeoutMs;
  for (;;) {
    const lock = takeOwnership(options.dir);
    if (lock) {
      const backend = await becomeOwner(options, lock);
      options.logger.info({ dir: options.dir }, 'this process owns the embedded store');
      return backend;
    }
    const owner = readOwner(options.dir);
    const backend = owner && (await becomeGuest(owner, options));
    if (backend) {
      options.logger.info({ dir: options.dir, owner: owner.pid }, 'the embedded store is asked through its owner');
      return backend;
    }
    if (Date.now() >= deadline) throw unanswered(options.dir, owner?.pid);
    // The owner may be starting, or have just died: its lock falls a moment after its sockets.
    await pause(100);
  }
}

function unanswered(dir: string, pid: number | undefined): RetryableError {
  const who = pid === undefined ? 'Another process' : `Process ${pid}`;
  return new RetryableError(`${who} owns the data folder ${dir} and does not answer.`, {
    code: 'store-unavailable',
    hint: 'It may be starting or stopping. If this lasts, end that process (a crash can leave it hanging for minutes) and try again.',
  });
}
