import { createHash } from 'node:crypto';

/** Short, stable, URL-safe hash of some parts (128 bits of SHA-256, hex). The parts' borders count. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  // Not a slice of the whole: a hundred thousand of them are remembered, each with its parent.
  return hash.digest().toString('hex', 0, 16);
}

/** Id of a document at a public address, and key of the item that led there. `key` is the address's identity, `addressKey` of infra/http. */
export const documentIdOf = (key: string): string => hashOf('document', key);

/** Stands for the listing's fingerprint where no listing was read: the crawler's memory of listings leaves such sightings out. */
export const revisitFingerprint = 'revisit';

/** Id of the sighting of `item` in `poll`; the same on redelivery. */
export const sightingIdOf = (source: string, poll: string, item: string): string => hashOf('sighting', source, poll, item);
