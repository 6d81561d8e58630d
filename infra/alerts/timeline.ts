import type { Book } from '../book/index.ts';
import { timelineRowSchema, type TimelineRow } from './rows.ts';

export interface Line {
  readonly alert: number;
  readonly at: number;
  readonly what: string;
  /** Null for the machine. */
  readonly by?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function writeLine(book: Book, { alert, at, what, by = null, detail = {} }: Line): void {
  book.run('INSERT INTO alert_timeline (alert, at, what, by, detail) VALUES (?, ?, ?, ?, ?)', [alert, at, what, by, JSON.stringify(detail)]);
}

export const timelineOf = (book: Book, alert: number): TimelineRow[] => book.all(timelineRowSchema, 'SELECT * FROM alert_timeline WHERE alert = ? ORDER BY id', [alert]);
