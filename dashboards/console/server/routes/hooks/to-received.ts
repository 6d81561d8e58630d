import { hashOf, type AlertReceived } from '../../../../../infra/contracts/index.ts';
import type { GrafanaAlert } from '../../../api/index.ts';

/** An alert as the log carries it. The rule's own words become title and summary; without any, its name. */
export function toReceived(alert: GrafanaAlert, receivedAt: Date): AlertReceived {
  const { status, labels, annotations, fingerprint } = alert;
  const startsAt = new Date(alert.startsAt).toISOString();
  const rule = labels['alertname'] || fingerprint;
  const title = annotations['summary'] || annotations['title'] || rule;
  return {
    id: hashOf('alert', fingerprint, startsAt, status),
    fingerprint,
    rule,
    title: title.slice(0, 500),
    summary: (annotations['description'] || annotations['message'] || '').slice(0, 4000),
    severity: labels['severity'] ?? '',
    state: status,
    labels,
    startsAt,
    endsAt: status === 'resolved' ? ended(alert.endsAt) : null,
    receivedAt: receivedAt.toISOString(),
  };
}

/** Grafana writes the year 1 where it has no end. */
const ended = (endsAt: string | null | undefined): string | null => (endsAt && new Date(endsAt).getTime() > 0 ? new Date(endsAt).toISOString() : null);
