import { ClickHouseError } from '@clickhouse/client';
import type { z } from 'zod';
import { RetryableError, messageOf } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';

/** A named question to the store: its SQL, what it takes and the shape of each row it answers with. */
export interface Query<Params extends Record<string, unknown>, Row> {
  /** Stable: shows in logs and traces. */
  readonly name: string;
  /** Values travel as query parameters only; a function composes fixed fragments and never puts a value into the text. */
  readonly sql: string | ((params: Params) => string);
  readonly row: z.ZodType<Row>;
  /** How the parameters are handed to the store, where that differs from the parameters themselves. */
  readonly bind?: (params: Params) => Record<string, unknown>;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Seconds after which the store gives up (default 15). */
  readonly timeoutSeconds?: number;
}

/** Keeps the types of a query together; the name is searchable. */
export function defineQuery<Params extends Record<string, unknown>, Row>(query: Query<Params, Row>): Query<Params, Row> {
  return query;
}

/**
 * Asks the store and checks every row.
 * @throws {RetryableError} `store-unavailable` when the store does not answer, `query-too-slow` past the time limit.
 */
export async function runQuery<Params extends Record<string, unknown>, Row>(store: Store, query: Query<Params, Row>, params: Params, options: RunOptions = {}): Promise<Row[]> {
  const seconds = options.timeoutSeconds ?? 15;
  const deadline = AbortSignal.timeout(seconds * 1000 + 2000);
  const rows = await ask(store, query, params, seconds, options.signal ? AbortSignal.any([options.signal, deadline]) : deadline);
  return rows.map((row) => query.row.parse(row));
}

async function ask<Params extends Record<string, unknown>, Row>(store: Store, query: Query<Params, Row>, params: Params, seconds: number, signal: AbortSignal): Promise<unknown[]> {
  try {
    const result = await store.client.query({
      query: typeof query.sql === 'string' ? query.sql : query.sql(params),
      query_params: query.bind ? query.bind(params) : params,
      format: 'JSONEachRow',
      abort_signal: signal,
      clickhouse_settings: { max_execution_time: seconds },
    });
    return await result.json<unknown>();
  } catch (cause) {
    if (cause instanceof ClickHouseError) {
      if (!tooSlow.has(cause.code)) throw cause;
      throw new RetryableError(`The query "${query.name}" took longer than ${seconds} s.`, { code: 'query-too-slow', cause, hint: 'Ask for a shorter period.' });
    }
    if (signal.aborted) throw new RetryableError(`The query "${query.name}" was given up.`, { code: 'query-too-slow', cause });
    throw new RetryableError(`The store does not answer: ${messageOf(cause)}`, { code: 'store-unavailable', cause, hint: 'See /readyz and the log of the process that owns the data folder.' });
  }
}

/** TIMEOUT_EXCEEDED, QUERY_WAS_CANCELLED. */
const tooSlow = new Set(['159', '394']);
