import { DateTime } from 'luxon';
import { acknowledge, closeAlert, falseAlarm, handOver, snooze } from '../../../../../infra/alerts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { actOnAlertSchema, alertSchema, type ActOnAlert, type Alert } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { readAlert } from './alert.ts';
import { alertsOf, needAlert } from './alerts-of.ts';
import { doingOf, requireMember } from './who.ts';

export const actOnAlertRoute = defineRoute({
  path: '/api/alerts/{number}/acts',
  summary: '“I am on it”, put off, hand over, false alarm, close',
  permission: 'judge',
  query: noQuery,
  body: actOnAlertSchema,
  answer: alertSchema,
  handle: async (parts, _query, path, body, viewer) => actOnAlert(parts, numberOf(path, 'number'), body, viewer),
});

const hourMs = 3_600_000;
const done = { acknowledge: 'alert-acknowledged', snooze: 'alert-snoozed', 'hand-over': 'alert-handed-over', 'false-alarm': 'alert-false-alarm', close: 'alert-closed-by-hand' } as const;

function actOnAlert(parts: ConsoleParts, number: number, act: ActOnAlert, viewer: Viewer): Promise<Alert> {
  needAlert(parts, viewer, number);
  const { book, enough } = alertsOf(parts);
  const doing = doingOf(parts, viewer);
  if (act.act === 'hand-over') requireMember(parts, act.to);
  book.transaction(() => {
    if (act.act === 'acknowledge') acknowledge(book, number, doing, enough);
    else if (act.act === 'snooze') snooze(book, number, snoozedUntil(act.for, doing.at, parts.office.timezone), doing);
    else if (act.act === 'hand-over') handOver(book, number, act.to, doing, act.why);
    else if (act.act === 'false-alarm') falseAlarm(book, number, doing, act.why);
    else closeAlert(book, number, doing, act.why);
    parts.access.audit.write({ person: viewer.id, act: done[act.act], object: `alert/${number}`, detail: { by: doing.by, ...(act.act === 'snooze' ? { for: act.for } : {}), ...(act.act === 'hand-over' ? { to: act.to } : {}) } });
  });
  return readAlert(parts, number, viewer);
}

/** `morning` is 7:30 of the next day by the office's clock. */
export function snoozedUntil(length: '1h' | '4h' | 'morning', at: number, zone: string): number {
  if (length !== 'morning') return at + (length === '1h' ? 1 : 4) * hourMs;
  return DateTime.fromMillis(at, { zone }).startOf('day').plus({ days: 1 }).set({ hour: 7, minute: 30 }).toMillis();
}
