import { z } from 'zod';
import { verdicts } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { findCase, type CaseRow } from '../cases/rows.ts';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { notFound, VersionConflict } from '../errors.ts';
import { statementKinds, statementSourceSchema, statementStates, type StatementContent } from './content.ts';

const when = z.number().nullable();
const who = z.string().nullable();
export const statementRow = z.object({
  number: z.number(), case_number: z.number(), version: z.number(), state: z.enum(statementStates), published: z.number().nullable(), fact: z.string().nullable(),
  opened_by: z.string(), opened_at: z.number(), due_at: z.number(), first_published_at: when, changed_at: z.number(),
});
export type StatementRow = z.infer<typeof statementRow>;

export const statementVersionRow = z.object({
  version: z.number(), state: z.enum(statementStates), kind: z.enum(statementKinds), language: z.enum(['vi', 'en']), title: z.string(), claim: z.string(), verdict: z.enum(verdicts).nullable(), body: z.string(), sources: json(z.array(statementSourceSchema)),
  made_by: z.string(), made_at: z.number(), proposed_by: who, proposed_at: when, approved_at: when, published_by: who, published_at: when, published_url: who, second_url: who, withdrawn_by: who, withdrawn_at: when,
});
export type StatementVersionRow = z.infer<typeof statementVersionRow>;

export const contentOf = ({ kind, language, title, claim, verdict, body: text, sources }: StatementVersionRow): StatementContent => ({ kind, language, title, claim, verdict, text, sources });

/** Newest first. */
export const statementVersions = ({ book }: Desk, number: number): StatementVersionRow[] => book.all(statementVersionRow, 'SELECT * FROM desk_statement_versions WHERE statement = ? ORDER BY version DESC', [number]);

/** @throws {RejectedError} `not-found`. */
export function statementVersion({ book }: Desk, number: number, version: number): StatementVersionRow {
  const row = book.get(statementVersionRow, 'SELECT * FROM desk_statement_versions WHERE statement = ? AND version = ?', [number, version]);
  if (!row) throw notFound(`version ${version} of statement ${number}`);
  return row;
}

export interface FoundStatement {
  readonly row: StatementRow;
  /** The case that it answers: who sees the case sees its statements. */
  readonly about: CaseRow;
  readonly newest: StatementVersionRow;
}

/** @throws {RejectedError} `not-found`, `not-your-unit`. */
export function findStatement(desk: Desk, viewer: Viewer, number: number): FoundStatement {
  const row = desk.book.get(statementRow, 'SELECT * FROM desk_statements WHERE number = ?', [number]);
  if (!row) throw notFound(`statement ${number}`);
  return { row, about: findCase(desk, viewer, row.case_number), newest: statementVersion(desk, number, row.version) };
}

/** A statement and the version of it that somebody saw. */
export interface SeenStatement {
  readonly number: number;
  readonly version: number;
}

/** @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict` with the present version and state. */
export function seenStatement(desk: Desk, viewer: Viewer, { number, version }: SeenStatement): FoundStatement {
  const found = findStatement(desk, viewer, number);
  if (found.row.version !== version) throw new VersionConflict(`Statement ${number}`, { number, version: found.row.version, state: found.row.state });
  return found;
}
