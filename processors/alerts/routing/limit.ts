import type { Severity } from '../../../infra/config/index.ts';

const hourMs = 3_600_000;

/**
 * When the next message may go to a person who has had `perHour` of them in the last hour; null where one may go now. Critical ones always may. Messages from
 * the future (the clock was put back) count as sent now, so that nobody waits longer than an hour. Milliseconds since 1970.
 */
export function overLimit(sentAt: readonly number[], perHour: number, at: number, severity: Severity): number | null {
  if (severity === 'critical') return null;
  const recent = sentAt.map((sent) => Math.min(sent, at)).filter((sent) => sent > at - hourMs).sort((one, other) => one - other);
  const freed = recent[recent.length - perHour];
  return freed === undefined ? null : freed + hourMs;
}
