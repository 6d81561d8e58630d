/** What the restorer knows: syllables as they are written, and which follows which. */
export interface DiacriticsTable {
  /** Syllables with their diacritics, lower case; a place in the list is a syllable's number. */
  readonly syllables: readonly string[];
  /** Natural logarithm of each one's share in running text. */
  readonly shares: Float32Array;
  /** Hashes of pairs that were seen, ascending, and the logarithm of the second's share behind the first. */
  readonly pairs: Uint32Array;
  readonly pairShares: Float32Array;
}

/** 32 bits that stand for a pair of numbers. */
export function pairHash(first: number, second: number): number {
  let mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Logarithms are kept in a byte each: a sixteenth is fine enough, and less than e^-16 is never. */
const steps = 16;
export const packShare = (share: number): number => Math.min(255, Math.max(0, Math.round(-share * steps)));
const unpackShare = (byte: number): number => -byte / steps;

const magic = 'DBDT1\n';

export function packTable({ syllables, shares, pairs, pairShares }: DiacriticsTable): Buffer {
  const words = Buffer.from(syllables.join('\n'), 'utf8');
  const sizes = Buffer.alloc(12);
  [words.length, syllables.length, pairs.length].forEach((size, at) => sizes.writeUInt32LE(size, at * 4));
  const bytes = (values: Float32Array): Buffer => Buffer.from(Uint8Array.from(values, packShare));
  return Buffer.concat([Buffer.from(magic), sizes, words, bytes(shares), Buffer.from(pairs.buffer, pairs.byteOffset, pairs.byteLength), bytes(pairShares)]);
}

/** @throws {RangeError} where the bytes are no such table. */
export function unpackTable(packed: Buffer): DiacriticsTable {
  if (packed.subarray(0, magic.length).toString() !== magic) throw new RangeError('not a table of diacritics');
  const [wordBytes, words, pairs] = [0, 4, 8].map((at) => packed.readUInt32LE(magic.length + at)) as [number, number, number];
  let at = magic.length + 12;
  const take = (length: number): Buffer => {
    if (at + length > packed.length) throw new RangeError('a table of diacritics that was cut off');
    at += length;
    return packed.subarray(at - length, at);
  };
  const syllables = take(wordBytes).toString('utf8').split('\n');
  const shares = Float32Array.from(take(words), unpackShare);
  const pairBytes = take(pairs * 4);
  const held = new Uint32Array(pairs);
  for (let index = 0; index < pairs; index += 1) held[index] = pairBytes.readUInt32LE(index * 4);
  return { syllables, shares, pairs: held, pairShares: Float32Array.from(take(pairs), unpackShare) };
}
