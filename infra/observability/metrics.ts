import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Disposition } from '../contracts/index.ts';

/** The process's metrics, in Prometheus' text format under `/metrics`. Names follow OpenTelemetry's words with Prometheus' units. */
export interface Metrics {
  readonly registry: Registry;
  readonly sightings: Counter<'disposition'>;
  readonly analysed: Counter<'outcome'>;
  readonly analyseSeconds: Histogram;
  readonly storeBatchSize: Histogram;
  readonly storeSeconds: Histogram;
  readonly requests: Counter<'status'>;
  readonly requestSeconds: Histogram;
  readonly polls: Counter<'status'>;
  readonly lag: Gauge<'group'>;
  readonly flagsWaiting: Gauge<'level'>;
  readonly flagsJudged: Gauge<'outcome'>;
  readonly alertMessages: Counter<'channel' | 'outcome'>;
  readonly alertLooks: Histogram<'rule' | 'outcome'>;
  readonly alertsOpen: Gauge<'severity'>;
  readonly reportsMade: Counter<'kind' | 'outcome'>;
  readonly reportSeconds: Histogram<'step'>;
  readonly reportMails: Counter<'outcome'>;
  readonly reportsHeld: Gauge<'why'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
  return {
    registry,
    sightings: new Counter({ name: 'diembao_sightings_total', help: 'Sightings decided by the store consumer, by disposition', labelNames: ['disposition'], registers }),
    analysed: new Counter({ name: 'diembao_analysed_total', help: 'Items through the chain of processors, by outcome', labelNames: ['outcome'], registers }),
    analyseSeconds: new Histogram({ name: 'diembao_analyse_duration_seconds', help: 'Time of one item in the chain of processors', buckets: seconds, registers }),
    storeBatchSize: new Histogram({ name: 'diembao_store_batch_messages', help: 'Messages written to the store at once', buckets: [1, 5, 10, 50, 100, 250, 500, 1000, 2500], registers }),
    storeSeconds: new Histogram({ name: 'diembao_store_batch_duration_seconds', help: 'Time of one write to the store', buckets: seconds, registers }),
    requests: new Counter({ name: 'diembao_http_client_requests_total', help: 'Requests to sources, by status (or error code)', labelNames: ['status'], registers }),
    requestSeconds: new Histogram({ name: 'diembao_http_client_request_duration_seconds', help: 'Time of one request to a source, politeness excluded', buckets: seconds, registers }),
    polls: new Counter({ name: 'diembao_polls_total', help: 'Polls of sources, by status', labelNames: ['status'], registers }),
    lag: new Gauge({ name: 'diembao_log_lag_messages', help: 'Messages that a consumer group has yet to commit', labelNames: ['group'], registers }),
    flagsWaiting: new Gauge({ name: 'diembao_flags_waiting', help: 'Flags that nobody has judged, by level', labelNames: ['level'], registers }),
    flagsJudged: new Gauge({ name: 'diembao_flags_judged', help: 'Flags with a verdict that stands, by outcome: upheld or overturned; may fall when a verdict is taken back', labelNames: ['outcome'], registers }),
    alertMessages: new Counter({ name: 'diembao_alert_messages_total', help: 'Attempts to deliver messages of alerts, by channel and outcome: sent, retried, failed or doubtful', labelNames: ['channel', 'outcome'], registers }),
    alertLooks: new Histogram({ name: 'diembao_alert_look_duration_seconds', help: 'Time that asking one rule for alerts took', labelNames: ['rule', 'outcome'], buckets: seconds, registers }),
    alertsOpen: new Gauge({ name: 'diembao_alerts_open', help: 'Alerts that wait for somebody, by severity', labelNames: ['severity'], registers }),
    reportsMade: new Counter({ name: 'diembao_reports_made_total', help: 'Reports that were due, by kind and outcome: drafted, problems (its check found something) or failed', labelNames: ['kind', 'outcome'], registers }),
    reportSeconds: new Histogram({ name: 'diembao_report_duration_seconds', help: 'Time that a report took, by step: draft (making and checking it) or publish (checking, drawing, reading again)', labelNames: ['step'], buckets: [1, 2.5, 5, 10, 20, 40, 60, 120, 300, 600], registers }),
    reportMails: new Counter({ name: 'diembao_report_mails_total', help: 'Attempts to mail reports, by outcome: sent, retried, failed or doubtful', labelNames: ['outcome'], registers }),
    reportsHeld: new Gauge({ name: 'diembao_reports_held', help: 'What does not go on without a person, by why: check (automatic reports whose check failed), given-up (due ones that could not be made) or mail (mails of the last week that failed)', labelNames: ['why'], registers }),
  };
}

export function countDispositions(metrics: Metrics, dispositions: readonly Disposition[]): void {
  for (const disposition of dispositions) metrics.sightings.inc({ disposition });
}
