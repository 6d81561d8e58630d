import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { outgoingOf, publicOf } from './outgoing.ts';
import { emptyPage, statementPage, type PageChoice } from './page.ts';
import { findStatement, statementRow } from './rows.ts';

export interface PublicPage {
  readonly status: 200 | 404 | 410;
  readonly html: string;
}

/** What anybody may see under a statement's number: its published version, that it was withdrawn, or nothing. Drafts are as if they were not. */
export function publicStatement(desk: Desk, number: number, choice: PageChoice): PublicPage {
  const row = desk.book.get(statementRow, 'SELECT * FROM desk_statements WHERE number = ?', [number]);
  const outgoing = row && publicOf(desk, row);
  if (outgoing) return { status: 200, html: statementPage(desk, outgoing, choice) };
  const withdrawn = row !== undefined && row.first_published_at !== null;
  return withdrawn ? { status: 410, html: emptyPage(desk.office.language, 'withdrawn') } : { status: 404, html: emptyPage(desk.office.language, 'notFound') };
}

/**
 * The same page as one file, for an office whose console nobody outside reaches; also of what is approved and not published yet.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `statement-not-approved`.
 */
export function statementFile(desk: Desk, viewer: Viewer, number: number, choice: PageChoice): string {
  const { row } = findStatement(desk, viewer, number);
  const outgoing = outgoingOf(desk, row);
  if (outgoing === null) throw refuse('statement-not-approved', `Statement ${number} is ${row.state}.`);
  desk.audit({ person: viewer.id, act: 'statement-exported', object: `statement/${number}`, detail: { version: outgoing.version } });
  return statementPage(desk, outgoing, choice);
}
