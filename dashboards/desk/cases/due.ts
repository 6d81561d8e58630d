import { DateTime } from 'luxon';
import { z } from 'zod';
import { ids } from '../cells.ts';
import type { Desk } from '../desk.ts';

/** A day that stands in a case ends with the office's working day. */
const hourOfDay = 17;

/** Work of a case with a day by which it should be done. */
export interface DueWork {
  readonly id: string;
  readonly what: 'case' | 'referral';
  readonly case: number;
  readonly title: string;
  readonly units: readonly string[];
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

const rowSchema = z.object({ id: z.string(), what: z.enum(['case', 'referral']), case: z.number(), title: z.string(), units: ids, due: z.string() });

/** Open cases, and replies of units that have not come, due by `until` (milliseconds since 1970). */
export function dueCases({ book, office }: Pick<Desk, 'book' | 'office'>, until: number): DueWork[] {
  const latest = DateTime.fromMillis(until, { zone: office.timezone }).toISODate() ?? '';
  return book
    .all(
      rowSchema,
      `SELECT 'case/' || number AS id, 'case' AS what, number AS "case", title, units, due FROM desk_cases WHERE state <> 'closed' AND due IS NOT NULL AND due <= :latest
       UNION ALL
       SELECT 'referral/' || r.id, 'referral', c.number, c.title, json_array(r.unit), r.reply_due FROM desk_case_referrals r JOIN desk_cases c ON c.number = r.case_number
       WHERE r.replied_at IS NULL AND c.state <> 'closed' AND r.reply_due <= :latest`,
      { latest },
    )
    .map(({ due, ...row }) => ({ ...row, dueAt: DateTime.fromISO(due, { zone: office.timezone }).set({ hour: hourOfDay }).toMillis() }))
    .filter(({ dueAt }) => dueAt <= until);
}

/** Of these documents, those in a case that is not closed, with the newest such case. */
export function openCasesOf({ book }: Pick<Desk, 'book'>, documents: readonly string[]): Map<string, number> {
  const rows = book.all(
    z.object({ document: z.string(), number: z.number() }),
    "SELECT d.document, max(d.case_number) AS number FROM desk_case_documents d JOIN desk_cases c ON c.number = d.case_number WHERE c.state <> 'closed' AND d.document IN (SELECT value FROM json_each(?)) GROUP BY d.document",
    [JSON.stringify(documents)],
  );
  return new Map(rows.map(({ document, number }) => [document, number]));
}
