import { z } from 'zod';
import type { Book } from '../book/index.ts';

/** What waits for a person to look. */
export interface HeldBack {
  /** Reports that were to go by themselves, and whose check found something. */
  readonly check: number;
  /** Due, and given up. */
  readonly givenUp: number;
  /** Mails that cannot be delivered. */
  readonly mail: number;
}

const count = z.object({ rows: z.number() });

/** Counted among what is not older than `since`, milliseconds since 1970. */
export function heldBack(book: Book, since: number): HeldBack {
  const many = (sql: string): number => book.get(count, sql, [since])?.rows ?? 0;
  return {
    check: many(
      `SELECT count(*) AS rows FROM report_versions v JOIN reports r ON r.number = v.report JOIN report_due d ON d.id = r.due
       WHERE v.state IN ('draft', 'approved') AND json_extract(d.entry, '$.approve') = 'automatic' AND v.made_at >= ?
         AND EXISTS (SELECT 1 FROM report_timeline t WHERE t.report = v.report AND t.version = v.version AND t.what = 'check-failed')`,
    ),
    givenUp: many("SELECT count(*) AS rows FROM report_due WHERE state = 'given-up' AND at >= ?"),
    mail: many("SELECT count(*) AS rows FROM report_deliveries WHERE state = 'failed' AND made_at >= ?"),
  };
}
