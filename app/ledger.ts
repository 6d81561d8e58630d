import { z } from 'zod';
import { noDispositions, type DispositionCounts } from '../infra/contracts/index.ts';
import type { Store } from '../infra/store/index.ts';

export interface LedgerCounts extends DispositionCounts {
  /** Items that the run's polls listed. */
  seen: number;
}

export interface Ledger extends LedgerCounts {
  readonly bySource: Record<string, LedgerCounts>;
}

const rowSchema = z.object({
  source: z.string(),
  seen: z.coerce.number(),
  stored: z.coerce.number(),
  duplicate: z.coerce.number(),
  unchanged: z.coerce.number(),
  rejected: z.coerce.number(),
  deadLettered: z.coerce.number(),
});

/**
 * The ledger of one run: what its polls saw, and what became of it. `seen` comes from the polls, the dispositions of
 * emitted items from their ledger rows: the two are counted apart, so that a loss cannot hide.
 */
export async function readLedger(store: Store, run: string): Promise<Ledger> {
  const result = await store.client.query({
    query: `
      SELECT source, sum(seen) AS seen, sum(stored) AS stored, sum(duplicate) AS duplicate, sum(unchanged) AS unchanged,
        sum(rejected) AS rejected, sum(deadLettered) AS deadLettered
      FROM (
        SELECT source, seen, 0 AS stored, duplicate, unchanged, rejected, dead_lettered AS deadLettered FROM polls FINAL WHERE run = {run:String}
        UNION ALL
        SELECT source, 0, disposition = 'stored', disposition = 'duplicate', disposition = 'unchanged', disposition = 'rejected', disposition = 'deadLettered'
        FROM ledger FINAL WHERE run = {run:String}
      )
      GROUP BY source ORDER BY source`,
    query_params: { run },
    format: 'JSONEachRow',
  });
  const rows = z.array(rowSchema).parse(await result.json());
  const total: LedgerCounts = { seen: 0, ...noDispositions() };
  const bySource: Record<string, LedgerCounts> = {};
  for (const { source, ...counts } of rows) {
    bySource[source] = counts;
    for (const key of Object.keys(total) as (keyof LedgerCounts)[]) total[key] += counts[key];
  }
  return { ...total, bySource };
}

/** Items seen but not yet decided; 0 when the ledger adds up. */
export function missing(counts: LedgerCounts): number {
  return counts.seen - counts.stored - counts.duplicate - counts.unchanged - counts.rejected - counts.deadLettered;
}
