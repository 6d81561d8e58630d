import { z } from 'zod';
import { durationMs, type Said } from '../../../../infra/alerts/index.ts';
import { documentsById, labels, labelsOf, type KnownDocument } from '../parts/documents.ts';
import { duration } from '../parts/options.ts';
import { say } from '../parts/said.ts';
import { defineRule, type Found } from '../rule.ts';
import { answerRows, type AnswerRow } from './answer.ts';

const asksFor = (name: string) => (query: string): boolean => new RegExp(`\\{\\s*${name}\\s*:\\s*Int64\\s*\\}`).test(query);

export const sqlOptions = z.strictObject({
  /** One SELECT. Its columns: id, at, title; and where known unit, topic, story, document, source, outlet. */
  query: z.string().min(1).refine(asksFor('since'), 'ask for a span of time: … >= fromUnixTimestamp64Milli({since:Int64})').refine(asksFor('until'), 'ask for a span of time: … < fromUnixTimestamp64Milli({until:Int64})'),
  /** How often it is asked. */
  every: duration.refine((text) => durationMs(text) >= 10_000, 'at most every 10s').default('5m'),
});

/** A question of the office's own, asked as the read-only reader: docs/alert-rules.md tells what it may read. */
export const sql = defineRule<z.output<typeof sqlOptions>>({
  kind: 'sql',
  options: sqlOptions,
  every: 300,
  wakes: [],
  look: async ({ query }, _when, span, { store }) => {
    // What its rows say of other times is another look's to tell.
    const rows = (await answerRows(store, query, span)).filter(({ at }) => at >= span.since && at < span.until);
    const documents = await documentsById(store, rows.map(({ document }) => document ?? '').filter((id) => id !== ''));
    return [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => found(row, documents.get(row.document ?? '')));
  },
});

/** What the row says of itself, and of its document what is known of that. */
function found({ id, at, title, document, story, ...row }: AnswerRow, known: KnownDocument | undefined): Found {
  const own = labels({ unit: row.unit, topic: row.topic, story: [story ?? ''], document: [document ?? ''], source: [row.source ?? ''], outlet: [row.outlet ?? ''] });
  const said: Said = say('sql', { title });
  return { id: `row/${id}`, at, labels: { ...(known === undefined ? {} : labelsOf(known)), ...own }, said, document: known?.id ?? null, story: story || known?.story || null, case: null, fact: null, over: false, subject: null };
}
