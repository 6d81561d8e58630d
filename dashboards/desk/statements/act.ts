import { z } from 'zod';
import type { Permission, Viewer } from '../../access/viewer.ts';
import { auditRefusal, type Act } from '../acts/act.ts';
import { writeLog } from '../acts/write-log.ts';
import { instantOf, type Desk } from '../desk.ts';
import { demand } from '../errors.ts';
import { updateRow, type Cells } from '../write-row.ts';
import type { StatementRow } from './rows.ts';

/**
 * Does an act on a statement, all of it or nothing. It is closed to undo from the start: what was put before others is taken back by a
 * refusal, a new version or a withdrawal, which leave their own line.
 */
export function doStatementAct<Result>(desk: Desk, viewer: Viewer, name: string, permission: Permission, work: (act: Act) => Result): Result {
  demand(viewer, permission);
  return auditRefusal(desk, viewer, name, () =>
    desk.book.transaction(() => {
      const at = instantOf(desk);
      desk.book.run('INSERT INTO desk_acts (by, at, name, undone_at) VALUES (?, ?, ?, ?)', [viewer.id, at, name, at]);
      const id = desk.book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id')?.id ?? 0;
      return work({ id, desk, viewer });
    }),
  );
}

export interface StatementLine {
  /** kebab-case, as the log says it. */
  readonly what: 'statement-drafted' | 'statement-revised' | 'statement-proposed' | 'statement-approved' | 'statement-refused' | 'statement-published' | 'statement-withdrawn';
  /** A reason that somebody gave. */
  readonly text?: string;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

/** Changes a statement's row; its case's log and the audit log get a line. */
export function changeStatement({ id: act, desk, viewer }: Act, { number, case_number: caseNumber, version }: Pick<StatementRow, 'number' | 'case_number' | 'version'>, cells: Cells, { what, text = '', detail = {} }: StatementLine): void {
  updateRow(desk.book, 'desk_statements', 'number', number, { ...cells, changed_at: instantOf(desk) });
  writeLog(desk, { act, by: viewer.id, caseNumber, what, text, detail: { statement: number, version, ...detail } });
  desk.audit({ person: viewer.id, act: what, object: `statement/${number}`, detail: { case: caseNumber, version, ...detail } });
}

/** Changes the row of one version. */
export function changeVersion({ desk: { book } }: Act, statement: number, version: number, cells: Cells): void {
  const names = Object.keys(cells);
  book.run(`UPDATE desk_statement_versions SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE statement = ? AND version = ?`, [...Object.values(cells), statement, version]);
}
