import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { alertRowSchema, deliveryRowSchema, handoverRowSchema, occurrenceRowSchema, silenceRowSchema, type AlertRow, type AlertState, type DeliveryRow, type HandoverRow, type SeenOccurrence, type SilenceRow, type TimelineRow } from './rows.ts';
import { timelineOf } from './timeline.ts';

export interface AlertFilter {
  readonly state?: AlertState;
  readonly severity?: string;
  readonly rule?: string;
  /** Numbers below it: the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. */
export function listAlerts(book: Book, { state, severity, rule, before, limit }: AlertFilter): AlertRow[] {
  return book.all(
    alertRowSchema,
    `SELECT * FROM alerts
     WHERE (:state IS NULL OR state = :state) AND (:severity IS NULL OR severity = :severity) AND (:rule IS NULL OR rule = :rule) AND (:before IS NULL OR number < :before)
     ORDER BY number DESC LIMIT :limit`,
    { state: state ?? null, severity: severity ?? null, rule: rule ?? null, before: before ?? null, limit },
  );
}

export const alertByNumber = (book: Book, number: number): AlertRow | undefined => book.get(alertRowSchema, 'SELECT * FROM alerts WHERE number = ?', [number]);

/** Newest first. */
export const occurrencesOf = (book: Book, alert: number, limit = 200): SeenOccurrence[] =>
  book.all(occurrenceRowSchema, 'SELECT seen_at, body FROM alert_occurrences WHERE alert = ? ORDER BY at DESC, id LIMIT ?', [alert, limit]);

/** In the order that they were made. */
export const deliveriesOf = (book: Book, alert: number): DeliveryRow[] => book.all(deliveryRowSchema, 'SELECT * FROM alert_deliveries WHERE alert = ? ORDER BY made_at, id', [alert]);

export interface WholeAlert {
  readonly alert: AlertRow;
  readonly occurrences: readonly SeenOccurrence[];
  readonly deliveries: readonly DeliveryRow[];
  readonly timeline: readonly TimelineRow[];
}

export function wholeAlert(book: Book, number: number): WholeAlert | undefined {
  const alert = alertByNumber(book, number);
  return alert && { alert, occurrences: occurrencesOf(book, number), deliveries: deliveriesOf(book, number), timeline: timelineOf(book, number) };
}

/** Alerts that wait for somebody, by severity; and messages that reached nobody. */
export function alertCounts(book: Book): { readonly critical: number; readonly warning: number; readonly info: number; readonly undelivered: number } {
  const rows = book.all(z.object({ severity: z.string(), count: z.number() }), "SELECT severity, count(*) AS count FROM alerts WHERE state = 'open' GROUP BY severity");
  const of = (severity: string): number => rows.find((row) => row.severity === severity)?.count ?? 0;
  const failed = book.get(z.object({ count: z.number() }), "SELECT count(*) AS count FROM alert_deliveries WHERE state = 'failed' AND alert IN (SELECT number FROM alerts WHERE state = 'open')");
  return { critical: of('critical'), warning: of('warning'), info: of('info'), undelivered: failed?.count ?? 0 };
}

/** Those that have not ended by `at`, the next to end first. */
export const silencesAt = (book: Book, at: number): SilenceRow[] => book.all(silenceRowSchema, 'SELECT * FROM alert_silences WHERE ends_at > ? ORDER BY ends_at', [at]);

export const handoversFrom = (book: Book, at: number): HandoverRow[] => book.all(handoverRowSchema, 'SELECT * FROM alert_handovers WHERE ends_at > ? ORDER BY id', [at]);

export interface RuleQuality {
  readonly rule: string;
  readonly alerts: number;
  readonly acknowledged: number;
  readonly falseAlarms: number;
  /** Milliseconds from the first message to the acknowledgement, the mean of those that were acknowledged; null where none was. */
  readonly toAcknowledge: number | null;
  readonly messages: number;
}

/** By rule, of alerts that were opened since. */
export const ruleQuality = (book: Book, since: number): RuleQuality[] =>
  book.all(
    z.object({ rule: z.string(), alerts: z.number(), acknowledged: z.number(), falseAlarms: z.number(), toAcknowledge: z.number().nullable(), messages: z.number() }),
    `SELECT rule, count(*) AS alerts, count(acknowledged_at) AS acknowledged, sum(false_alarm) AS falseAlarms,
       avg(acknowledged_at - opened_at) AS toAcknowledge,
       (SELECT count(*) FROM alert_deliveries AS d JOIN alerts AS a ON a.number = d.alert WHERE a.rule = alerts.rule AND a.opened_at >= :since AND d.state = 'sent') AS messages
     FROM alerts WHERE opened_at >= :since GROUP BY rule ORDER BY rule`,
    { since },
  );
