import type { Desk } from '../desk.ts';
import type { StatementContent } from './content.ts';
import { contentOf, statementVersion, type StatementRow } from './rows.ts';

/** What may leave the office: the version that every step approved, or the one that is public. */
export interface Outgoing {
  readonly number: number;
  readonly version: number;
  readonly content: StatementContent;
  /** Where it appeared; null before somebody has said so. */
  readonly url: string | null;
  readonly secondUrl: string | null;
  /** Milliseconds since 1970; of an approved version that is not published yet when it was approved. */
  readonly at: number;
  /** When the public first saw a version of it that this one replaces; null where this is the first. */
  readonly replaces: number | null;
  /** The fact-check that it became. */
  readonly fact: string | null;
}

/** Null for what is neither approved nor published: no text of it is offered for copying, and no page shows it. */
export function outgoingOf(desk: Desk, row: StatementRow): Outgoing | null {
  const version = row.state === 'approved' ? row.version : row.published;
  return version === null ? null : versionOut(desk, row, version);
}

/** What the public sees; null where nothing is published. */
export const publicOf = (desk: Desk, row: StatementRow): Outgoing | null => (row.published === null ? null : versionOut(desk, row, row.published));

function versionOut(desk: Desk, row: StatementRow, version: number): Outgoing {
  const of = statementVersion(desk, row.number, version);
  const at = of.published_at ?? of.approved_at ?? of.made_at;
  const first = row.first_published_at;
  return { number: row.number, version, content: contentOf(of), url: of.published_url, secondUrl: of.second_url, at, replaces: first !== null && first < at ? first : null, fact: row.fact };
}
