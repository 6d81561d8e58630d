import { acknowledgedBy, deliveriesOf, occurrencesOf, timelineOf, type AlertRow, type Occurrence } from '../../../../../infra/alerts/index.ts';
import { factLinesOf } from '../../../../desk/index.ts';
import type { AlertSaid, AlertStanding } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { oneOf } from '../../reading.ts';
import { aboutOf } from './about.ts';
import { alertsOf } from './alerts-of.ts';
import { whoOf } from './who.ts';

const endings = ['done', 'false-alarm', 'over', 'quiet'] as const;

/** What an alert says that occurred last. */
export function saidOf({ book }: ReturnType<typeof alertsOf>, number: number): AlertSaid {
  const [newest] = occurrencesOf(book, number, 1);
  return newest === undefined ? { code: '', values: {} } : toSaid(newest);
}

/** What an occurrence says; of a flag also which kind of fact speaks against it. */
export const toSaid = ({ said, fact }: Pick<Occurrence, 'said' | 'fact'>): AlertSaid => (fact === null ? said : { code: said.code, values: { ...said.values, fact: fact.kind } });

export const ruleTitleOf = ({ rules }: ReturnType<typeof alertsOf>, id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

/** Alerts as lists show them. */
export async function readStandings(parts: ConsoleParts, alerts: readonly AlertRow[]): Promise<AlertStanding[]> {
  const about = await aboutOf(parts, alerts);
  const facts = new Map(alerts.map(({ number }) => [number, occurrencesOf(alertsOf(parts).book, number, 1)[0]?.fact?.id ?? '']));
  const lines = parts.desk === null ? new Map<string, string>() : factLinesOf(parts.desk, [...new Set(facts.values())]);
  return alerts.map((alert) => ({ ...toStanding(parts, alert), about: about(alert.number), claim: lines.get(facts.get(alert.number) ?? '') ?? '' }));
}

function toStanding(parts: ConsoleParts, alert: AlertRow): Omit<AlertStanding, 'about' | 'claim'> {
  const port = alertsOf(parts);
  const { number, state } = alert;
  const open = state !== 'closed';
  const now = parts.now().getTime();
  const failed = deliveriesOf(port.book, number).filter((delivery) => delivery.state === 'failed').length;
  const nobody = timelineOf(port.book, number).filter(({ what, detail }) => what === 'undelivered' && detail['why'] === 'nobody-to-reach').length;
  return {
    number, state,
    severity: alert.severity,
    rule: alert.rule,
    ruleTitle: ruleTitleOf(port, alert.rule),
    said: saidOf(port, number),
    occurrences: alert.occurrences,
    openedAt: alert.opened_at,
    lastAt: alert.last_at,
    onIt: open ? acknowledgedBy(port.book, number).map((id) => whoOf(parts, id)) : [],
    undelivered: failed + nobody,
    snoozedUntil: open && alert.snoozed_until !== null && alert.snoozed_until > now ? alert.snoozed_until : null,
    until: state === 'open' ? port.nextStepAt(alert) : null,
    closedAt: alert.closed_at,
    closedWhy: oneOf(endings, alert.closed_why ?? undefined),
    units: [...(alert.labels['unit'] ?? [])],
  };
}
