import type { Revised } from '../../../infra/contracts/index.ts';
import { writeLog } from '../acts/write-log.ts';
import { caseRow } from '../cases/rows.ts';
import { instantOf, type Desk } from '../desk.ts';
import { updateRow, type Cells } from '../write-row.ts';
import { itemRow } from './rows.ts';

/**
 * Notes in items and cases that a document was changed, corrected, removed or restored: the evidence is marked, a closed case is opened again
 * for a look. The same revision twice is noted once.
 * @returns how many items and cases it touched.
 */
export function takeRevised(desk: Desk, revised: Revised): number {
  const { book } = desk;
  const { document, revision, change } = revised;
  return book.transaction(() => {
    const items = book.all(itemRow, 'SELECT * FROM desk_items WHERE document = ? AND erased = 0', [document]);
    const cases = book.all(caseRow, 'SELECT * FROM desk_cases WHERE number IN (SELECT case_number FROM desk_items WHERE document = :document AND erased = 0 UNION SELECT case_number FROM desk_case_documents WHERE document = :document AND erased = 0)', { document });
    if (items.length + cases.length === 0) return 0;
    if (book.run('INSERT INTO desk_revisions_seen (document, revision) VALUES (?, ?) ON CONFLICT DO NOTHING', [document, revision]) === 0) return 0;
    for (const item of items) {
      // A flag of the new text may come before the news of it: its evidence is not out of date.
      const marks = marksOf(change, item.flagged_at >= Date.parse(revised.at));
      const id = writeLog(desk, { act: null, by: null, item: item.id, what: change === 'changed' ? 'text-changed' : change, detail: { revision } });
      updateRow(book, 'desk_items', 'id', item.id, { ...marks, version: item.version + 1, change_id: id });
    }
    book.run(`UPDATE desk_case_documents SET ${changeOf(change)} WHERE document = ?`, [document]);
    for (const row of cases) {
      const opens = row.state === 'closed';
      const id = writeLog(desk, { act: null, by: null, caseNumber: row.number, what: opens ? 'reopened-by-change' : 'document-revised', detail: { document, change, revision } });
      updateRow(book, 'desk_cases', 'number', row.number, { ...(opens ? { state: 'open', closed_at: null } : {}), version: row.version + 1, change_id: id, changed_at: instantOf(desk) });
    }
    return items.length + cases.length;
  });
}

function marksOf(change: Revised['change'], isNew: boolean): Cells {
  if (change === 'removed') return { removed: 1 };
  if (change === 'restored') return { removed: 0 };
  return isNew ? {} : { text_changed: 1 };
}

const changeOf = (change: Revised['change']): string => (change === 'removed' ? 'removed = 1' : change === 'restored' ? 'removed = 0' : 'text_changed = 1');
