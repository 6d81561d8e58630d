import { searchable } from '../../../infra/text/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { seesUnits } from '../../access/viewer.ts';
import { z } from 'zod';
import { ids } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { unitsSeen, where } from '../search.ts';
import { statementKinds, type StatementState } from './content.ts';
import { dueStatements } from './due.ts';
import { statementRow } from './rows.ts';
import { standingOf } from './view.ts';

export interface StatementFilter {
  readonly q?: string | undefined;
  readonly state?: StatementState | undefined;
  /** Those that answer this case. */
  readonly case?: number | undefined;
}

const listed = statementRow.extend({ title: z.string(), kind: z.enum(statementKinds), language: z.enum(['vi', 'en']), claim: z.string(), case_title: z.string(), units: ids });

/** Statements, those changed last first, with how many there are in each state under the same filter, and cases that wait for one nobody has drafted. */
export function listStatements(desk: Desk, viewer: Viewer, { q = '', state, case: of }: StatementFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  const filter = where([unitsSeen('c.units', viewer.units), ...(of === undefined ? [] : [{ sql: 's.case_number = ?', values: [of] }])]);
  const words = searchable(q).split(' ').filter(Boolean);
  const found = desk.book
    .all(listed, `SELECT s.*, v.title, v.kind, v.language, v.claim, c.title AS case_title, c.units FROM desk_statements s JOIN desk_statement_versions v ON v.statement = s.number AND v.version = s.version JOIN desk_cases c ON c.number = s.case_number WHERE ${filter.sql} ORDER BY s.changed_at DESC, s.number DESC`, filter.values)
    .filter(({ number, title, claim }) => {
      const text = searchable(`${number} ${title} ${claim}`);
      return words.every((word) => text.includes(word));
    });
  const some = state === undefined ? found : found.filter((row) => row.state === state);
  const countOf = (wanted: StatementState): number => found.filter((row) => row.state === wanted).length;
  const waiting = dueStatements(desk, Number.MAX_SAFE_INTEGER).filter(({ statement, units, case: number }) => statement === null && seesUnits(viewer, units) && (of === undefined || number === of));
  return {
    total: some.length,
    states: { draft: countOf('draft'), proposed: countOf('proposed'), approved: countOf('approved'), published: countOf('published'), withdrawn: countOf('withdrawn') },
    statements: some.slice(offset, offset + limit).map((row) => ({ ...standingOf(row, row), case: { number: row.case_number, title: row.case_title } })),
    waiting: waiting.map(({ case: number, title, dueAt, owner }) => ({ case: { number, title }, dueAt, owner })),
  };
}
