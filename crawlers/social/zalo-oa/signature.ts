import { createHash, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../../contract/hook.ts';

export interface OaKeys {
  readonly app: string;
  readonly secret: string;
}

/**
 * Whether Zalo sent this: `mac=` is the SHA-256 of the application's id, the body as sent, its time stamp and the account's secret.
 * The time stamp is the body's own; newer deliveries repeat it in a header.
 */
export function isSigned({ headers, body }: Delivery, event: unknown, { app, secret }: OaKeys): boolean {
  const given = /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(headers['x-zevent-signature'] ?? '')?.[1]?.toLowerCase();
  if (given === undefined) return false;
  const stamps = new Set([stampOf(event), headers['x-zevent-timestamp']?.trim() ?? ''].filter((stamp) => /^\d{10,16}$/.test(stamp)));
  let signed = false;
  for (const stamp of stamps) {
    const mac = createHash('sha256').update(app).update(body).update(stamp).update(secret).digest();
    if (timingSafeEqual(mac, Buffer.from(given, 'hex'))) signed = true;
  }
  return signed;
}

/** The event's own time stamp, digits only; '' where there is none. */
export function stampOf(event: unknown): string {
  const stamp = typeof event === 'object' && event !== null ? (event as { readonly timestamp?: unknown }).timestamp : undefined;
  return typeof stamp === 'string' ? stamp.trim() : typeof stamp === 'number' && Number.isSafeInteger(stamp) ? String(stamp) : '';
}

/** Zalo repeats what was not answered for twelve hours; what is older is a repetition of somebody else's. */
const oldestMs = 24 * 3_600_000;
const aheadMs = 10 * 60_000;

export function isFresh(stamp: string, now: Date): boolean {
  const at = Number(stamp) * (stamp.length <= 10 ? 1_000 : 1);
  const age = now.getTime() - at;
  return Number.isFinite(at) && age <= oldestMs && age >= -aheadMs;
}
