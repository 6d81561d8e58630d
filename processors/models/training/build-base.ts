import type { Base } from '../folder/base.ts';
import { contextWord, otherBodyWord, prepare, unitWord, unknownId, wordsOf } from '../network/tokens.ts';
import { vocabularyOf } from '../network/vocabulary.ts';
import { readCorpus } from './corpora.ts';
import { diacriticsTable } from './diacritics.ts';
import { trainVectors } from './vectors/train.ts';

export interface BaseRequest {
  /** Files of running text (JSON Lines). */
  readonly corpora: readonly string[];
  /** The project's own training texts: how posts are written, which no corpus of newspapers shows. */
  readonly own: readonly string[];
  readonly dimensions: number;
  readonly words: number;
  readonly epochs: number;
  readonly threads: number;
  readonly seed: number;
  readonly onProgress: (step: 'reading' | 'vectors', share: number) => void;
}

/** Characters of a text that are read: the rest of a long one says little more. */
const longest = 3_000;
/** How often the own texts count beside the corpora. */
const ownWeight = 15;
const leastCount = 8;
const sentenceEnd = /\n|(?<=[.!?…;:]) /;

/** Counts words, learns their vectors and which diacritics follow which, from running text. */
export async function buildBase(request: BaseRequest): Promise<Base> {
  const counts = new Map<string, number>();
  const sentences: string[][] = [];
  const read = (text: string): void => {
    for (const sentence of prepare(text.slice(0, longest)).split(sentenceEnd)) {
      const words = wordsOf(sentence);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      sentences.push(words);
    }
  };
  for (const [at, path] of request.corpora.entries()) {
    request.onProgress('reading', at / request.corpora.length);
    for await (const { title, text } of readCorpus(path)) read(title === '' ? text : `${title}\n${text}`);
  }
  for (let times = 0; times < ownWeight; times += 1) request.own.forEach(read);
  request.onProgress('reading', 1);

  const vocabulary = vocabularyOf(counts, { size: request.words, least: leastCount, always: [unitWord, otherBodyWord, contextWord] });
  const ids = sentences.map((sentence) => sentence.map((word) => vocabulary.idOf(word)).filter((id) => id !== unknownId));
  const text = new Int32Array(ids.reduce((sum, sentence) => sum + sentence.length + 1, 0)).fill(-1);
  let at = 0;
  for (const sentence of ids) {
    text.set(sentence, at);
    at += sentence.length + 1;
  }
  const vectors = await trainVectors({ text, words: vocabulary.words.length, dimensions: request.dimensions, epochs: request.epochs, seed: request.seed, threads: request.threads, onProgress: (share) => request.onProgress('vectors', share) });
  return { vocabulary, vectors, dimensions: request.dimensions, diacritics: diacriticsTable(sentences, counts) };
}
