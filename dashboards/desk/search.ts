import { searchable } from '../../infra/text/index.ts';

/** SQL that finds every word of what was typed, in any order and without regard to diacritics, in a column of searchable text. */
export function wordsIn(column: string, typed: string): { readonly sql: string; readonly values: string[] } {
  const words = searchable(typed).split(' ').filter(Boolean).slice(0, 20);
  return { sql: words.map(() => `instr(${column}, ?) > 0`).join(' AND ') || '1', values: words };
}

/** SQL that is true where a viewer may see what concerns the units in a JSON column; see `seesUnits`. */
export function unitsSeen(column: string, units: readonly string[] | null): { readonly sql: string; readonly values: string[] } {
  if (units === null) return { sql: '1', values: [] };
  return { sql: `(${column} = '[]' OR EXISTS (SELECT 1 FROM json_each(${column}) AS theirs JOIN json_each(?) AS mine ON theirs.value = mine.value))`, values: [JSON.stringify(units)] };
}

/** Conditions joined by AND, with their values in order. */
export function where(conditions: readonly { readonly sql: string; readonly values: readonly (string | number)[] }[]): { readonly sql: string; readonly values: (string | number)[] } {
  return { sql: conditions.map(({ sql }) => sql).join(' AND ') || '1', values: conditions.flatMap(({ values }) => [...values]) };
}
