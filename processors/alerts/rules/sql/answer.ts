import { ClickHouseError } from '@clickhouse/client';
import { z } from 'zod';
import { RejectedError, RetryableError, messageOf } from '../../../../infra/contracts/index.ts';
import { askAsReader, laterIfPassing, type Store } from '../../../../infra/store/index.ts';
import type { Span } from '../rule.ts';

const mostRows = 1000;
const mostSeconds = 15;
const longest = 200;

/** A time of ISO 8601, or milliseconds since 1970. */
const time = z.union([z.iso.datetime().transform((text) => Date.parse(text)), z.coerce.number().int().positive()]);
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().max(longest));
const maybe = text.nullable().optional();
/** One value or a list. */
const list = z.union([z.array(text), maybe.transform((value) => (value ? [value] : []))]).default([]);

const rowSchema = z.object({ id: text.pipe(z.string().min(1)), at: time, title: z.string().min(1).transform((title) => title.replaceAll(/\s+/g, ' ').trim().slice(0, longest)), unit: list, topic: list, story: maybe, document: maybe, source: maybe, outlet: maybe });
export type AnswerRow = z.output<typeof rowSchema>;

/**
 * Asks the office's question as the reader.
 * @throws {RejectedError} `alert-query-refused` for what the reader may not ask, and for what the engine does not understand; `alert-query-columns` for an answer of
 * another form; {RetryableError} `store-overloaded`, `store-unavailable`.
 */
export async function answerRows(store: Store, query: string, { since, until }: Span): Promise<AnswerRow[]> {
  const rows = await asked(store, query, { since, until });
  return rows.map((row, index) => {
    const read = rowSchema.safeParse(row);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new RejectedError(`Row ${index + 1} of the query's answer cannot be used: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, { code: 'alert-query-columns', hint: 'Name its columns id, at (a time) and title; where known unit, topic, story, document, source, outlet.' });
  });
}

async function asked(store: Store, query: string, params: Record<string, number>): Promise<Record<string, unknown>[]> {
  try {
    return await askAsReader(store, query, { params, rows: mostRows, seconds: mostSeconds });
  } catch (cause) {
    const later = laterIfPassing(cause, "answer the office's query");
    if (later instanceof RetryableError) throw later;
    if (cause instanceof ClickHouseError) throw new RejectedError(`The query is refused: ${cause.message.trim()}`, { code: 'alert-query-refused', cause, hint: 'Try it in Grafana, which reads the store as the same reader; docs/alert-rules.md lists what a rule may read.' });
    throw new RetryableError(`The store does not answer: ${messageOf(cause)}`, { code: 'store-unavailable', cause });
  }
}
