import { z } from 'zod';
import type { Book } from '../book/index.ts';
import type { ReportKind } from './report.ts';
import { dueRowSchema, type DueEntry, type DueRow } from './rows.ts';

/** A report that the office's file asks for. Times are milliseconds since 1970. */
export interface DueReport {
  /** What it is of: the same report falls due once, however often it is looked for. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: { readonly from: number; readonly to: number };
  readonly at: number;
  /** It is to have left the office before; null where nothing says so. */
  readonly deadline: number | null;
  readonly entry: DueEntry;
}

const dayMs = 86_400_000;
/** What fell due while the program was away for longer is not made up for. */
const madeUpForMs = 62 * dayMs;
/** After so many failures a person has to look. */
const mostAttempts = 12;

/**
 * Looks at the schedule since the last look and keeps what fell due, all of it in one transaction: a crash before it leaves the last look where it was, after it
 * each row is there. The first look of all finds nothing: what was before the office wrote its schedule is not due. Where the clock was put back, what is of
 * days that have not ended is void, and falls due again; what was merely made some time too early stays, and is not made twice.
 * @param between what falls due from `from` to `to`, `to` exclusive
 * @returns how many are new.
 */
export function takeDue(book: Book, between: (from: number, to: number) => readonly DueReport[], now: number): number {
  return book.transaction(() => {
    const cursor = book.get(z.object({ until: z.number() }), 'SELECT until FROM report_cursor WHERE id = 1');
    if (cursor === undefined) {
      book.run('INSERT INTO report_cursor (id, begun, until) VALUES (1, ?, ?)', [now, now]);
      return 0;
    }
    if (now < cursor.until) voidFuture(book, now);
    let added = 0;
    for (const { id, kind, period, at, deadline, entry } of between(Math.max(Math.min(cursor.until, now), now - madeUpForMs), now))
      added += book.run("INSERT OR IGNORE INTO report_due (id, kind, period_from, period_to, at, deadline, entry, state, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'due', ?)", [id, kind, period.from, period.to, at, deadline, JSON.stringify(entry), at]);
    book.run('UPDATE report_cursor SET until = ? WHERE id = 1', [now]);
    return added;
  });
}

/** Rows that a wrong clock made keep what became of them under another id. */
function voidFuture(book: Book, now: number): void {
  book.run("UPDATE reports SET due = NULL WHERE due IN (SELECT id FROM report_due WHERE at >= ? AND period_to > ? AND state <> 'void')", [now, now]);
  book.run("UPDATE report_due SET id = id || '@' || rowid, state = 'void' WHERE at >= ? AND period_to > ? AND state <> 'void'", [now, now]);
}

/** What is to be drafted now, the oldest first. */
export const dueNow = (book: Book, now: number): DueRow[] => book.all(dueRowSchema, "SELECT * FROM report_due WHERE state = 'due' AND next_at <= ? ORDER BY at, id", [now]);

/** What a report was made for; undefined where nothing was due so, or it is void. */
export const dueById = (book: Book, id: string): DueRow | undefined => book.get(dueRowSchema, 'SELECT * FROM report_due WHERE id = ?', [id]);

/** It could not be made: tried again at `again`, and given up after a dozen times, which its row says. */
export function dueFailed(book: Book, id: string, error: string, again: number): void {
  book.run("UPDATE report_due SET attempts = attempts + 1, error = ?, next_at = ?, state = CASE WHEN attempts + 1 >= ? THEN 'given-up' ELSE state END WHERE id = ? AND state = 'due'", [error.slice(0, 300), again, mostAttempts, id]);
}

/** Newest first. */
export const listDue = (book: Book, limit: number): DueRow[] => book.all(dueRowSchema, 'SELECT * FROM report_due ORDER BY at DESC, id LIMIT ?', [limit]);

/** Reports with a deadline before `until` that have not left the office, the most urgent first. */
export const openDeadlines = (book: Book, until: number): DueRow[] =>
  book.all(dueRowSchema, "SELECT * FROM report_due WHERE deadline < ? AND state <> 'void' AND (report IS NULL OR report IN (SELECT number FROM reports WHERE published IS NULL)) ORDER BY deadline, id", [until]);
