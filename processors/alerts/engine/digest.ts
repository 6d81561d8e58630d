import { z } from 'zod';
import { alertRowSchema, type DeliveryRow } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import { overLimit, quietUntil } from '../routing/index.ts';
import type { EngineSettings } from './settings.ts';

const hourMs = 3_600_000;
/** Longer than a message is tried: made before, it cannot have gone within the hour. */
const longestTriedMs = 8 * hourMs;

/** Over what one person gets in an hour: the message is held, and comes with a digest as soon as one may go. @returns whether it was held. */
export function holdIfTooMany({ book, config, zone }: EngineSettings, delivery: DeliveryRow, at: number): boolean {
  if (delivery.alert === null || delivery.purpose === 'digest') return false;
  const severity = book.get(alertRowSchema, 'SELECT * FROM alerts WHERE number = ?', [delivery.alert])?.severity ?? 'warning';
  const sent = book.all(z.object({ sent_at: z.number() }), "SELECT sent_at FROM alert_deliveries WHERE recipient = ? AND channel = ? AND state = 'sent' AND made_at > ? AND sent_at > ? AND digest IS NULL AND purpose NOT IN ('heartbeat', 'test')", [delivery.recipient, delivery.channel, at - longestTriedMs, at - hourMs]).map((row) => row.sent_at);
  const free = overLimit(sent, config.perHour, at, severity);
  if (free === null) return false;
  // One that may have arrived already would be taken for the same.
  const id = book.get(z.object({ id: z.string() }), "SELECT id FROM alert_deliveries WHERE purpose = 'digest' AND recipient = ? AND channel = ? AND state = 'due' AND doubts = 0", [delivery.recipient, delivery.channel])?.id ?? startDigest(book, delivery, at, quietUntil(config.quietHours, severity, free, zone) ?? free);
  book.run("UPDATE alert_deliveries SET state = 'held', digest = ? WHERE id = ?", [id, delivery.id]);
  return true;
}

function startDigest(book: Book, { recipient, channel, address }: DeliveryRow, at: number, free: number): string {
  const id = `digest.${at}.${recipient}.${channel}`.replaceAll(':', '_');
  book.run("INSERT INTO alert_deliveries (id, alert, purpose, step, recipient, channel, address, state, made_at, due_at) VALUES (?, NULL, 'digest', 0, ?, ?, ?, 'due', ?, ?)", [id, recipient, channel, address, at, free]);
  return id;
}

/** What a digest held back has been told with it. */
export function releaseHeld(book: Book, { id, purpose }: DeliveryRow, at: number): void {
  if (purpose === 'digest') book.run("UPDATE alert_deliveries SET state = 'sent', sent_at = ? WHERE digest = ? AND state = 'held'", [at, id]);
}

/** The alerts that a digest tells of: those that were closed meanwhile need not be told. */
export const alertsOfDigest = (book: Book, digest: string): number[] => book.all(z.object({ alert: z.number() }), "SELECT DISTINCT alert FROM alert_deliveries WHERE digest = ? AND state = 'held' AND alert IS NOT NULL ORDER BY alert", [digest]).map(({ alert }) => alert);
