import { z } from 'zod';
import { flag, json } from '../cells.ts';
import { nameOf, type Desk } from '../desk.ts';

const logRow = z.object({ id: z.number(), item: z.number().nullable(), at: z.number(), by: z.string().nullable(), what: z.string(), text: z.string(), detail: json(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))), withdrawn: flag });

/** Lines at most; a case with more shows its newest. */
const mostLines = 500;

const view = (desk: Desk, { id, item, at, by, what, text, detail, withdrawn }: z.infer<typeof logRow>) => ({ id, item, at, by: by === null ? null : { id: by, name: nameOf(desk, by) }, what, text, detail, withdrawn });
export type LogView = ReturnType<typeof view>;

/** Newest first. */
export const logOfItem = (desk: Desk, item: number): LogView[] => desk.book.all(logRow, 'SELECT * FROM desk_log WHERE item = ? ORDER BY id DESC LIMIT ?', [item, mostLines]).map((row) => view(desk, row));

/** Newest first: the case's own lines, and of its items what somebody said or the machine noted; a verdict on a hundred items is one line. */
export const logOfCase = (desk: Desk, number: number, hidden: ReadonlySet<number>): LogView[] =>
  desk.book
    .all(logRow, "SELECT * FROM desk_log WHERE (case_number = :number OR item IN (SELECT id FROM desk_items WHERE case_number = :number)) AND (item IS NULL OR by IS NULL OR what = 'commented') ORDER BY id DESC LIMIT :most", { number, most: mostLines })
    .filter(({ item }) => item === null || !hidden.has(item))
    .map((row) => view(desk, row));

/** Newest first: what happened to a statement; its lines stand in its case's log. */
export const logOfStatement = (desk: Desk, statement: number): LogView[] =>
  desk.book.all(logRow, "SELECT * FROM desk_log WHERE case_number = (SELECT case_number FROM desk_statements WHERE number = :statement) AND json_extract(detail, '$.statement') = :statement ORDER BY id DESC LIMIT :most", { statement, most: mostLines }).map((row) => view(desk, row));
