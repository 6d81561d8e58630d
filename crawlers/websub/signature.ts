import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What WebSub knows. `sha1` too: Google's hub, which carries YouTube's feeds, sends nothing better, and as an HMAC it still holds. */
const methods = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Whether an `X-Hub-Signature` header was made of this body with this secret; the comparison takes the same time for all. */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [, method = '', signature = ''] = /^\s*(sha\d{1,3})=([0-9a-f]{40,128})\s*$/i.exec(header ?? '') ?? [];
  if (!methods.has(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(signature, 'hex');
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}

/** Compares two texts in a time that tells nothing of where they differ. */
export function isSame(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
