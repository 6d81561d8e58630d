import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { RejectedError } from '../contracts/index.ts';

/*
 * Format 1: `s1.` and base64url of IV (12 bytes), tag (16 bytes), ciphertext. The prefix is authenticated with the rest, so that a later
 * format cannot be passed off as this one.
 */
const prefix = 's1.';
const ivBytes = 12;
const tagBytes = 16;

export function seal(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(prefix));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return prefix + Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url');
}

/** @throws {RejectedError} `bad-seal`: of another install, or changed */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url');
  if (!sealed.startsWith(prefix) || bytes.byteLength < ivBytes + tagBytes) throw badSeal();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(prefix)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw badSeal(cause);
  }
}

const badSeal = (cause?: unknown): RejectedError =>
  new RejectedError('The sealed address cannot be opened', { code: 'bad-seal', cause, hint: 'It was sealed by another install, or the key under keys/ was replaced.' });
