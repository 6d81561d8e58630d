import type { Act } from '../acts/act.ts';
import { mark } from '../acts/act.ts';
import { writeLog, type LogLine } from '../acts/write-log.ts';
import { updateRow, type Cells } from '../write-row.ts';
import type { ItemRow } from './rows.ts';

/** Changes an item by an act: its version goes up, its former standing is kept for undo, its log (and its case's) gets a line. */
export function changeItem(act: Act, item: ItemRow, cells: Cells, line: Pick<LogLine, 'what' | 'text' | 'detail'> & { readonly caseNumber?: number | null }): void {
  const { desk, viewer } = act;
  const { state, snoozed_until, assignee, case_number, verdict, judged_at } = item;
  const version = item.version + 1;
  mark(act, 'item', item.id, version, { state, snoozed_until, assignee, case_number, verdict, judged_at });
  const change = writeLog(desk, { caseNumber: item.case_number, ...line, act: act.id, by: viewer.id, item: item.id });
  updateRow(desk.book, 'desk_items', 'id', item.id, { ...cells, version, change_id: change });
  desk.audit({ person: viewer.id, act: `item-${line.what}`, object: `item/${item.id}`, detail: { version } });
}
