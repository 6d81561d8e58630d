import { z } from 'zod';
import type { FactKind } from '../../../infra/contracts/index.ts';
import { seesUnits, type Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { notFound, refuse, VersionConflict } from '../errors.ts';
import { unitsSeen, where } from '../search.ts';
import { itemRow, stateNow, type ItemRow } from './rows.ts';
import { itemView } from './view.ts';

/** Items as they were seen, or every open item of a fact, with the change that the group had when it was read. */
export type Target = { readonly items: readonly { readonly id: number; readonly version: number }[] } | { readonly group: { readonly kind: FactKind; readonly id: string; readonly change: number } };

/** What a batch may touch at once; a group of more is done in parts, by a list. */
const mostAtOnce = 5000;

/**
 * The items of a target, each as it was seen.
 * @throws {RejectedError} `not-found` also for items of units that the viewer does not see; `version-conflict`, `nothing-chosen`, `too-many`.
 */
export function itemsOf(desk: Desk, viewer: Viewer, target: Target): ItemRow[] {
  const found = 'items' in target ? listed(desk, viewer, target.items) : grouped(desk, viewer, target.group);
  if (found.length === 0) throw refuse('nothing-chosen', 'No item was chosen.');
  if (found.length > mostAtOnce) throw refuse('too-many', `${found.length} items are more than the ${mostAtOnce} of one act.`, 'Choose fewer.');
  return found;
}

function listed(desk: Desk, viewer: Viewer, items: readonly { readonly id: number; readonly version: number }[]): ItemRow[] {
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  return [...versions].map(([id, version]) => {
    const row = findItem(desk, viewer, id);
    if (row.version !== version) throw new VersionConflict(`Item ${id}`, itemView(desk, row));
    return row;
  });
}

/** @throws {RejectedError} `not-found`. */
export function findItem({ book }: Desk, viewer: Viewer, id: number): ItemRow {
  const row = book.get(itemRow, 'SELECT * FROM desk_items WHERE id = ?', [id]);
  if (!row || !seesUnits(viewer, row.units)) throw notFound(`item ${id}`);
  return row;
}

function grouped(desk: Desk, viewer: Viewer, { kind, id, change }: { readonly kind: FactKind; readonly id: string; readonly change: number }): ItemRow[] {
  const theirs = where([{ sql: 'fact_kind = ? AND fact = ?', values: [kind, id] }, unitsSeen('units', viewer.units)]);
  const now = desk.book.get(z.object({ change: z.number().nullable() }), `SELECT max(change_id) AS change FROM desk_items WHERE ${theirs.sql}`, theirs.values)?.change ?? null;
  if (now === null) throw notFound(`group ${kind}:${id}`);
  const rows = desk.book.all(itemRow, `SELECT * FROM desk_items WHERE ${theirs.sql} AND ${stateNow} = 'open' ORDER BY id`, [...theirs.values, instantOf(desk)]);
  if (now !== change) throw new VersionConflict(`The group ${kind}:${id}`, { change: now, open: rows.length });
  return rows;
}
