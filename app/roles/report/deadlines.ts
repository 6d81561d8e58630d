import { headWords, openDeadlines, reportByNumber, type DueRow } from '../../../infra/reports/index.ts';
import type { Deadline } from '../../../processors/alerts/rules/index.ts';
import type { Context } from '../../context.ts';
import { periodTextOf } from '../../reports/period-text.ts';

/** Reports that are to have left the office before `until` and have not: what rules of the kind `deadline` tell of. */
export const reportDeadlines = (context: Pick<Context, 'book' | 'config'>, until: number): Deadline[] =>
  openDeadlines(context.book(), until).flatMap((row) => (row.deadline === null ? [] : [{ id: `report/${row.id}`, what: 'report' as const, case: null, title: titleOf(context, row), units: row.entry.unit === '' ? [] : [row.entry.unit], due: row.deadline }]));

/** What its draft is called, else its period. */
function titleOf({ book, config }: Pick<Context, 'book' | 'config'>, { report, period_from: from, period_to: to }: DueRow): string {
  return (report === null ? undefined : headWords(book(), report, reportByNumber(book(), report).version)?.subject) ?? periodTextOf({ from, to }, config.office.timezone);
}
