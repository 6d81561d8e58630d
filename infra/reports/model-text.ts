import { createHash } from 'node:crypto';
import { reportSchema, type Report } from './report.ts';

/** A report as it is kept: JSON with the keys of every map in order, so that equal reports are equal texts. */
export function modelText(report: Report): string {
  return JSON.stringify(inOrder(reportSchema.parse(report)));
}

export const readModel = (text: string): Report => reportSchema.parse(JSON.parse(text));

/** SHA-256 of a model's text, in hex. */
export const hashOfModel = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of a report's figures and what they count, kept in the history of its making: so it shows whether a figure was changed since, where the store goes on counting. */
export const hashOfFigures = ({ figures }: Report): string =>
  createHash('sha256').update(JSON.stringify(Object.values(figures).map(({ id, value, unit, question, cell }) => [id, value, unit, question, cell]).sort(([one = ''], [other = '']) => (String(one) < String(other) ? -1 : 1)))).digest('hex');

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, each]) => [key, inOrder(each)]));
}
