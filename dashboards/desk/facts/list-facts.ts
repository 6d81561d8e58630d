import { z } from 'zod';
import type { FactKind, FactState } from '../../../infra/contracts/index.ts';
import { counted } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { where, wordsIn } from '../search.ts';
import { factColumns, factRow, versionOf, type FactRow } from './rows.ts';
import { summaryOf } from './view.ts';

export interface FactFilter {
  readonly q?: string | undefined;
  readonly state?: FactState | undefined;
  readonly kind?: FactKind | undefined;
}

/** Facts, those changed last first, with how many there are in each state under the same search. */
export function listFacts(desk: Desk, { q = '', state, kind }: FactFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  const { book } = desk;
  const found = [wordsIn('search', q), ...(kind ? [{ sql: 'kind = ?', values: [kind] }] : [])];
  const all = where(found);
  const some = where([...found, ...(state ? [{ sql: 'state = ?', values: [state] }] : [])]);
  const rows = book.all(factRow, `SELECT ${factColumns} FROM desk_facts WHERE ${some.sql} ORDER BY changed_at DESC, id LIMIT ? OFFSET ?`, [...some.values, limit, offset]);
  const states = book.all(counted.extend({ state: z.string() }), `SELECT state, count(*) AS count FROM desk_facts WHERE ${all.sql} GROUP BY state`, all.values);
  const countOf = (wanted: FactState): number => states.find((each) => each.state === wanted)?.count ?? 0;
  return {
    total: book.get(counted, `SELECT count(*) AS count FROM desk_facts WHERE ${some.sql}`, some.values)?.count ?? 0,
    states: { draft: countOf('draft'), proposed: countOf('proposed'), approved: countOf('approved'), retired: countOf('retired') },
    facts: rows.map((row: FactRow) => summaryOf(row, versionOf(desk, row.id, row.version))),
  };
}
