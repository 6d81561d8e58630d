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
  // A flat table: a text asks a thousand times, and a Map keeps numbers of 32 bits as objects.
  const mask = 2 ** Math.ceil(Math.log2(2 * terms + 2)) - 1;
  const [hashes, weights] = [new Uint32Array(mask + 1), new Float32Array(mask + 1).fill(-1)];
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    while (weights[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (let at = 0; at < terms; at += 1) {
    const slot = slotOf(bytes.readUInt32LE(8 + 4 * at));
    hashes[slot] = bytes.readUInt32LE(8 + 4 * at);
    weights[slot] = Math.max(0, Math.log((texts + 1) / (bytes.readUInt16LE(8 + 4 * terms + 2 * at) + 0.5)));
  }
  const unseen = Math.log((texts + 1) / unseenIn);
  return (hash) => {
    const weight = weights[slotOf(hash)] as number;
    return weight === -1 ? unseen : weight;
  };
}

/** The table that ships with the project (processors/stories/training makes it). */
export const openRarity = (): Rarity => readRarity(readFileSync(new URL('./rarity.bin', import.meta.url)));
