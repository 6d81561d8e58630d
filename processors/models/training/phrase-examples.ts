import type { Taxonomy } from '../../topics/index.ts';
import type { Reader } from '../network/reader.ts';
import type { Vocabulary } from '../network/vocabulary.ts';
import type { Example } from './fit.ts';
import { encode } from './network/encode.ts';

const clearEnough = 0.7;
const weight = 0.3;

/** The taxonomy's own phrases as tiny texts: what a topic's words are, before any text shows them. */
export const phraseExamples = ({ topics }: Taxonomy, vocabulary: Vocabulary, read: Reader, heads: number): Example[] =>
  topics.flatMap(({ phrases }, at) =>
    phrases
      .filter((phrase) => phrase.weight >= clearEnough)
      .map(({ text }) => ({
        forms: [encode(vocabulary, read(text), '')],
        targets: [Float32Array.from(topics, (_, other) => Number(other === at)), ...Array.from({ length: heads - 1 }, () => null)],
        weight,
      })),
  );
