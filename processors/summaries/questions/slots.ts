import { z } from 'zod';
import { slotsOf } from '../period.ts';
import { covered } from './parts.ts';
import { integer, storeQuestion, type Question } from './question.ts';

const row = z.object({ slot: integer, documents: integer, originals: integer, negative: integer });

const counted = storeQuestion({
  name: 'slots',
  sql: `
    SELECT toInt32(arrayCount(edge -> edge <= toUnixTimestamp64Milli(published_at), {edges:Array(Int64)})) - 1 AS slot, count() AS documents, countIf(NOT reprint) AS originals, countIf(tone = 'negative') AS negative
    FROM ${covered()} GROUP BY slot ORDER BY slot`,
  row,
});

type SlotRow = z.infer<typeof row> & { readonly id: string };

/** The period by days of the office's clock, or by months where it is long. Days without a document have no row. */
export const slots: Question<SlotRow> = {
  name: 'slots',
  rows: async (scope, ports) => {
    const ids = slotsOf(scope, ports.zone).map(({ id }) => id);
    return (await counted.rows(scope, ports)).map((one) => ({ ...one, id: ids[one.slot] ?? '' }));
  },
};
