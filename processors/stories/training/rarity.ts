import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../models/training/corpora.ts';
import { countTerms } from './count-terms.ts';

/*
 * `node processors/stories/training/rarity.ts CORPUS…`: counts words and pairs of words over running text (JSON Lines, compressed or not) and
 * writes sketch/rarity.bin. Deterministic; a minute for 34,000 articles. Sketches that are stored were made with the table of their time:
 * a new table is a new version of the sketch.
 */
const target = new URL('../sketch/rarity.bin', import.meta.url);
const corpora = process.argv.slice(2);
if (corpora.length === 0) throw new Error('Name the files of running text: node processors/stories/training/rarity.ts FILE…');

async function* texts(): AsyncGenerator<string> {
  for (const corpus of corpora) for await (const { title, text } of readCorpus(corpus)) yield title === '' ? text : `${title}\n${text}`;
}

const bytes = await countTerms(texts(), (done) => {
  if (done % 1000 === 0) process.stderr.write(`\r${done} texts`);
});
process.stderr.write('\n');
await writeFile(target, bytes);
console.log(`${bytes.readUInt32LE(4)} terms of ${bytes.readUInt32LE(0)} texts, ${bytes.length} bytes, written to ${fileURLToPath(target)}`);
