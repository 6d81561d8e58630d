/*
 * How general the small network is: trained on newspapers' sections, tested on what it never saw. Nothing of it is shipped.
 *   node tests/bench/sections.ts ../shared/data/topic
 * TC201805: repeats taken out, tested where the text's hash mod 10 is 0. VNTC: its own train and test split.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { builtInFolder } from '../../processors/models/index.ts';
import { readBase } from '../../processors/models/folder/base.ts';
import { wholeInput } from '../../processors/models/network/inputs.ts';
import { prepare } from '../../processors/models/network/tokens.ts';
import { readCorpus } from '../../processors/models/training/corpora.ts';
import { fit, type Example } from '../../processors/models/training/fit.ts';
import { encode } from '../../processors/models/training/network/encode.ts';
import { createParameters } from '../../processors/models/training/network/parameters.ts';
import type { NetworkShape } from '../../processors/models/training/network/shape.ts';
import { seededRandom } from '../../infra/random/index.ts';
import { logitsOf } from '../../processors/models/training/train-model.ts';
import { machine } from './machine.ts';

interface Row {
  readonly text: string;
  readonly section: string;
  readonly isTest: boolean;
}

const base = await readBase(join(builtInFolder, 'base'));
const folder = process.argv[2] ?? '../shared/data/topic';

async function rowsOf(file: string, isTest: (text: string, split: string | null) => boolean): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for await (const { text, section, split } of readCorpus(join(folder, file))) if (section !== null && !rows.has(text)) rows.set(text, { text, section, isTest: isTest(text, split) });
  return [...rows.values()];
}

async function measure(name: string, rows: readonly Row[], published: string): Promise<void> {
  const labels = [...new Set(rows.map(({ section }) => section))].sort();
  const exampleOf = ({ text, section }: Row): Example => {
    const [title = '', ...rest] = text.split('\n');
    const { first, second } = wholeInput({ title, text: rest.join('\n') }, prepare);
    return { forms: [encode(base.vocabulary, first, second)], targets: [Float32Array.from(labels, (label) => Number(label === section))], weight: 1 };
  };
  const [train, test] = [rows.filter(({ isTest }) => !isTest).map(exampleOf), rows.filter(({ isTest }) => isTest)];
  const shape: NetworkShape = { words: base.vocabulary.words.length, dimensions: base.dimensions, buckets: 262_144, filters: 0, heads: [{ name: 'section', kind: 'one', labels, weight: 1 }] };
  const random = seededRandom(1);
  const parameters = createParameters(shape, random, base.vectors);
  const began = performance.now();
  await fit(shape, parameters, train, { epochs: 5, rate: 0.05, embeddingRate: 0.02, featureDropout: 0.1, wordDropout: 0.05, otherForm: 0, rareCaution: 0, caution: 0, random, onEpoch: (epoch, loss) => void process.stderr.write(`${name}: epoch ${epoch + 1} of 5, loss ${loss.toFixed(3)}\n`) });
  const right = logitsOf(shape, parameters, test.map(exampleOf)).filter((logits, at) => labels[logits.indexOf(Math.max(...logits))] === test[at]?.section).length;
  process.stdout.write(`${name}: accuracy ${(right / test.length).toFixed(4)} over ${labels.length} sections, ${test.length} texts; trained on ${train.length} in ${((performance.now() - began) / 1000).toFixed(0)} s  (${published})\n`);
}

process.stdout.write(`${JSON.stringify(machine())}\n`);
await measure('TC201805', await rowsOf('tc201805.jsonl.gz', (text) => Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 10 === 0), 'TF-IDF with logistic regression: 0.809');
const train = await rowsOf('vntc10.train.jsonl.xz', () => false);
const test = (await rowsOf('vntc10.sample.jsonl.gz', (_text, split) => split === 'test')).filter(({ isTest }) => isTest);
await measure('VNTC-10, sampled test half', [...train, ...test], 'published: 0.970; TF-IDF with logistic regression: 0.913');
