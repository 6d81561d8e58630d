import { z } from 'zod';
import { instantOf, type Desk } from '../desk.ts';

export interface LogLine {
  /** The act that it belongs to; null where the machine noted something. */
  readonly act: number | null;
  readonly by: string | null;
  readonly item?: number | null;
  readonly caseNumber?: number | null;
  /** kebab-case: `judged`, `snoozed`, `text-changed`. */
  readonly what: string;
  /** What somebody wrote. */
  readonly text?: string;
  /** Small and without text of documents. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes a line into the log of items and cases; @returns its id. */
export function writeLog(desk: Desk, { act, by, item = null, caseNumber = null, what, text = '', detail = {} }: LogLine): number {
  desk.book.run('INSERT INTO desk_log (act, item, case_number, at, by, what, text, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [act, item, caseNumber, instantOf(desk), by, what, text, JSON.stringify(detail)]);
  return desk.book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id')?.id ?? 0;
}
