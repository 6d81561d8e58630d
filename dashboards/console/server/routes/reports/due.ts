import { listDue } from '../../../../../infra/reports/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { ReportDue } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { reportsOf, seesAbout } from './reports-of.ts';

/** Rows of the schedule that are looked through. */
const most = 400;
/** What was given up longer ago is history. */
const givenUpMs = 62 * 86_400_000;

/** What is not made yet: what failed first, then what waits, then what comes next of each line of the schedule. */
export function dueReportsFor(parts: ConsoleParts, viewer: Viewer): ReportDue[] {
  const { book, coming, periodText } = reportsOf(parts);
  const since = parts.now().getTime() - givenUpMs;
  const periodOf = ({ from, to }: { readonly from: number; readonly to: number }): ReportDue['period'] => ({ from, to, text: periodText({ from, to }) });
  const sees = ({ unit, topic }: { readonly unit: string; readonly topic: string }): boolean => seesAbout(parts, viewer, { unit, topic, story: '' });
  const rows = listDue(book, most).flatMap(({ id, kind, period_from: from, period_to: to, at, deadline, state, attempts, error, entry }): ReportDue[] =>
    sees(entry) && (state === 'due' || (state === 'given-up' && at > since)) ? [{ id, kind, period: periodOf({ from, to }), at, deadline, state, attempts, error }] : [],
  );
  const next = coming().flatMap(({ id, kind, period, at, deadline, ...entry }): ReportDue[] => (sees(entry) ? [{ id, kind, period: periodOf(period), at, deadline, state: 'coming', attempts: 0, error: '' }] : []));
  const rank = ({ state, attempts }: ReportDue): number => (state === 'given-up' ? 0 : state === 'coming' ? 3 : attempts > 0 ? 1 : 2);
  return [...rows, ...next.filter(({ id }) => !rows.some((row) => row.id === id))].sort((one, other) => rank(one) - rank(other) || one.at - other.at || (one.id < other.id ? -1 : 1));
}
