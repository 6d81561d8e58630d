import { seededRandom } from '../../../../infra/random/index.ts';

/** Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), over memory that several threads write to. */
export interface SkipGramTask {
  /** Word ids; -1 ends a sentence. */
  readonly text: SharedArrayBuffer;
  /** How often each id stands in the text. */
  readonly counts: SharedArrayBuffer;
  /** Vectors of words, row by row (float32, words × dimensions): what is learned. */
  readonly vectors: SharedArrayBuffer;
  /** The same for words as neighbours; of no use afterwards. */
  readonly neighbours: SharedArrayBuffer;
  /** How many words are done, by all threads (int32, one number). */
  readonly progress: SharedArrayBuffer;
  readonly dimensions: number;
  readonly from: number;
  readonly to: number;
  readonly epochs: number;
  readonly seed: number;
}

const window = 5;
const negatives = 5;
const firstRate = 0.05;
const lastRate = 0.0005;
/** Commoner words than this share are skipped now and then. */
const commonShare = 1e-4;
const samplingPower = 0.75;
const tableSize = 1 << 20;
const reportEvery = 20_000;

export function learnVectors(task: SkipGramTask): void {
  const { dimensions, from, to, epochs } = task;
  const text = new Int32Array(task.text);
  const counts = new Int32Array(task.counts);
  const vectors = new Float32Array(task.vectors);
  const neighbours = new Float32Array(task.neighbours);
  const progress = new Int32Array(task.progress);
  const random = seededRandom(task.seed);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = Float32Array.from(counts, (count) => (count === 0 ? 0 : Math.sqrt((commonShare * total) / count) + (commonShare * total) / count));
  const table = samplingTable(counts);
  const wanted = text.length * epochs;
  const gradient = new Float32Array(dimensions);
  const sentence: number[] = [];
  let rate = firstRate;
  let sinceReport = 0;

  const learnPair = (centre: number, neighbour: number): void => {
    gradient.fill(0);
    const row = centre * dimensions;
    for (let draw = 0; draw <= negatives; draw += 1) {
      const other = draw === 0 ? neighbour : (table[Math.floor(random() * tableSize)] as number);
      if (draw > 0 && other === neighbour) continue;
      const otherRow = other * dimensions;
      let product = 0;
      for (let k = 0; k < dimensions; k += 1) product += (vectors[row + k] as number) * (neighbours[otherRow + k] as number);
      const step = rate * ((draw === 0 ? 1 : 0) - 1 / (1 + Math.exp(-product)));
      for (let k = 0; k < dimensions; k += 1) {
        gradient[k] = (gradient[k] as number) + step * (neighbours[otherRow + k] as number);
        neighbours[otherRow + k] = (neighbours[otherRow + k] as number) + step * (vectors[row + k] as number);
      }
    }
    for (let k = 0; k < dimensions; k += 1) vectors[row + k] = (vectors[row + k] as number) + (gradient[k] as number);
  };
  const learnSentence = (): void => {
    for (let at = 0; at < sentence.length; at += 1) {
      const reach = 1 + Math.floor(random() * window);
      const end = Math.min(sentence.length - 1, at + reach);
      for (let near = Math.max(0, at - reach); near <= end; near += 1) if (near !== at) learnPair(sentence[at] as number, sentence[near] as number);
    }
    sentence.length = 0;
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = from; at < to; at += 1) {
      const id = text[at] as number;
      if (id < 0) learnSentence();
      else if (random() < (keep[id] as number)) sentence.push(id);
      sinceReport += 1;
      if (sinceReport < reportEvery) continue;
      const done = Atomics.add(progress, 0, sinceReport) + sinceReport;
      sinceReport = 0;
      rate = Math.max(lastRate, firstRate * (1 - done / wanted));
    }
    learnSentence();
  }
}

/** Draws words by count to the power of 0.75. */
function samplingTable(counts: Int32Array): Int32Array {
  const weights = Float64Array.from(counts, (count) => count ** samplingPower);
  const sum = weights.reduce((a, b) => a + b, 0);
  const table = new Int32Array(tableSize);
  let id = 0;
  let reached = (weights[0] as number) / sum;
  for (let at = 0; at < tableSize; at += 1) {
    table[at] = id;
    while ((at + 1) / tableSize > reached && id < counts.length - 1) {
      id += 1;
      reached += (weights[id] as number) / sum;
    }
  }
  return table;
}
