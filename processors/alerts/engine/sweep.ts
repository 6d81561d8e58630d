import type { Book } from '../../../infra/book/index.ts';

const seenForMs = 90 * 86_400_000;
const closedForMs = 400 * 86_400_000;

/** Lets go of what has had its time: what was seen after 90 days, alerts with all that hangs on them 400 days after they were closed. */
export function sweep(book: Book, at: number): void {
  book.transaction(() => {
    book.run('DELETE FROM alert_seen WHERE seen_at < ?', [at - seenForMs]);
    book.run("DELETE FROM alert_deliveries WHERE alert IS NULL AND made_at < ? AND state != 'due'", [at - seenForMs]);
    book.run('DELETE FROM alert_silences WHERE ends_at < ?', [at - closedForMs]);
    book.run('DELETE FROM alert_handovers WHERE ends_at < ?', [at - closedForMs]);
    for (const table of ['alert_occurrences', 'alert_deliveries', 'alert_timeline']) book.run(`DELETE FROM ${table} WHERE alert IN (SELECT number FROM alerts WHERE closed_at < ?)`, [at - closedForMs]);
    book.run('DELETE FROM alerts WHERE closed_at < ?', [at - closedForMs]);
  });
}
