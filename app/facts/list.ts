import { DateTime } from 'luxon';
import { listFacts, type Desk, type FactFilter } from '../../dashboards/desk/index.ts';
import { cutShort } from '../../infra/text/index.ts';
import { table } from '../sources/table.ts';

const pageSize = 200;
const longestLine = 90;

type Listed = ReturnType<typeof listFacts>;

/** Every fact that a filter leaves, those changed last first, in one reading of the book. */
export function allFacts(desk: Desk, filter: FactFilter): Listed {
  return desk.book.transaction(() => {
    const first = listFacts(desk, filter, { offset: 0, limit: pageSize });
    const facts = [...first.facts];
    while (facts.length < first.total) facts.push(...listFacts(desk, filter, { offset: facts.length, limit: pageSize }).facts);
    return { ...first, facts };
  });
}

/** The facts as a table, with how many there are in each state. */
export function factsTable({ facts, states }: Listed, zone: string): string {
  const rows = facts.map(({ id, kind, state, version, approvedVersion, changedAt, line }) => [
    id, kind, state, approvedVersion === null || approvedVersion === version ? String(version) : `${version} (${approvedVersion} is matched)`, DateTime.fromMillis(changedAt, { zone }).toFormat('yyyy-MM-dd HH:mm'), shortened(line),
  ]);
  const counts = Object.entries(states).map(([state, many]) => `${many} ${state}`).join(', ');
  return rows.length === 0 ? `no facts here (${counts})\n` : `${table(['fact', 'kind', 'state', 'version', 'changed', 'says'], rows)}${counts}\n`;
}

const shortened = (line: string): string => cutShort(line.replace(/\s+/g, ' '), longestLine);
