import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { seededRandom } from '../../../../infra/random/index.ts';
import type { SkipGramTask } from './skip-gram.ts';

export interface VectorRequest {
  /** Word ids, -1 between sentences. */
  readonly text: Int32Array;
  readonly words: number;
  readonly dimensions: number;
  readonly epochs: number;
  readonly seed: number;
  /** One thread gives the same vectors every time; more are quicker and not. */
  readonly threads: number;
  readonly onProgress?: (share: number) => void;
}

const reportEvery = 1000;

/** Word vectors, row by row (words × dimensions). */
export async function trainVectors({ text, words, dimensions, epochs, seed, threads, onProgress }: VectorRequest): Promise<Float32Array> {
  const shared = (length: number): SharedArrayBuffer => new SharedArrayBuffer(length * 4);
  const held = shared(text.length);
  new Int32Array(held).set(text);
  const counts = shared(words);
  const counted = new Int32Array(counts);
  for (const id of text) if (id >= 0) counted[id] = (counted[id] as number) + 1;
  const vectors = shared(words * dimensions);
  const random = seededRandom(seed);
  new Float32Array(vectors).forEach((_zero, at, all) => (all[at] = (random() - 0.5) / dimensions));
  const progress = shared(1);
  const neighbours = shared(words * dimensions);

  const share = Math.ceil(text.length / threads);
  const workers = Array.from({ length: threads }, (_, at) => {
    const workerData: SkipGramTask = { text: held, counts, vectors, neighbours, progress, dimensions, epochs, seed: seed + at, from: at * share, to: Math.min(text.length, (at + 1) * share) };
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  });
  const timer = setInterval(() => onProgress?.(Atomics.load(new Int32Array(progress), 0) / (text.length * epochs)), reportEvery);
  try {
    await Promise.all(workers.map((worker) => once(worker, 'exit')));
  } finally {
    clearInterval(timer);
    for (const worker of workers) await worker.terminate();
  }
  return new Float32Array(vectors).slice();
}
