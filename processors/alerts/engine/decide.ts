import type { AlertRow, Purpose } from '../../../infra/alerts/index.ts';
import { quietAfterMs } from './settings.ts';

/** What is known of an alert's surroundings when it is decided about. Times are milliseconds since 1970. */
export interface Circumstances {
  readonly now: number;
  readonly groupIntervalMs: number;
  readonly repeatIntervalMs: number;
  /** How long each step of the receiver waits for the next. */
  readonly waitsMs: readonly number[];
  /** No message may go before: mute times and quiet hours; null where one may. */
  readonly heldUntil: number | null;
  /** Every message of the step that was told last has failed for good, or it had nobody to go to. */
  readonly stepFailed: boolean;
}

/** `to`: a step's recipients, everybody who was told so far, whoever is on it, or the person that it was handed to. */
export type Decision =
  | { readonly do: 'wait'; readonly until: number | null; readonly held?: boolean }
  | { readonly do: 'tell'; readonly purpose: Purpose; readonly to: 'step' | 'told' | 'on-it' | 'handed'; readonly step: number; readonly escalated: boolean }
  | { readonly do: 'close'; readonly why: 'over' | 'quiet' };

/**
 * What becomes of an alert now. Pure: the same row and circumstances give the same decision, so that a restart, a jump of the clock and a test of a rule
 * over past days all go the same way.
 */
export function decide(alert: AlertRow, { now, groupIntervalMs, repeatIntervalMs, waitsMs, heldUntil, stepFailed }: Circumstances): Decision {
  if (alert.state === 'closed') return { do: 'wait', until: null };
  if (alert.lasting === 0 && alert.step < 0) return { do: 'close', why: 'over' };
  if (alert.lasting !== 0 && alert.snoozed_until !== null && alert.snoozed_until > now) return { do: 'wait', until: alert.snoozed_until };
  if (heldUntil !== null && heldUntil > now) return { do: 'wait', until: heldUntil, held: true };
  if (alert.lasting === 0) return { do: 'tell', purpose: 'over', to: 'told', step: alert.step, escalated: false };
  if (alert.snoozed_until !== null) return { do: 'tell', purpose: 'repeat', to: 'step', step: 0, escalated: false };
  // Told, it is not handed any more: the row forgets when it was.
  if (alert.handed_at !== null && alert.state === 'open') return { do: 'tell', purpose: 'first', to: 'handed', step: Math.max(0, alert.step), escalated: false };
  if (alert.step < 0 && alert.state === 'open') return { do: 'tell', purpose: 'first', to: 'step', step: 0, escalated: false };

  const quietAt = alert.last_at + (alert.state === 'acknowledged' ? quietAfterMs.acknowledged : quietAfterMs.open);
  if (now >= quietAt && alert.lasting === null) return { do: 'close', why: 'quiet' };
  // Somebody may have been on it before anybody was told.
  const toldAt = alert.told_at ?? alert.acknowledged_at ?? 0;
  const updateAt = alert.occurrences > alert.told ? toldAt + groupIntervalMs : Infinity;
  const end = alert.lasting === null ? quietAt : Infinity;
  if (alert.state === 'acknowledged') return now >= updateAt ? { do: 'tell', purpose: 'update', to: 'on-it', step: alert.step, escalated: false } : { do: 'wait', until: finite(Math.min(updateAt, end)) };

  const hasNext = alert.step + 1 < waitsMs.length;
  const nextStepAt = hasNext ? (stepFailed ? now : (alert.step_at ?? toldAt) + (waitsMs[alert.step] ?? 0)) : Infinity;
  if (now >= nextStepAt) return { do: 'tell', purpose: 'first', to: 'step', step: alert.step + 1, escalated: true };
  if (now >= updateAt) return { do: 'tell', purpose: 'update', to: 'told', step: alert.step, escalated: false };
  const repeatAt = hasNext ? Infinity : toldAt + repeatIntervalMs;
  if (now >= repeatAt) return { do: 'tell', purpose: 'repeat', to: 'told', step: alert.step, escalated: false };
  return { do: 'wait', until: finite(Math.min(updateAt, nextStepAt, repeatAt, end)) };
}

const finite = (at: number): number | null => (at === Infinity ? null : at);
