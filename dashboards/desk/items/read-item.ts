import { z } from 'zod';
import { flaggedSchema, verdicts } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { lastAct } from '../acts/undo.ts';
import { logOfItem } from '../acts/read-log.ts';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { lineOf } from '../facts/fact-body.ts';
import { findFact, versionOf } from '../facts/rows.ts';
import { findItem } from './target.ts';
import { evidenceView, itemView } from './view.ts';

const historyRow = z.object({ evidence: json(flaggedSchema), verdict: z.enum(verdicts).nullable(), replaced_at: z.number() });

/**
 * One item with its former evidence, its log, and the fact as it stands now (null for facts that came from a file).
 * @throws {RejectedError} `not-found` also for items of units that the viewer does not see.
 */
export function readItem(desk: Desk, viewer: Viewer, id: number) {
  const row = findItem(desk, viewer, id);
  const known = findFact(desk, row.fact);
  const now = known === undefined ? null : versionOf(desk, known.id, known.approved ?? known.version).body;
  return {
    ...itemView(desk, row),
    factNow: known === undefined || now === null ? null : { id: known.id, version: known.approved ?? known.version, state: known.state, line: lineOf(now), fact: now },
    history: desk.book.all(historyRow, 'SELECT evidence, verdict, replaced_at FROM desk_item_history WHERE item = ? ORDER BY seq DESC', [id]).map(({ evidence, verdict, replaced_at: replacedAt }) => ({ evidence: evidenceView(evidence), verdict, replacedAt })),
    log: logOfItem(desk, id),
    undo: lastAct(desk, viewer),
  };
}
