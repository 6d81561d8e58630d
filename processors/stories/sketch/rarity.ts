import { readFileSync } from 'node:fs';

/** How rare a term is, from its hash: the logarithm of how few texts of the press have it. */
export type Rarity = (hash: number) => number;

/** A term that the counted texts had seldom or never. */
const unseenIn = 6;

/**
 * Reads counted terms: after the number of texts (UInt32), for each term its hash (UInt32, ascending) and the number of texts that
 * have it (UInt16, at most 65,535), all little-endian, hashes first.
 */
export function readRarity(bytes: Buffer): Rarity {
  const [texts, terms] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
  const weights = new Map<number, number>();
  for (let at = 0; at < terms; at += 1) weights.set(bytes.readUInt32LE(8 + 4 * at), Math.log((texts + 1) / (bytes.readUInt16LE(8 + 4 * terms + 2 * at) + 0.5)));
  const unseen = Math.log((texts + 1) / unseenIn);
  return (hash) => weights.get(hash) ?? unseen;
}

/** The table that ships with the project (processors/stories/training makes it). */
export const openRarity = (): Rarity => readRarity(readFileSync(new URL('./rarity.bin', import.meta.url)));
