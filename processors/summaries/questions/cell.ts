import type { Row } from './question.ts';

/*
 * Which number of an answer a figure shows: `column`, or `share(part,whole)`, `diff(now,before)`, `growth(now,before)`, `sum(a,b,…)`, `points(part,whole,partBefore,wholeBefore)`
 * of columns; of an answer with several rows with `:row id` behind it.
 */
const form = /^(?:(?<act>[a-z]+)\((?<columns>[\w,]+)\)|(?<column>\w+))(?::(?<row>.+))?$/su;

const acts: Readonly<Record<string, (values: readonly number[]) => number | null>> = {
  share: ([part = 0, whole = 0]) => (whole === 0 ? null : part / whole),
  diff: ([now = 0, before = 0]) => now - before,
  growth: ([now = 0, before = 0]) => (before === 0 ? null : (now - before) / before),
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  points: ([part = 0, whole = 0, partBefore = 0, wholeBefore = 0]) => (whole === 0 || wholeBefore === 0 ? null : 100 * (part / whole - partBefore / wholeBefore)),
};

/** Null where there is no such number. What is not among the rows was not counted: zero. */
export function valueOf(rows: readonly Row[], cell: string): number | null {
  const { act, columns, column, row: id } = form.exec(cell)?.groups ?? {};
  if (act === undefined && column === undefined) return null;
  const row = id === undefined ? rows[0] : rows.find((one) => one['id'] === id);
  const values = (columns ?? column ?? '').split(',').map((name) => numberIn(row, name));
  if (values.includes(null)) return null;
  const numbers = values.map(Number);
  return act === undefined ? (numbers[0] ?? null) : (acts[act]?.(numbers) ?? null);
}

function numberIn(row: Row | undefined, name: string): number | null {
  if (row === undefined) return 0;
  const value = row[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
