import { z } from 'zod';
import { alertRowSchema, durationMs, endAlert, writeLine, type AlertRow } from '../../../infra/alerts/index.ts';
import { messageOf } from '../../../infra/contracts/index.ts';
import type { StepConfig } from '../../../infra/config/index.ts';
import { mutedUntil, quietUntil, routeAt, type RoutedTo } from '../routing/index.ts';
import { decide, type Circumstances } from './decide.ts';
import type { EngineSettings } from './settings.ts';
import { tell } from './tell.ts';

/** Of one step's messages, tried so often in vain counts as failed: the next person is told, while it is still tried. */
const attemptsInVain = 6;
const againMs = 60_000;

/** Takes every alert one step on whose time has come. @returns how many. */
export function advance(settings: EngineSettings): number {
  const { book, now } = settings;
  const due = book.all(z.object({ number: z.number() }), 'SELECT number FROM alerts WHERE next_at <= ? ORDER BY next_at LIMIT 500', [now().getTime()]);
  if (due.length === 0) return 0;
  try {
    book.transaction(() => due.forEach(({ number }) => advanceOne(settings, number)));
  } catch (error) {
    // One that cannot be decided about keeps no other back.
    due.forEach(({ number }) => advanceAlone(settings, number, error));
  }
  return due.length;
}

function advanceAlone(settings: EngineSettings, number: number, before: unknown): void {
  const { book, now, logger } = settings;
  try {
    book.transaction(() => advanceOne(settings, number));
  } catch (error) {
    logger.error({ err: error, before: messageOf(before), alert: number }, 'an alert could not go on; tried again in a minute');
    book.run('UPDATE alerts SET next_at = ? WHERE number = ?', [now().getTime() + againMs, number]);
  }
}

function advanceOne(settings: EngineSettings, number: number): void {
  const { book, config, now } = settings;
  const alert = book.get(alertRowSchema, 'SELECT * FROM alerts WHERE number = ?', [number]);
  if (alert === undefined) return;
  const at = now().getTime();
  // The office's file may have changed since: an alert whose receiver is gone goes to the root's.
  const route = routeAt(config.route ?? {}, alert.route);
  const steps = stepsOf(settings, alert.receiver);
  const decision = decide(alert, circumstances(settings, alert, route, steps, at));
  if (decision.do === 'close') {
    writeLine(book, { alert: number, at, what: 'closed', detail: { why: decision.why } });
    return endAlert(book, number, at, decision.why);
  }
  if (decision.do === 'wait') {
    if (decision.held === true && alert.told_at === null) holdBack(settings, alert, decision.until ?? at, at);
    return void book.run('UPDATE alerts SET next_at = ? WHERE number = ?', [decision.until, number]);
  }
  tell(settings, alert, steps, decision, (told) => {
    const next = decide(told, { ...circumstances(settings, told, route, steps, at), heldUntil: null });
    return next.do === 'wait' ? next.until : at;
  });
  if (decision.purpose === 'over') {
    writeLine(book, { alert: number, at, what: 'closed', detail: { why: 'over' } });
    endAlert(book, number, at, 'over');
  }
}

function holdBack({ book }: EngineSettings, { number }: AlertRow, until: number, at: number): void {
  const before = book.get(z.object({ one: z.number() }), "SELECT 1 AS one FROM alert_timeline WHERE alert = ? AND what = 'held-back' LIMIT 1", [number]);
  if (before === undefined) writeLine(book, { alert: number, at, what: 'held-back', detail: { until } });
}

export function stepsOf({ config }: Pick<EngineSettings, 'config'>, receiver: string): readonly StepConfig[] {
  const named = config.receivers.find(({ id }) => id === receiver) ?? config.receivers.find(({ id }) => id === config.route?.receiver);
  return named?.steps ?? [];
}

function circumstances({ book, config, zone }: EngineSettings, alert: AlertRow, route: Pick<RoutedTo, 'groupIntervalMs' | 'repeatIntervalMs' | 'mute'>, steps: readonly StepConfig[], now: number): Circumstances {
  const held = [mutedUntil(config.muteTimes, route.mute, now, zone), quietUntil(config.quietHours, alert.severity, now, zone)].filter((until) => until !== null);
  const step = book.get(
    z.object({ alive: z.number() }),
    "SELECT count(*) AS alive FROM alert_deliveries WHERE alert = ? AND step = ? AND made_at >= ? AND (state IN ('sending', 'sent', 'held') OR (state = 'due' AND attempts < ?))",
    [alert.number, alert.step, alert.step_at ?? 0, attemptsInVain],
  );
  return {
    now,
    groupIntervalMs: route.groupIntervalMs,
    repeatIntervalMs: route.repeatIntervalMs,
    waitsMs: steps.map(({ wait }) => durationMs(wait)),
    heldUntil: held.length === 0 ? null : Math.max(...held),
    stepFailed: alert.step >= 0 && step?.alive === 0,
  };
}

/** Whether so many acknowledgements stop the escalation: as many as the step that was told last asks for. */
export const enoughAcknowledged = (settings: Pick<EngineSettings, 'config'>, acknowledgements: number, alert: AlertRow): boolean => acknowledgements >= (stepsOf(settings, alert.receiver)[Math.max(0, alert.step)]?.acknowledgements ?? 1);
