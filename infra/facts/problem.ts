import { cutShort } from '../text/index.ts';
import { limits } from './limits.ts';
import type { FactProblem, Place } from './preview.ts';
import { factWords, fieldNames, type FieldName, type Language, type ProblemCode } from './words/index.ts';

/** A problem as data, before it is put into words. `earlier` is the entry that it collides with. */
export interface Fault {
  readonly code: ProblemCode;
  readonly field?: FieldName;
  readonly column?: number;
  readonly values?: Readonly<Record<string, string>>;
}

export const wholeFile: Place = { line: null, position: null };

/** Puts a fault into words. */
export function problemOf(place: Place, { code, field, column, values = {} }: Fault, language: Language): FactProblem {
  const bare = { ...place, code, ...(column === undefined ? {} : { column }), ...(field === undefined ? {} : { field }), values };
  return { ...bare, ...said(bare, language) };
}

/** The same problem in another language. */
export const worded = (problem: FactProblem, language: Language): FactProblem => ({ ...problem, ...said(problem, language) });

function said({ code, field, values }: Pick<FactProblem, 'code' | 'field' | 'values'>, language: Language): { readonly message: string; readonly hint: string } {
  const words = factWords[language];
  const known = fieldNames.find((name) => name === field);
  const earlier = values['earlierLine'] !== undefined || values['earlierPosition'] !== undefined ? earlierOf(values, language) : undefined;
  const missing = values['missing']?.split(', ').map((name) => words.fields[name as FieldName] ?? name).join(', ');
  const [message, hint] = words.problems[code]({ ...values, ...(known === undefined ? {} : { field: words.fields[known] }), ...(earlier === undefined ? {} : { earlier }), ...(missing === undefined ? {} : { missing }) });
  return { message: message.charAt(0).toUpperCase() + message.slice(1), hint };
}

function earlierOf(values: Readonly<Record<string, string>>, language: Language): string {
  const { places } = factWords[language];
  const line = values['earlierLine'];
  if (line === undefined) return places.entry(values['earlierPosition'] ?? '');
  return values['earlierSheet'] === undefined ? places.line(line) : places.row(line, values['earlierSheet']);
}

/** What goes into the words about an earlier entry. */
export const earlierValues = ({ line, position, sheet }: Place): Readonly<Record<string, string>> => ({
  ...(line === null ? { earlierPosition: String(position ?? '') } : { earlierLine: String(line) }),
  ...(sheet === undefined ? {} : { earlierSheet: sheet }),
});

const longestFound = 80;

/** What stands in the file, short and on one line, for a message. */
export function found(value: unknown): string {
  const text = typeof value === 'string' ? value.slice(0, 4 * longestFound) : Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? keysOf(value) : String(value);
  const line = text.replace(/[\s\u0000-\u001F]+/g, ' ').trim();
  return `"${cutShort(line, longestFound)}"`;
}

function keysOf(value: object): string {
  const keys: string[] = [];
  // Not all of them: an object may have millions.
  for (const key in value) if (keys.push(key) >= 6) break;
  return `{${keys.join(', ')}}`;
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
export const tooManyEntries: Fault = { code: 'too-many-entries', values: { limit: String(limits.entries) } };
