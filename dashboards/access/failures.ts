import { z } from 'zod';
import type { Book } from '../../infra/book/index.ts';
import { tooManyTries } from './refusals.ts';
import { hashOfSecret } from './secrets.ts';

/** Failures that are forgiven before an account waits. */
const forgiven = 5;
const firstWaitMs = 30_000;
/** Never for good: whoever knows a name must not be able to lock its owner out for a day. */
const longestWaitMs = 15 * 60_000;
const forgottenAfterMs = 24 * 3_600_000;

export interface Failures {
  /** @throws {RetryableError} `too-many-tries` while the name waits. */
  require(name: string): void;
  /** Counts one more; from the sixth on the name waits, each time twice as long. */
  count(name: string): void;
  forget(name: string): void;
}

/** Counts failures by name, whether or not anybody has it: that a name waits says nothing of whether it exists. Names are kept hashed. */
export function countFailures(book: Book, now: () => Date): Failures {
  const row = z.object({ times: z.number(), until: z.number() });
  const read = (name: string) => book.get(row, 'SELECT times, until FROM access_failures WHERE name = ?', [hashOfSecret(name)]);
  return {
    require: (name) => {
      const left = (read(name)?.until ?? 0) - now().getTime();
      if (left > 0) throw tooManyTries(left);
    },
    count: (name) =>
      book.transaction(() => {
        const at = now().getTime();
        book.run('DELETE FROM access_failures WHERE at < ?', [at - forgottenAfterMs]);
        const times = (read(name)?.times ?? 0) + 1;
        const until = times <= forgiven ? 0 : at + Math.min(firstWaitMs * 2 ** (times - forgiven - 1), longestWaitMs);
        book.run('INSERT OR REPLACE INTO access_failures (name, times, until, at) VALUES (?, ?, ?, ?)', [hashOfSecret(name), times, until, at]);
      }),
    forget: (name) => void book.run('DELETE FROM access_failures WHERE name = ?', [hashOfSecret(name)]),
  };
}
