import { z } from 'zod';
import { documentKindSchema, factKinds, verdicts } from '../../../infra/contracts/index.ts';
import { seesUnits, type Viewer } from '../../access/viewer.ts';
import { flag, ids } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { notFound, refuse, VersionConflict } from '../errors.ts';

export const caseStates = ['open', 'waiting', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];
/** `story`: opened from a story, with its documents. */
export const caseOrigins = ['flag', 'document', 'hand', 'story'] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

const when = z.number().nullable();
export const caseRow = z.object({
  number: z.number(), version: z.number(), change_id: z.number(), title: z.string(), state: z.enum(caseStates), origin: z.enum(caseOrigins), owner: z.string().nullable(), due: z.string().nullable(),
  verdict: z.enum(verdicts).nullable(), reason: z.string(), units: ids, opened_by: z.string(), opened_at: z.number(), changed_at: z.number(), closed_at: when,
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseDocumentRow = z.object({
  document: z.string(), kind: documentKindSchema, outlet: z.string(), source: z.string(), language: z.string(), published_at: when, content_hash: z.string(), title: z.string(), passage: z.string(), text_changed: flag, removed: flag, erased: flag,
});
export const caseFactRow = z.object({ kind: z.enum(factKinds), fact: z.string(), version: z.number() });
export const taskRow = z.object({ id: z.number(), task: z.enum(['fact-check', 'statement']), done_at: when, done_by: z.string().nullable() });
export const referralRow = z.object({ id: z.number(), unit: z.string(), reply_due: z.string(), sent_at: z.number(), replied_at: when, reply: z.string() });

/**
 * A case that the viewer may see.
 * @throws {RejectedError} `not-found`, `not-your-unit`.
 */
export function findCase({ book }: Desk, viewer: Viewer, number: number): CaseRow {
  const row = book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [number]);
  if (!row) throw notFound(`case ${number}`);
  if (!seesUnits(viewer, row.units)) throw refuse('not-your-unit', `Case ${number} concerns other units.`);
  return row;
}

/** @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict` with the present version and state. */
export function seenCase(desk: Desk, viewer: Viewer, { number, version }: { readonly number: number; readonly version: number }): CaseRow {
  const row = findCase(desk, viewer, number);
  if (row.version !== version) throw new VersionConflict(`Case ${number}`, { number, version: row.version, state: row.state, owner: row.owner, due: row.due, verdict: row.verdict });
  return row;
}
