import { ClickHouseError } from '@clickhouse/client';
import { z } from 'zod';
import { RetryableError, messageOf } from '../../../../infra/contracts/index.ts';
import { laterIfPassing, type Store } from '../../../../infra/store/index.ts';

const mostSeconds = 20;

/**
 * Asks the store, and checks every row. Values travel as query parameters only.
 * @throws {RetryableError} `store-unavailable`, `store-overloaded`.
 */
export async function ask<Row>(store: Store, row: z.ZodType<Row>, query: string, query_params: Record<string, unknown>): Promise<Row[]> {
  return z.array(row).parse(await answerOf(store, query, query_params));
}

async function answerOf(store: Store, query: string, query_params: Record<string, unknown>): Promise<unknown> {
  try {
    const result = await store.client.query({ query, query_params, format: 'JSONEachRow', abort_signal: AbortSignal.timeout(mostSeconds * 1000 + 2000), clickhouse_settings: { max_execution_time: mostSeconds } });
    return await result.json();
  } catch (cause) {
    if (cause instanceof ClickHouseError) throw laterIfPassing(cause, 'answer a rule of alerts');
    throw new RetryableError(`The store does not answer: ${messageOf(cause)}`, { code: 'store-unavailable', cause, hint: 'See /readyz and the log of the process that owns the data folder.' });
  }
}

/** A 64-bit number: it may come as text. */
export const integer = z.coerce.number().int();
/** A column of milliseconds since 1970, from `toUnixTimestamp64Milli`. */
export const moment = integer;
/** SQL: the column lies in the span `{since}` to `{until}`. */
export const inSpan = (column: string): string => `${column} >= fromUnixTimestamp64Milli({since:Int64}) AND ${column} < fromUnixTimestamp64Milli({until:Int64})`;
