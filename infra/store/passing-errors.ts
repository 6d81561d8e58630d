import { ClickHouseError } from '@clickhouse/client';
import { RetryableError } from '../contracts/index.ts';

/** Codes of the engine that say "not now": time, memory, disk, too many queries or parts, read-only replica, network. */
const passing = new Set(['74', '75', '159', '202', '203', '209', '210', '241', '242', '243', '252', '279', '319', '425', '999']);

/**
 * A RetryableError `store-overloaded` where the engine could do the same work later; any other error as it is. For
 * consumers whose unknown errors would be dead-lettered. `what` completes "The store could not … now".
 */
export function laterIfPassing(error: unknown, what: string): unknown {
  if (!(error instanceof ClickHouseError) || !passing.has(error.code)) return error;
  return new RetryableError(`The store could not ${what} now: ${error.message}`, { code: 'store-overloaded', cause: error, hint: 'Look at the free memory and disk of the machine the store runs on.' });
}
