import { z } from 'zod';
import { searchable } from '../../../infra/text/index.ts';
import { writeLog } from '../acts/write-log.ts';
import type { Desk } from '../desk.ts';
import { quotes } from '../quotes.ts';
import { factsOfCase } from './facts-of-case.ts';

const versionRow = z.object({ statement: z.number(), version: z.number(), published_at: z.number().nullable(), title: z.string(), claim: z.string(), body: z.string() });
const reasonRow = z.object({ id: z.number(), reason: z.string() });

/**
 * Takes an erased document's texts out of a case's statements: versions that never were public lose what repeats them. What was published is the
 * office's own publication; the log says that a person should look at it and correct it.
 */
export function wipeStatements(desk: Desk, caseNumber: number, texts: readonly string[]): void {
  const { book } = desk;
  const own = factsOfCase(desk, caseNumber).flatMap(({ line, explanation }) => [line, explanation]).map(searchable).filter(Boolean);
  // What was published as a fact stays, though the document repeats it.
  const repeats = (text: string): boolean => {
    const rest = own.reduce((left, words) => left.replaceAll(` ${words} `, ' | '), ` ${searchable(text)} `);
    return texts.some((erased) => quotes(rest, erased));
  };
  for (const { statement, version, published_at: publishedAt, ...written } of book.all(versionRow, 'SELECT v.statement, v.version, v.published_at, v.title, v.claim, v.body FROM desk_statement_versions v JOIN desk_statements s ON s.number = v.statement WHERE s.case_number = ?', [caseNumber])) {
    const gone = (['title', 'claim', 'body'] as const).filter((name) => repeats(written[name]));
    if (gone.length === 0) continue;
    writeLog(desk, { act: null, by: null, caseNumber, what: publishedAt === null ? 'statement-wiped' : 'statement-repeats-erased', detail: { statement, version } });
    if (publishedAt === null) book.run(`UPDATE desk_statement_versions SET ${gone.map((name) => `${name} = ''`).join(', ')} WHERE statement = ? AND version = ?`, [statement, version]);
  }
  for (const { id, reason } of book.all(reasonRow, "SELECT a.id, a.reason FROM desk_statement_approvals a JOIN desk_statements s ON s.number = a.statement WHERE s.case_number = ? AND a.reason <> ''", [caseNumber])) {
    if (texts.some((erased) => quotes(reason, erased))) book.run("UPDATE desk_statement_approvals SET reason = '' WHERE id = ?", [id]);
  }
}
