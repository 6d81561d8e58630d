import { z } from 'zod';
import { alertRowSchema, writeLine, type Occurrence } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';

/**
 * What a subject told is over: its alerts have one thing less that lasts; one with nothing left ends, and whoever was told of it is told so.
 * @returns the numbers of the alerts that it concerned.
 */
export function addOver(book: Book, occurrence: Occurrence, at: number): string {
  const alerts = book.all(
    alertRowSchema,
    `SELECT * FROM alerts WHERE state != 'closed' AND lasting > 0 AND number IN (
       SELECT alert FROM alert_occurrences WHERE json_extract(body, '$.subject') = :subject AND json_extract(body, '$.rule') = :rule)`,
    { rule: occurrence.rule, subject: occurrence.subject ?? '' },
  );
  for (const { number } of alerts) {
    writeLine(book, { alert: number, at, what: 'over', detail: { rule: occurrence.rule, subject: occurrence.subject, of: occurrence.at } });
    book.run('UPDATE alerts SET lasting = ?, next_at = ? WHERE number = ?', [lastingOf(book, number), at, number]);
  }
  return alerts.map(({ number }) => number).join(' ');
}

/** How many subjects of an alert began after they last ended; null where none did but other things, which have no end, are told with them. */
function lastingOf(book: Book, alert: number): number | null {
  const { lasting = 0, endless = 0 } =
    book.get(
      z.object({ lasting: z.number(), endless: z.number() }),
      `WITH begun AS (SELECT json_extract(body, '$.rule') AS rule, json_extract(body, '$.subject') AS subject, max(at) AS at FROM alert_occurrences WHERE alert = :alert GROUP BY 1, 2),
         ended AS (SELECT json_extract(detail, '$.rule') AS rule, json_extract(detail, '$.subject') AS subject, max(json_extract(detail, '$.of')) AS at FROM alert_timeline WHERE alert = :alert AND what = 'over' GROUP BY 1, 2)
       SELECT count(*) FILTER (WHERE subject IS NOT NULL AND begun.at > coalesce(ended.at, -1)) AS lasting, count(*) FILTER (WHERE subject IS NULL) AS endless FROM begun LEFT JOIN ended USING (rule, subject)`,
      { alert },
    ) ?? {};
  return lasting === 0 && endless > 0 ? null : lasting;
}
