import { createHash } from 'node:crypto';

/** Short, stable, URL-safe hash of some parts (128 bits of SHA-256, hex). The parts' borders count. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

/** Id of a document at a public address, and key of the item that led there. `url` must be canonical. */
export const documentIdOf = (canonicalUrl: string): string => hashOf('document', canonicalUrl);

/** Id of the sighting of `item` in `poll`; the same on redelivery. */
export const sightingIdOf = (source: string, poll: string, item: string): string => hashOf('sighting', source, poll, item);
