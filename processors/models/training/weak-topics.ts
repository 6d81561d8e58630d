import type { Reader } from '../network/reader.ts';
import type { Vocabulary } from '../network/vocabulary.ts';
import { wholeInput } from '../network/inputs.ts';
import { createTopicClassifier, type Taxonomy } from '../../topics/index.ts';
import { readCorpus } from './corpora.ts';
import type { Example } from './fit.ts';
import { encode } from './network/encode.ts';

/**
 * Headlines and leads of a corpus with the topics that the taxonomy's phrases give them: broad and not quite right, so they
 * come before the labelled texts and count for little. Exact repeats are passed over.
 */
export async function weakTopics(paths: readonly string[], taxonomy: Taxonomy, vocabulary: Vocabulary, read: Reader, { most, weight }: { readonly most: number; readonly weight: number }): Promise<Example[]> {
  const phrases = createTopicClassifier(taxonomy);
  const ids = taxonomy.topics.map(({ id }) => id);
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const path of paths) {
    for await (const { title: headline, text: whole } of readCorpus(path)) {
      if (examples.length >= most) return examples;
      if (seen.has(whole)) continue;
      seen.add(whole);
      const [line = '', ...rest] = whole.split('\n');
      const title = headline === '' ? line : headline;
      const text = headline === '' ? rest.join('\n') : whole;
      if (text === '') continue;
      const given = new Set(phrases.classify({ title, text }).map(({ topic }) => topic));
      const input = wholeInput({ title, text }, read);
      examples.push({ forms: [encode(vocabulary, input.first, input.second)], targets: [Float32Array.from(ids, (id) => Number(given.has(id))), null], weight });
    }
  }
  return examples;
}
