import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from './contract.ts';
import { laterIfPassing } from './passing-errors.ts';

/** One row by column names. Dates are written as ISO 8601 in UTC; absent columns take their default. */
export type Row = Readonly<Record<string, unknown>>;

export interface InsertOptions {
  /** Rows to a batch (default 1,000). The same on a retry, or the batches are not recognised. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

/**
 * Inserts rows in batches. `token` names this very list of rows: inserting the same list under the same token again,
 * after an error, a timeout or a crash, has no further effect (the table must set
 * `non_replicated_deduplication_window`, and the retry must come within so many inserts).
 * Resolves when every batch is stored.
 * @throws {RetryableError} `store-unavailable` when the store went away, `store-overloaded` when it has no room or time:
 * repeat with the same rows and token.
 */
export async function insertRows(store: Store, table: string, rows: readonly Row[], token: string, options: InsertOptions = {}): Promise<void> {
  const size = options.batchSize ?? 1000;
  for (let start = 0, batch = 0; start < rows.length; start += size, batch += 1) {
    // Writing a batch as JSON takes milliseconds: let timers and sockets have their turn in between.
    if (batch > 0) await nextTurn();
    await insertBatch(store, table, rows.slice(start, start + size), `${token}:${batch}`, options.signal);
  }
}

async function insertBatch(store: Store, table: string, rows: readonly Row[], token: string, signal: AbortSignal | undefined): Promise<void> {
  try {
    await store.client.insert({
      table,
      values: rows,
      format: 'JSONEachRow',
      ...(signal ? { abort_signal: signal } : {}),
      clickhouse_settings: { insert_deduplicate: 1, insert_deduplication_token: token, deduplicate_blocks_in_dependent_materialized_views: 1 },
    });
  } catch (error) {
    throw laterIfPassing(error, `take rows for ${table}`);
  }
}
