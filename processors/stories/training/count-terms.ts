import { tokensOf } from '../../phrases/index.ts';
import { hash32 } from '../sketch/hash.ts';

/** Terms that fewer texts have than this are as rare as one never seen. */
const fewest = 20;

/** Counts in how many texts each word and pair of words stands, and packs that as `readRarity` reads it. */
export async function countTerms(texts: AsyncIterable<string>, onText: (done: number) => void): Promise<Buffer> {
  const counts = new Map<number, number>();
  let done = 0;
  for await (const text of texts) {
    const words = tokensOf(text).map(({ folded }) => folded);
    const seen = new Set<number>();
    words.forEach((word, at) => {
      seen.add(hash32(word));
      if (at + 1 < words.length) seen.add(hash32(`${word} ${words[at + 1]}`));
    });
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    onText(++done);
  }
  const kept = [...counts].filter(([, count]) => count >= fewest).sort(([left], [right]) => left - right);
  const bytes = Buffer.alloc(8 + 6 * kept.length);
  bytes.writeUInt32LE(done, 0);
  bytes.writeUInt32LE(kept.length, 4);
  kept.forEach(([term, count], at) => {
    bytes.writeUInt32LE(term, 8 + 4 * at);
    bytes.writeUInt16LE(Math.min(count, 65_535), 8 + 4 * kept.length + 2 * at);
  });
  return bytes;
}
