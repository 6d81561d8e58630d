import { z } from 'zod';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { factSchema, lineOf } from './fact-body.ts';

const row = z.object({ fact: z.string(), body: json(factSchema) });

/** What facts say in a line, by their ids: the version that is matched, else the newest. Those that the desk does not have are left out. */
export function factLinesOf({ book }: Pick<Desk, 'book'>, ids: readonly string[]): Map<string, string> {
  const found = book.all(row, 'SELECT versions.fact, body FROM desk_facts JOIN desk_fact_versions AS versions ON versions.fact = id AND versions.version = coalesce(approved, desk_facts.version) WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  return new Map(found.map(({ fact, body }) => [fact, lineOf(body)]));
}
