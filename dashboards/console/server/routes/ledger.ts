import type { z } from 'zod';
import { deadLetters, ledgerBySource, ledgerRejections, runQuery, type LedgerRow } from '../../../queries/index.ts';
import { ledgerQuerySchema, ledgerSchema, type Ledger, type LedgerCounts } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { namedPeriod } from '../periods.ts';
import { defineRoute } from '../route.ts';

export const ledgerRoute = defineRoute({
  path: '/api/ledger',
  summary: 'What was seen in the polls of a period and what became of it, by source',
  query: ledgerQuerySchema,
  answer: ledgerSchema,
  handle: readLedger,
});

async function readLedger({ store, office, now }: ConsoleParts, { period: name }: z.infer<typeof ledgerQuerySchema>): Promise<Ledger> {
  const period = { ...namedPeriod(name, now(), office.timezone) };
  const [rows, rejections, dead] = await Promise.all([runQuery(store, ledgerBySource, period), runQuery(store, ledgerRejections, period), runQuery(store, deadLetters, period)]);
  const bySource = rows.map((row) => ({ id: row.source, ...countsOf(row) }));
  return {
    ...period,
    totals: countsOf(rows.reduce(add, { source: '', seen: 0, stored: 0, duplicate: 0, unchanged: 0, rejected: 0, deadLettered: 0 })),
    bySource,
    rejections,
    deadLetters: { total: dead[0]?.total ?? 0, newest: dead.map(({ total: _total, ...letter }) => letter) },
  };
}

function countsOf({ seen, stored, duplicate, unchanged, rejected, deadLettered }: LedgerRow): LedgerCounts {
  return { seen, stored, duplicate, unchanged, rejected, deadLettered, pending: seen - stored - duplicate - unchanged - rejected - deadLettered };
}

function add(left: LedgerRow, right: LedgerRow): LedgerRow {
  return {
    source: '',
    seen: left.seen + right.seen,
    stored: left.stored + right.stored,
    duplicate: left.duplicate + right.duplicate,
    unchanged: left.unchanged + right.unchanged,
    rejected: left.rejected + right.rejected,
    deadLettered: left.deadLettered + right.deadLettered,
  };
}
