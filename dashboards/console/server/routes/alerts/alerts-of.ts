import { alertByNumber, deliveriesOf, type AlertRow } from '../../../../../infra/alerts/index.ts';
import { seesUnits, type Viewer } from '../../../../access/index.ts';
import type { AlertsPort } from '../../alerts-port.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { memberOf } from './who.ts';

/** @throws {ProblemError} `read-only` where this console knows of no alerts. */
export function alertsOf({ alerts }: Pick<ConsoleParts, 'alerts'>): AlertsPort {
  if (alerts === null) throw new ProblemError('read-only');
  return alerts;
}

/** Whether an alert concerns the viewer's units, or they were told of it. */
export function seesAlert(parts: ConsoleParts, viewer: Viewer, { number, labels }: AlertRow): boolean {
  if (seesUnits(viewer, labels['unit'] ?? [])) return true;
  const member = memberOf(parts, viewer);
  return member !== null && deliveriesOf(alertsOf(parts).book, number).some(({ recipient }) => recipient === member);
}

/** @throws {ProblemError} `read-only`, `alert-not-found`, `not-your-unit`. */
export function needAlert(parts: ConsoleParts, viewer: Viewer, number: number): AlertRow {
  const alert = alertByNumber(alertsOf(parts).book, number);
  if (alert === undefined) throw new ProblemError('alert-not-found');
  if (!seesAlert(parts, viewer, alert)) throw new ProblemError('not-your-unit');
  return alert;
}
