import { z } from 'zod';
import type { Flagged } from '../../../infra/contracts/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { writeLog } from '../acts/write-log.ts';
import { instantOf, type Desk } from '../desk.ts';
import { insertRow, updateRow, type Cells } from '../write-row.ts';
import { rankOf } from './rank.ts';
import { itemRow, type ItemRow } from './rows.ts';

export type Taken = 'made' | 'refreshed' | 'reopened' | 'unchanged';

/**
 * Makes an item of a flag, or refreshes the one of its document and fact. What comes twice, or late, changes nothing; what was settled stays
 * settled while its text is the same, and is opened again when the text is another. Evidence that is replaced goes into the item's history.
 */
export function takeFlagged(desk: Desk, flagged: Flagged): Taken {
  const { book } = desk;
  const { document, flag } = flagged;
  return book.transaction(() => {
    if (book.get(z.object({ at: z.number() }), 'SELECT at FROM desk_erasures WHERE document = ?', [document.id])) return 'unchanged';
    const former = book.get(itemRow, 'SELECT * FROM desk_items WHERE document = ? AND fact_kind = ? AND fact = ?', [document.id, flag.evidence.kind, flag.evidence.id]);
    if (!former) return make(desk, flagged);
    const sameText = former.content_hash === document.contentHash;
    const same = sameText && former.evidence.flag.evidence.version === flag.evidence.version && former.evidence.flag.model === flag.model;
    const late = Date.parse(flagged.flaggedAt) <= former.flagged_at;
    if (same || late || (sameText && former.state === 'settled')) return 'unchanged';
    return refresh(desk, former, flagged);
  });
}

function make(desk: Desk, flagged: Flagged): Taken {
  const { document, flag } = flagged;
  insertRow(desk.book, 'desk_items', { version: 1, change_id: 0, document: document.id, fact_kind: flag.evidence.kind, fact: flag.evidence.id, state: 'open', ...cellsOf(flagged) });
  const { id } = desk.book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id') ?? { id: 0 };
  updateRow(desk.book, 'desk_items', 'id', id, { change_id: writeLog(desk, { act: null, by: null, item: id, what: 'flagged', detail: { probability: flag.probability, level: flag.level } }) });
  return 'made';
}

function refresh(desk: Desk, former: ItemRow, flagged: Flagged): Taken {
  const { book } = desk;
  const { seq } = book.get(z.object({ seq: z.number() }), 'SELECT count(*) + 1 AS seq FROM desk_item_history WHERE item = ?', [former.id]) ?? { seq: 1 };
  insertRow(book, 'desk_item_history', { item: former.id, seq, content_hash: former.content_hash, evidence: JSON.stringify(former.evidence), verdict: former.verdict, replaced_at: instantOf(desk) });
  const reopened = former.state === 'settled';
  const change = writeLog(desk, { act: null, by: null, item: former.id, caseNumber: former.case_number, what: reopened ? 'reopened-by-change' : 'flagged-again', detail: { probability: flagged.flag.probability, level: flagged.flag.level } });
  // An item that was put off stays so; one that was settled is judged anew.
  const again: Cells = reopened ? { state: 'open', verdict: null, judged_at: null } : {};
  updateRow(book, 'desk_items', 'id', former.id, { ...cellsOf(flagged), ...again, version: former.version + 1, change_id: change, text_changed: 0, removed: 0 });
  return reopened ? 'reopened' : 'refreshed';
}

function cellsOf(flagged: Flagged): Cells {
  const { document, flag, source } = flagged;
  return {
    rank: rankOf(flagged), units: JSON.stringify(document.units), content_hash: document.contentHash, flagged_at: Date.parse(flagged.flaggedAt), evidence: JSON.stringify(flagged),
    search: searchable([document.title, flag.passage.text, flag.evidence.id, flag.evidence.text, source.outlet].join(' ')),
  };
}
