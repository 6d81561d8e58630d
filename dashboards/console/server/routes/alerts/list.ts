import { listAlerts, type AlertRow, type AlertState } from '../../../../../infra/alerts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { alertSeverities, alertsQuerySchema, alertsSchema, type Alerts, type AlertsQuery } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute } from '../../route.ts';
import { alertsOf, seesAlert } from './alerts-of.ts';
import { readStandings } from './standing.ts';

/** Alerts that wait are shown all, up to a storm's size; closed ones by the page. */
const mostWaiting = 500;
const pageSize = 30;

export const alertsRoute = defineRoute({
  path: '/api/alerts',
  summary: 'Alerts: those that wait for somebody first, by severity and time',
  query: alertsQuerySchema,
  answer: alertsSchema,
  handle: async (parts, query, _path, _body, viewer) => readAlerts(parts, query, viewer),
});

async function readAlerts(parts: ConsoleParts, { state, severity, rule, before }: AlertsQuery, viewer: Viewer): Promise<Alerts> {
  const port = alertsOf(parts);
  const list = (of: AlertState, limit: number, below?: number): AlertRow[] => listAlerts(port.book, { state: of, limit, ...(severity === undefined ? {} : { severity }), ...(rule === undefined ? {} : { rule }), ...(below === undefined ? {} : { before: below }) });
  const waiting = (of: 'open' | 'acknowledged'): AlertRow[] => (before !== undefined || (state ?? of) !== of ? [] : list(of, mostWaiting).sort(byPressure));
  const closed = (state ?? 'closed') === 'closed' ? list('closed', pageSize + 1, before) : [];
  const last = closed.slice(0, pageSize).at(-1);
  return {
    alerts: await readStandings(parts, [...waiting('open'), ...waiting('acknowledged'), ...closed.slice(0, pageSize)].filter((alert) => seesAlert(parts, viewer, alert))),
    next: closed.length > pageSize && last ? last.number : null,
    rules: port.rules.map(({ id, title }) => ({ id, title })),
  };
}

/** The gravest first; of the same severity the newest. */
const byPressure = (one: AlertRow, other: AlertRow): number => alertSeverities.indexOf(other.severity) - alertSeverities.indexOf(one.severity) || other.last_at - one.last_at || other.number - one.number;
