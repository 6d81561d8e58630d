import type { z } from 'zod';

/** What a statement takes in place of its `?` or `:name`. */
export type Values = readonly (string | number | bigint | Buffer | null)[] | Readonly<Record<string, string | number | bigint | Buffer | null>>;

/**
 * The book: what people do, in one SQLite file with transactions (accounts, facts, items of the queue, cases, audit). Every call is
 * synchronous and fsynced when its transaction ends. What others must learn of an act is posted in the same transaction and reaches
 * the log by the outbox, at least once.
 */
export interface Book {
  /** @throws {ZodError} where a row is not what the caller thinks it is. */
  all<Row>(row: z.ZodType<Row>, sql: string, values?: Values): Row[];
  get<Row>(row: z.ZodType<Row>, sql: string, values?: Values): Row | undefined;
  /** @returns how many rows it changed. */
  run(sql: string, values?: Values): number;
  /** All or nothing; joined where one is under way. */
  transaction<Result>(work: () => Result): Result;
  /** Leaves a message for the log; sent once the transaction stands. */
  post(message: Posted): void;
  /** Called after a message was posted. */
  onPost(listener: () => void): void;
  close(): void;
}

export interface Posted {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

/** One step of a room's tables; applied once, in order. Never changed once shipped. */
export interface BookMigration {
  readonly room: string;
  readonly number: number;
  readonly sql: string;
}
