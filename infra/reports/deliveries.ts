import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { hashOf } from '../contracts/index.ts';
import { reportDeliveryRowSchema, type ReportDeliveryRow } from './rows.ts';

/** Whom a report is mailed to: a person of the office's file, and their address as it is now. */
export interface Addressee {
  readonly recipient: string;
  readonly address: string;
}

/** Falls due once for each recipient of a version, whoever asks again. */
export function addDeliveries(book: Book, { report, version }: { readonly report: number; readonly version: number }, addressees: readonly Addressee[], at: number): void {
  for (const { recipient, address } of addressees)
    book.run("INSERT OR IGNORE INTO report_deliveries (id, report, version, recipient, address, state, made_at, due_at) VALUES (?, ?, ?, ?, ?, 'due', ?, ?)", [hashOf('report-mail', String(report), String(version), recipient), report, version, recipient, address, at, at]);
}

/**
 * The mail that is due next, marked as being sent: what a crash leaves marked comes again under the same id, and counts as a doubt. One process sends at a time.
 */
export const nextDelivery = (book: Book, at: number): ReportDeliveryRow | undefined =>
  book.transaction(() => {
    const row = book.get(reportDeliveryRowSchema, "SELECT * FROM report_deliveries WHERE state IN ('due', 'sending') AND due_at <= ? ORDER BY due_at, id LIMIT 1", [at]);
    if (row === undefined) return undefined;
    book.run("UPDATE report_deliveries SET state = 'sending', attempts = attempts + 1, doubts = doubts + ? WHERE id = ?", [row.state === 'sending' ? 1 : 0, row.id]);
    return book.get(reportDeliveryRowSchema, 'SELECT * FROM report_deliveries WHERE id = ?', [row.id]);
  });

export const deliverySent = (book: Book, id: string, at: number): void => void book.run("UPDATE report_deliveries SET state = 'sent', sent_at = ?, error = '' WHERE id = ? AND state = 'sending'", [at, id]);

/** Tried again at `again`; never where that is null. `doubtful`: the other side may have it nevertheless. */
export const deliveryFailed = (book: Book, id: string, error: string, again: number | null, doubtful = false): void =>
  void book.run("UPDATE report_deliveries SET state = ?, due_at = coalesce(?, due_at), error = ?, doubts = doubts + ? WHERE id = ? AND state = 'sending'", [again === null ? 'failed' : 'due', again, error, doubtful ? 1 : 0, id]);

/** Mails that a process which ended had marked: they may have arrived. @returns how many. */
export const doubtfulDeliveries = (book: Book): number => book.get(z.object({ mails: z.number() }), "SELECT count(*) AS mails FROM report_deliveries WHERE state = 'sending'")?.mails ?? 0;
