import { z } from 'zod';
import type { FactKind } from '../../../infra/contracts/index.ts';
import { cutShort } from '../../../infra/text/index.ts';
import { mark, type Act } from '../acts/act.ts';
import { writeLog } from '../acts/write-log.ts';
import { instantOf } from '../desk.ts';
import { insertRow, updateRow } from '../write-row.ts';
import { caseRow, type CaseOrigin, type CaseRow } from './rows.ts';

export interface NewCase {
  readonly title: string;
  readonly origin: CaseOrigin;
  /** Where a story opens it. */
  readonly story?: string | null;
  readonly owner: string | null;
  /** A date of the office's calendar, yyyy-mm-dd. */
  readonly due: string | null;
  readonly units: readonly string[];
}

const longestTitle = 200;

/** Opens a case in the act that is under way. */
export function makeCase(act: Act, { title, origin, story = null, owner, due, units }: NewCase): CaseRow {
  const { desk, viewer } = act;
  const at = instantOf(desk);
  const detail = { origin, ...(story === null ? {} : { story }) };
  const short = cutShort(title, longestTitle);
  insertRow(desk.book, 'desk_cases', { version: 1, change_id: 0, title: short, state: 'open', origin, owner, due, reason: '', units: JSON.stringify(units), opened_by: viewer.id, opened_at: at, changed_at: at });
  const { number } = desk.book.get(z.object({ number: z.number() }), 'SELECT last_insert_rowid() AS number') ?? { number: 0 };
  mark(act, 'case', number, 1, null);
  updateRow(desk.book, 'desk_cases', 'number', number, { change_id: writeLog(desk, { act: act.id, by: viewer.id, caseNumber: number, what: 'opened', detail }) });
  desk.audit({ person: viewer.id, act: 'case-opened', object: `case/${number}`, detail });
  return reread(act, number);
}

export function reread({ desk: { book } }: Act, number: number): CaseRow {
  const row = book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [number]);
  if (!row) throw new Error(`case ${number} is gone`);
  return row;
}

/** Notes that a case is about a fact. */
export function addFact(act: Act, caseNumber: number, kind: FactKind, fact: string, version: number): void {
  act.desk.book.run('INSERT INTO desk_case_facts (case_number, kind, fact, version, act) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', [caseNumber, kind, fact, version, act.id]);
}

/** The units that a case concerns grow with what joins it. */
export function joinUnits(act: Act, row: CaseRow, units: readonly string[]): void {
  if (units.every((unit) => row.units.includes(unit))) return;
  mark(act, 'case', row.number, row.version, { units: JSON.stringify(row.units) });
  updateRow(act.desk.book, 'desk_cases', 'number', row.number, { units: JSON.stringify([...new Set([...row.units, ...units])].sort()) });
}
