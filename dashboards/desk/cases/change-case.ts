import { mark, type Act } from '../acts/act.ts';
import { writeLog, type LogLine } from '../acts/write-log.ts';
import { instantOf } from '../desk.ts';
import { updateRow, type Cells } from '../write-row.ts';
import { caseRow, type CaseRow } from './rows.ts';

/** Changes a case by an act: its version goes up, its former standing is kept for undo, its log gets a line. @returns how it is now. */
export function changeCase(act: Act, row: CaseRow, cells: Cells, line: Pick<LogLine, 'what' | 'text' | 'detail'>): CaseRow {
  const { desk, viewer } = act;
  const { state, owner, due, verdict, reason, closed_at, units } = row;
  const version = row.version + 1;
  mark(act, 'case', row.number, version, { state, owner, due, verdict, reason, closed_at, units: JSON.stringify(units) });
  const change = writeLog(desk, { ...line, act: act.id, by: viewer.id, caseNumber: row.number });
  updateRow(desk.book, 'desk_cases', 'number', row.number, { ...cells, version, change_id: change, changed_at: instantOf(desk) });
  desk.audit({ person: viewer.id, act: `case-${line.what}`, object: `case/${row.number}`, detail: { version } });
  return desk.book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [row.number]) ?? row;
}
