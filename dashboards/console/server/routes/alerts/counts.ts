import { alertCounts, deliveriesOf, listAlerts } from '../../../../../infra/alerts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { alertCountsSchema, type AlertCounts } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { alertsOf, seesAlert } from './alerts-of.ts';
import { ruleTitleOf, saidOf } from './standing.ts';
import { memberOf } from './who.ts';

/** More calls than this at once are a storm, and one is enough to look. */
const mostCalls = 20;
const mostLookedThrough = 500;

export const alertCountsRoute = defineRoute({
  path: '/api/alerts/counts',
  summary: 'How many alerts wait, and those that call the viewer',
  query: noQuery,
  answer: alertCountsSchema,
  handle: async (parts, _query, _path, _body, viewer) => readCounts(parts, viewer),
});

/** A console without alerts has none that wait. */
function readCounts(parts: ConsoleParts, viewer: Viewer): AlertCounts {
  const { alerts: port } = parts;
  if (port === null) return { critical: 0, warning: 0, info: 0, undelivered: 0, calls: [] };
  const member = memberOf(parts, viewer);
  // The urgent ones by themselves: a storm of others may be newer than they are.
  const open = [...listAlerts(port.book, { state: 'open', severity: 'critical', limit: mostLookedThrough }), ...listAlerts(port.book, { state: 'open', limit: mostLookedThrough }).filter(({ severity }) => severity !== 'critical')];
  const calls = open.flatMap((alert) => {
    const told = member === null ? [] : deliveriesOf(port.book, alert.number).filter(({ recipient, state }) => recipient === member && state === 'sent');
    if ((told.length === 0 && alert.severity !== 'critical') || !seesAlert(parts, viewer, alert)) return [];
    return [{ number: alert.number, severity: alert.severity, said: saidOf(port, alert.number), ruleTitle: ruleTitleOf(port, alert.rule), at: Math.max(alert.opened_at, ...told.map(({ sent_at }) => sent_at ?? 0)), told: told.length > 0 }];
  });
  return { ...countsFor(parts, viewer), calls: calls.sort((one, other) => other.at - one.at).slice(0, mostCalls) };
}

/** Of those that the viewer sees. */
function countsFor(parts: ConsoleParts, viewer: Viewer): Omit<AlertCounts, 'calls'> {
  const { book } = alertsOf(parts);
  if (viewer.units === null) return alertCounts(book);
  const seen = listAlerts(book, { state: 'open', limit: mostLookedThrough }).filter((alert) => seesAlert(parts, viewer, alert));
  const of = (severity: string): number => seen.filter((alert) => alert.severity === severity).length;
  return { critical: of('critical'), warning: of('warning'), info: of('info'), undelivered: seen.flatMap(({ number }) => deliveriesOf(book, number)).filter(({ state }) => state === 'failed').length };
}
