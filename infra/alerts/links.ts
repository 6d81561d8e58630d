import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a link in a message lets its reader do without a password: see that one alert in short, and acknowledge it as that recipient. */
export const linkSchema = z.object({ alert: z.number().int().positive(), recipient: z.string().min(1), expires: z.number().int() });
export type SignedLink = z.infer<typeof linkSchema>;

const sign = (key: string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Short enough for an SMS: what it says, and 128 bits of signature. */
export function signLink(key: string, link: SignedLink): string {
  const text = Buffer.from(JSON.stringify([link.alert, link.recipient, link.expires])).toString('base64url');
  return `${text}.${sign(key, text).subarray(0, 16).toString('base64url')}`;
}

/** What the link says; null where it was not signed by this key, or is past its time. */
export function readLink(key: string, token: string, at: number): SignedLink | null {
  const [text = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(key, text).subarray(0, 16);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [alert, recipient, expires] = z.tuple([z.number(), z.string(), z.number()]).parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return expires > at ? linkSchema.parse({ alert, recipient, expires }) : null;
}
