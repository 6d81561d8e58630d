import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody can guess, for sessions, links and tokens. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A short name of a row; opens nothing. */
export const newId = (): string => randomBytes(9).toString('base64url');

/** What is kept of a secret. The secrets are random and long, so that a plain hash cannot be tried out. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What a session's own pages must send with every act: follows from the session, and does not lead back to it. */
export const csrfOf = (session: string): string => createHash('sha256').update(`csrf:${session}`).digest('base64url');

/** Takes the same time wherever the two differ. */
export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest()];
  return timingSafeEqual(a, b);
}
