import { z } from 'zod';
import type { Role, Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import type { Refusal } from '../errors.ts';
import { statementVersions, type StatementRow } from './rows.ts';

const approvalRow = z.object({ id: z.number(), version: z.number(), step: z.number(), outcome: z.enum(['approved', 'refused']), by: z.string(), at: z.number(), reason: z.string() });
export type ApprovalRow = z.infer<typeof approvalRow>;

/** Approvals and refusals of every version, oldest first. */
export const approvalsOf = ({ book }: Desk, number: number): ApprovalRow[] => book.all(approvalRow, 'SELECT * FROM desk_statement_approvals WHERE statement = ? ORDER BY id', [number]);

/** The steps of a version that count: those since it was last refused. */
export function standingApprovals(desk: Desk, number: number, version: number): ApprovalRow[] {
  const all = approvalsOf(desk, number).filter((row) => row.version === version);
  return all.slice(all.findLastIndex(({ outcome }) => outcome === 'refused') + 1);
}

/** Who takes a step that names no role. */
const anyApprover: ReadonlySet<Role> = new Set(['spokesperson', 'administrator']);

export type ApprovalHindrance = Extract<Refusal, 'statement-own-approval' | 'statement-not-your-step' | 'statement-second-step'>;

/** What keeps somebody from taking the next step of what is proposed, or null. */
export function approvalHindrance(desk: Desk, viewer: Viewer, row: StatementRow): ApprovalHindrance | null {
  if (statementVersions(desk, row.number).some(({ version, made_by: by }) => version > (row.published ?? 0) && by === viewer.id)) return 'statement-own-approval';
  const done = standingApprovals(desk, row.number, row.version);
  if (done.some(({ by }) => by === viewer.id)) return 'statement-second-step';
  const role = desk.statements.approvals[done.length]?.role;
  return (role === undefined ? anyApprover.has(viewer.role) : role === viewer.role) ? null : 'statement-not-your-step';
}
