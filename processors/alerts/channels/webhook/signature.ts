import { createHmac } from 'node:crypto';

/**
 * `t=SECONDS,v1=HEX`: HMAC-SHA256 with the webhook's secret over the seconds, a full stop and the body as sent. Whoever receives it computes the same, compares
 * without stopping early, and refuses a time that is more than five minutes off.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${String(seconds)},v1=${createHmac('sha256', secret).update(`${String(seconds)}.${body}`).digest('hex')}`;
}
