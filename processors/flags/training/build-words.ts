import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../models/training/corpora.ts';
import { trainVectors } from '../../models/training/vectors/train.ts';
import { prepare, wordsOf } from '../../models/network/tokens.ts';

/*
 * `node processors/flags/training/build-words.ts FOLDER-OF-CORPORA`: learns which syllables make a word ("công nhân") and what words mean,
 * from running text without labels, and writes processors/flags/words. About a quarter of an hour.
 */
const folder = process.argv[2] ?? '../shared/data';
const corpora = ['topic/tc201805.jsonl.gz', 'topic/vntc10.train.jsonl.xz'];
const target = fileURLToPath(new URL('../words/', import.meta.url));
const dimensions = 48;
const most = 24_000;
const leastPair = 60;
/** Normalised pointwise mutual information from which on two syllables are one word. */
const bound = 0.42;
const sentenceEnd = /\n|(?<=[.!?…;:]) /;
const isSyllable = /^[\p{L}\p{M}]+$/u;

const ids = new Map<string, number>();
const syllables: string[] = [];
const counts: number[] = [];
const text: number[] = [];
for (const corpus of corpora) {
  for await (const { title, text: body } of readCorpus(`${folder}/${corpus}`)) {
    for (const sentence of prepare(`${title}\n${body.slice(0, 3000)}`).split(sentenceEnd)) {
      for (const word of wordsOf(sentence)) {
        let id = ids.get(word);
        if (id === undefined) {
          ids.set(word, (id = syllables.length));
          syllables.push(word);
          counts.push(0);
        }
        counts[id] = (counts[id] as number) + 1;
        text.push(id);
      }
      text.push(-1);
    }
  }
}
process.stderr.write(`${text.length} syllables\n`);
const pairs = new Map<number, number>();
for (let at = 1; at < text.length; at += 1) {
  const [left, right] = [text[at - 1] as number, text[at] as number];
  if (left < 0 || right < 0 || left >= 1 << 20 || !isSyllable.test(syllables[left] as string) || !isSyllable.test(syllables[right] as string)) continue;
  if ((counts[left] as number) < leastPair || (counts[right] as number) < leastPair) continue;
  const key = left * (1 << 20) + right;
  pairs.set(key, (pairs.get(key) ?? 0) + 1);
}
const total = text.length;
const cohesion = new Map<number, number>();
for (const [key, count] of pairs) {
  if (count < leastPair) continue;
  const [left, right] = [counts[Math.floor(key / (1 << 20))] as number, counts[key % (1 << 20)] as number];
  const value = Math.log((count * total) / (left * right)) / -Math.log(count / total);
  if (value >= bound) cohesion.set(key, value);
}
process.stderr.write(`${cohesion.size} words of two syllables\n`);
const joined: string[] = [];
for (let at = 0; at < text.length; at += 1) {
  const here = text[at] as number;
  if (here < 0) {
    joined.push('');
    continue;
  }
  const next = text[at + 1] ?? -1;
  const after = text[at + 2] ?? -1;
  const own = next < 0 ? 0 : (cohesion.get(here * (1 << 20) + next) ?? 0);
  // The stronger of two pairs that share a syllable is the word.
  const later = next < 0 || after < 0 ? 0 : (cohesion.get(next * (1 << 20) + after) ?? 0);
  if (own > 0 && own >= later) {
    joined.push(`${syllables[here]} ${syllables[next]}`);
    at += 1;
  } else joined.push(syllables[here] as string);
}
const wordCounts = new Map<string, number>();
for (const word of joined) if (word !== '') wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
const words = [...wordCounts].filter(([word, count]) => count >= 25 && /\p{L}/u.test(word) && word.length <= 24).sort((left, right) => right[1] - left[1]).slice(0, most).map(([word]) => word);
const wordIds = new Map(words.map((word, id) => [word, id]));
const stream = Int32Array.from(joined.flatMap((word) => (word === '' ? [-1] : wordIds.has(word) ? [wordIds.get(word) as number] : [])));
process.stderr.write(`${words.length} words, ${stream.length} in running text\n`);
const vectors = await trainVectors({ text: stream, words: words.length, dimensions, epochs: 3, seed: 5, threads: 2, onProgress: (share) => process.stderr.write(`\rvectors ${Math.round(share * 100)} %`) });
const bytes = new Int8Array(vectors.length);
for (let row = 0; row < words.length; row += 1) {
  const values = vectors.subarray(row * dimensions, (row + 1) * dimensions);
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
  values.forEach((value, at) => (bytes[row * dimensions + at] = Math.round((value / largest) * 127)));
}
await mkdir(target, { recursive: true });
await writeFile(`${target}words.txt`, words.join('\n'));
await writeFile(`${target}vectors.bin`, bytes);
const hash = async (name: string): Promise<string> => createHash('sha256').update(await readFile(`${target}${name}`)).digest('hex');
await writeFile(`${target}manifest.json`, `${JSON.stringify({ dimensions, files: { 'words.txt': await hash('words.txt'), 'vectors.bin': await hash('vectors.bin') } }, null, 1)}\n`);
