import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { alertRowSchema, deliveryRowSchema, type DeliveryRow } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import { DiembaoError, messageOf, RetryableError, policyOf } from '../../../infra/contracts/index.ts';
import type { Channel, Outgoing } from '../channels/index.ts';
import type { Bell } from './bell.ts';
import { alertsOfDigest, holdIfTooMany, releaseHeld } from './digest.ts';
import { giveUp } from './give-up.ts';
import type { EngineSettings } from './settings.ts';

/** Milliseconds before the next attempt, by how many there were. */
const pausesMs = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000, 120_000, 300_000];
/** Longer than this nobody is waited for, whatever they ask for. */
const longestPauseMs = 1_800_000;
/** Tried for so long in vain, a message has failed. */
const giveUpAfterMs = 6 * 3_600_000;
/** One message takes no longer, whatever its channel thinks. */
const longestSendMs = 120_000;

export interface DeliverySettings extends EngineSettings {
  readonly channels: ReadonlyMap<string, Channel>;
  /** What goes out for a row; asked when it is sent, so that it says what is so then. */
  readonly outgoingOf: (delivery: DeliveryRow) => Promise<Outgoing>;
  readonly onOutcome: (channel: string, outcome: 'sent' | 'retried' | 'failed' | 'doubtful') => void;
}

/** A message that was on its way when the process died may have arrived: it is sent again under the same key, and counted. @returns how many. */
export function recoverDoubtful({ book }: Pick<EngineSettings, 'book'>, channel: string | null = null): number {
  return book.run("UPDATE alert_deliveries SET state = 'due', doubts = doubts + 1 WHERE state = 'sending' AND channel = coalesce(?, channel)", [channel]);
}

/**
 * Sends what is due through one channel, one message at a time: where the process dies, at most one is in doubt.
 * @returns whether there was one.
 */
export async function deliverNext(settings: DeliverySettings, channel: Channel, signal: AbortSignal): Promise<boolean> {
  const { book, now } = settings;
  // The index of what is due is found by its own words only, so they stand beside the state that is meant.
  const next = book.get(deliveryRowSchema, "SELECT * FROM alert_deliveries WHERE channel = ? AND state IN ('due', 'sending') AND state = 'due' AND due_at <= ? ORDER BY due_at, made_at, id LIMIT 1", [channel.name, now().getTime()]);
  if (next === undefined) return false;
  const needless = book.transaction(() => dropIfMoot(settings, next) || holdIfTooMany(settings, next, now().getTime()));
  if (!needless) await send(settings, channel, next, signal);
  return true;
}

/** Somebody is on it, or it is closed: a message that has not gone yet need not disturb another. Inside the caller's transaction. */
function dropIfMoot({ book }: EngineSettings, delivery: DeliveryRow): boolean {
  return isMoot(book, delivery) && book.run("UPDATE alert_deliveries SET state = 'dropped' WHERE id = ?", [delivery.id]) > 0;
}

function isMoot(book: Book, { id, alert: number, purpose }: DeliveryRow): boolean {
  if (purpose === 'digest') return alertsOfDigest(book, id).length === 0;
  if (number === null || purpose === 'over') return false;
  const state = book.get(alertRowSchema, 'SELECT * FROM alerts WHERE number = ?', [number])?.state;
  return state === 'closed' || (state === 'acknowledged' && purpose !== 'update');
}

async function send(settings: DeliverySettings, channel: Channel, delivery: DeliveryRow, signal: AbortSignal): Promise<void> {
  const { book, now, onOutcome, logger } = settings;
  let went = false;
  try {
    const outgoing = await settings.outgoingOf(delivery);
    // From here on it may arrive: should the process die now, it is in doubt. Meanwhile somebody may have acknowledged or closed.
    const marked = book.transaction(() => !dropIfMoot(settings, delivery) && book.run("UPDATE alert_deliveries SET state = 'sending' WHERE id = ? AND state = 'due'", [delivery.id]) > 0);
    if (!marked) return;
    await channel.send(outgoing, AbortSignal.any([signal, AbortSignal.timeout(longestSendMs)]));
    went = true;
    book.transaction(() => {
      book.run("UPDATE alert_deliveries SET state = 'sent', attempts = attempts + 1, sent_at = ?, error = '' WHERE id = ?", [now().getTime(), delivery.id]);
      releaseHeld(book, delivery, now().getTime());
    });
    onOutcome(channel.name, 'sent');
  } catch (error) {
    const doubtful = went || (error instanceof DiembaoError && error.code.endsWith('-doubtful'));
    if (signal.aborted) return void book.run("UPDATE alert_deliveries SET state = 'due', doubts = doubts + ? WHERE id = ? AND state = 'sending'", [doubtful ? 1 : 0, delivery.id]);
    const at = now().getTime();
    const again = policyOf(error) !== 'reject' && at - delivery.made_at < giveUpAfterMs;
    logger.warn({ delivery: delivery.id, channel: channel.name, attempt: delivery.attempts + 1, err: messageOf(error) }, again ? 'a message of an alert did not go; it is tried again' : 'a message of an alert cannot be delivered');
    onOutcome(channel.name, doubtful ? 'doubtful' : again ? 'retried' : 'failed');
    book.transaction(() => {
      const pause = Math.max(pausesMs[Math.min(delivery.attempts, pausesMs.length - 1)] ?? 0, Math.min(longestPauseMs, (error instanceof RetryableError ? error.retryAfterMs : undefined) ?? 0));
      const tried = book.run("UPDATE alert_deliveries SET state = 'due', attempts = attempts + 1, due_at = ?, error = ?, doubts = doubts + ? WHERE id = ? AND state IN ('due', 'sending')", [at + pause, messageOf(error).slice(0, 500), doubtful ? 1 : 0, delivery.id]);
      if (tried > 0 && !again) return giveUp(book, delivery, at, messageOf(error));
      // Whether the next person is to be told now is decided anew.
      book.run("UPDATE alerts SET next_at = ? WHERE number = ? AND state = 'open'", [at, delivery.alert]);
    });
  }
}

/** Keeps sending until `signal` aborts. The bell rings when there may be something new. */
export async function runLane(settings: DeliverySettings, channel: Channel, bell: Pick<Bell, 'wait'>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const sent = await deliverNext(settings, channel, signal).catch((error: unknown) => {
      settings.logger.error({ err: error, channel: channel.name }, 'messages of alerts cannot be sent; tried again');
      return sleep(1000, false, { signal }).catch(() => false).finally(() => recoverDoubtful(settings, channel.name)).catch(() => false);
    });
    // What needs no sending needs no time either: others have their turn.
    await (sent ? nextTurn() : bell.wait(500, signal));
  }
}
