import { DateTime } from 'luxon';
import { z } from 'zod';
import { verdicts } from '../../infra/contracts/index.ts';
import { caseStates } from './cases/rows.ts';
import { ids } from './cells.ts';
import type { Desk } from './desk.ts';

/*
 * The desk's work as reports tell it: numbers, names, days and what it came to. A case is named after a fact or by colleagues, never after a document. Times are
 * milliseconds since 1970.
 */

/** A day that stands in a case ends with the office's working day. */
const hourOfDay = 17;
export const endOfDay = (day: string, zone: string): number => DateTime.fromISO(day, { zone }).set({ hour: hourOfDay }).toMillis();
const when = z.number().nullable();

const caseSchema = z.object({ number: z.number(), title: z.string(), state: z.enum(caseStates), verdict: z.enum(verdicts).nullable(), units: ids, due: z.string().nullable(), openedAt: z.number(), closedAt: when });
export type ToldCase = Omit<z.output<typeof caseSchema>, 'due'> & { readonly dueAt: number | null };

export const toldCases = ({ book, office }: Pick<Desk, 'book' | 'office'>): ToldCase[] =>
  book.all(caseSchema, 'SELECT number, title, state, verdict, units, due, opened_at AS openedAt, closed_at AS closedAt FROM desk_cases ORDER BY number').map(({ due, ...row }) => ({ ...row, dueAt: due === null ? null : endOfDay(due, office.timezone) }));

const referralSchema = z.object({ id: z.string(), case: z.number(), title: z.string(), unit: z.string(), sentAt: z.number(), due: z.string(), repliedAt: when });
export type ToldReferral = Omit<z.output<typeof referralSchema>, 'due'> & { readonly dueAt: number };

/** Matters that were handed to a unit to put right. */
export const toldReferrals = ({ book, office }: Pick<Desk, 'book' | 'office'>): ToldReferral[] =>
  book
    .all(referralSchema, 'SELECT CAST(r.id AS TEXT) AS id, c.number AS "case", c.title, r.unit, r.sent_at AS sentAt, r.reply_due AS due, r.replied_at AS repliedAt FROM desk_case_referrals r JOIN desk_cases c ON c.number = r.case_number ORDER BY r.id')
    .map(({ due, ...row }) => ({ ...row, dueAt: endOfDay(due, office.timezone) }));

const statementSchema = z.object({ number: z.number(), title: z.string(), case: z.number(), units: ids, publishedAt: when, dueAt: when, url: z.string() });
export type ToldStatement = z.output<typeof statementSchema>;

/** Statements that are public, by the version that is; and those that are owed. Withdrawn ones, and those of closed cases that never appeared, are neither. */
export const toldStatements = ({ book }: Pick<Desk, 'book'>): ToldStatement[] =>
  book.all(
    statementSchema,
    `SELECT s.number, v.title, s.case_number AS "case", c.units, CASE WHEN s.published IS NULL THEN NULL ELSE s.first_published_at END AS publishedAt, s.due_at AS dueAt, coalesce(v.published_url, '') AS url
     FROM desk_statements s JOIN desk_cases c ON c.number = s.case_number JOIN desk_statement_versions v ON v.statement = s.number AND v.version = coalesce(s.published, s.version)
     WHERE s.published IS NOT NULL OR (s.state IN ('draft', 'proposed', 'approved') AND s.first_published_at IS NULL AND c.state <> 'closed') ORDER BY s.number`,
  );
