import { z } from 'zod';
import { factKinds } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { counted } from '../cells.ts';
import { instantOf, type Desk } from '../desk.ts';
import { unitsSeen, where } from '../search.ts';
import { itemsWhere, type ItemFilter } from './list-items.ts';
import { priorityAt } from './rank.ts';
import { groupOf, itemRow, stateNow } from './rows.ts';
import { evidenceView } from './view.ts';

const groupRow = z.object({ fact_kind: z.enum(factKinds), fact: z.string(), matching: z.number(), top: z.number() });
const standingRow = z.object({ change: z.number(), open: z.number(), snoozed: z.number(), settled: z.number(), documents: z.number(), strong: z.number(), newest: z.number() });

/** The queue by fact, the group with the most pressing item first. Counts are of everything the viewer sees of the fact; `matching` of what the filter finds. */
export function listGroups(desk: Desk, viewer: Viewer, filter: ItemFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  const { book } = desk;
  const at = instantOf(desk);
  const { sql, values } = itemsWhere(desk, viewer, filter);
  const rows = book.all(groupRow, `SELECT fact_kind, fact, count(*) AS matching, max(rank) AS top FROM desk_items WHERE ${sql} GROUP BY fact_kind, fact ORDER BY top DESC, fact LIMIT ? OFFSET ?`, [...values, limit, offset]);
  return {
    total: book.get(counted, `SELECT count(*) AS count FROM (SELECT 1 FROM desk_items WHERE ${sql} GROUP BY fact_kind, fact)`, values)?.count ?? 0,
    items: book.get(counted, `SELECT count(*) AS count FROM desk_items WHERE ${sql}`, values)?.count ?? 0,
    groups: rows.map(({ fact_kind: kind, fact, matching, top }) => {
      const [first] = book.all(itemRow, `SELECT * FROM desk_items WHERE ${sql} AND fact_kind = ? AND fact = ? ORDER BY rank DESC, id LIMIT 1`, [...values, kind, fact]);
      const { newest, ...counts } = standingOf(desk, viewer, kind, fact);
      return { group: groupOf(kind, fact), kind, id: fact, fact: first ? evidenceView(first.evidence).fact : null, matching, priority: priorityAt(top, at), ...counts, newestAt: newest };
    }),
  };
}

function standingOf(desk: Desk, viewer: Viewer, kind: string, fact: string): z.infer<typeof standingRow> {
  const theirs = where([{ sql: 'fact_kind = ? AND fact = ?', values: [kind, fact] }, unitsSeen('units', viewer.units)]);
  const found = desk.book.get(
    standingRow,
    `SELECT max(change_id) AS change, sum(standing = 'open') AS open, sum(standing = 'snoozed') AS snoozed, sum(standing = 'settled') AS settled, count(DISTINCT document) AS documents,
      sum(json_extract(evidence, '$.flag.level') = 'strong') AS strong, max(flagged_at) AS newest
    FROM (SELECT *, ${stateNow} AS standing FROM desk_items WHERE ${theirs.sql})`,
    [instantOf(desk), ...theirs.values],
  );
  return found ?? { change: 0, open: 0, snoozed: 0, settled: 0, documents: 0, strong: 0, newest: 0 };
}
