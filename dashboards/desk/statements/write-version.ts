import type { Act } from '../acts/act.ts';
import { instantOf } from '../desk.ts';
import { insertRow } from '../write-row.ts';
import type { StatementContent } from './content.ts';

/** Writes the row of a version, as a draft. */
export function writeStatementVersion({ desk, viewer }: Act, statement: number, version: number, { kind, language, title, claim, verdict, text, sources }: StatementContent): void {
  insertRow(desk.book, 'desk_statement_versions', { statement, version, state: 'draft', kind, language, title, claim, verdict, body: text, sources: JSON.stringify(sources), made_by: viewer.id, made_at: instantOf(desk) });
}
