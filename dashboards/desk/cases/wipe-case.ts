import { z } from 'zod';
import { writeLog } from '../acts/write-log.ts';
import { counted } from '../cells.ts';
import { instantOf, type Desk } from '../desk.ts';
import { quotes } from '../quotes.ts';
import { wipeStatements } from '../statements/wipe.ts';
import { updateRow } from '../write-row.ts';
import { caseRow, type CaseRow } from './rows.ts';

const written = z.object({ id: z.number(), text: z.string() });

/**
 * Takes an erased document's texts out of a case. Where nothing but erased documents is left, everything that people wrote goes; otherwise
 * what repeats the erased texts.
 */
export function wipeCase(desk: Desk, number: number, texts: readonly string[]): void {
  const { book } = desk;
  const row = book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [number]);
  if (!row) return;
  const left = book.get(counted, 'SELECT (SELECT count(*) FROM desk_items WHERE case_number = :number AND erased = 0) + (SELECT count(*) FROM desk_case_documents WHERE case_number = :number AND erased = 0) AS count', { number })?.count ?? 0;
  const goes = (text: string): boolean => text !== '' && (left === 0 || texts.some((erased) => quotes(text, erased)));
  for (const { id, text } of book.all(written, "SELECT id, text FROM desk_log WHERE text <> '' AND (case_number = :number OR item IN (SELECT id FROM desk_items WHERE case_number = :number))", { number })) {
    if (goes(text)) book.run("UPDATE desk_log SET text = '' WHERE id = ?", [id]);
  }
  for (const { id, text } of book.all(written, "SELECT id, reply AS text FROM desk_case_referrals WHERE case_number = ? AND reply <> ''", [number])) {
    if (goes(text)) book.run("UPDATE desk_case_referrals SET reply = '' WHERE id = ?", [id]);
  }
  wipeStatements(desk, number, texts);
  book.run("DELETE FROM desk_act_marks WHERE act IN (SELECT act FROM desk_act_marks WHERE kind = 'case' AND ref = ?)", [number]);
  const change = writeLog(desk, { act: null, by: null, caseNumber: number, what: 'erased' });
  updateRow(book, 'desk_cases', 'number', number, { reason: goes(row.reason) ? '' : row.reason, title: titleWithout(desk, row, texts, left), version: row.version + 1, change_id: change, changed_at: instantOf(desk) });
}

/** A case that a flag opened is named after its fact: the office's own words stay, though the document repeats them. */
function titleWithout({ book }: Desk, { number, title }: CaseRow, texts: readonly string[], left: number): string {
  const facts = book.all(z.object({ text: z.string() }), "SELECT DISTINCT json_extract(evidence, '$.flag.evidence.text') AS text FROM desk_items WHERE case_number = ?", [number]);
  if (facts.some(({ text }) => text.startsWith(title.replace(/…$/, '')))) return title;
  return left === 0 || texts.some((erased) => quotes(title, erased)) ? '' : title;
}
