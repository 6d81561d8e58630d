import { z } from 'zod';
import { ids } from '../cells.ts';
import { nameOf, type Desk } from '../desk.ts';

const hour = 3_600_000;

/** When a case first asked for the statement that it still waits for; null where it asks for none. */
export function askedAt({ book }: Desk, caseNumber: number): number | null {
  return book.get(z.object({ at: z.number().nullable() }), "SELECT min(a.at) AS at FROM desk_case_tasks t JOIN desk_acts a ON a.id = t.act WHERE t.case_number = ? AND t.task = 'statement' AND t.done_at IS NULL", [caseNumber])?.at ?? null;
}

/** A reply that is owed: a case that asks for a statement, or a statement that is not published yet. */
export interface DueStatement {
  readonly case: number;
  /** Null where nobody has drafted it. */
  readonly statement: number | null;
  /** Of the statement, else of the case: written by colleagues or taken from a fact; empty where it was erased. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly units: readonly string[];
  /** Whoever has the case. */
  readonly owner: { readonly id: string; readonly name: string } | null;
}

const dueRow = z.object({ case_number: z.number(), statement: z.number().nullable(), title: z.string(), due_at: z.number(), units: ids, owner: z.string().nullable() });

/** Replies that are owed by `until` (milliseconds since 1970), the most urgent first. Those of closed cases are not. */
export function dueStatements(desk: Desk, until: number): DueStatement[] {
  const rows = desk.book.all(
    dueRow,
    `SELECT s.case_number, s.number AS statement, v.title, s.due_at, c.units, c.owner
      FROM desk_statements s JOIN desk_cases c ON c.number = s.case_number JOIN desk_statement_versions v ON v.statement = s.number AND v.version = s.version
      WHERE s.state IN ('draft', 'proposed', 'approved') AND s.first_published_at IS NULL AND c.state <> 'closed'
    UNION ALL
    SELECT c.number, NULL, c.title, min(a.at) + :reply, c.units, c.owner
      FROM desk_case_tasks t JOIN desk_acts a ON a.id = t.act JOIN desk_cases c ON c.number = t.case_number
      WHERE t.task = 'statement' AND t.done_at IS NULL AND c.state <> 'closed'
        AND NOT EXISTS (SELECT 1 FROM desk_statements s WHERE s.case_number = c.number AND s.state IN ('draft', 'proposed', 'approved') AND s.first_published_at IS NULL)
      GROUP BY c.number`,
    { reply: Math.round(desk.statements.replyHours * hour) },
  );
  return rows
    .filter(({ due_at: due }) => due <= until)
    .sort((left, right) => left.due_at - right.due_at || left.case_number - right.case_number)
    .map(({ case_number: number, statement, title, due_at: dueAt, units, owner }) => ({ case: number, statement, title, dueAt, units, owner: owner === null ? null : { id: owner, name: nameOf(desk, owner) } }));
}
