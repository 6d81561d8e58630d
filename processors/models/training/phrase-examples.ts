import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Taxonomy } from '../../topics/index.ts';
import type { Reader } from '../network/reader.ts';
import { unitWord } from '../network/tokens.ts';
import type { Vocabulary } from '../network/vocabulary.ts';
import type { ModelTask } from '../open-models.ts';
import type { Example } from './fit.ts';
import { encode } from './network/encode.ts';
import type { Head } from './network/shape.ts';

/*
 * Words as tiny texts: what speaks of a topic, praises or blames, before any text shows it.
 */

const clearEnough = 0.7;
const weight = 0.2;

const cuesSchema = z.record(z.enum(['tone', 'stance']), z.record(z.string(), z.array(z.string())));

/** The taxonomy's phrases for topics, the cues for tone and stance; none for claims. */
export async function phraseExamples(task: ModelTask, heads: readonly Head[], taxonomy: Taxonomy, vocabulary: Vocabulary, read: Reader): Promise<Example[]> {
  const phrases = task === 'topic' ? phrasesOf(taxonomy) : task === 'claim' ? [] : await cuesOf(task);
  const [first] = heads;
  return phrases.map(([label, text]) => ({
    forms: [encode(vocabulary, task === 'stance' ? `${unitWord} ${read(text)}` : read(text), '')],
    targets: heads.map((head) => (head === first ? Float32Array.from(head.labels, (other) => Number(other === label)) : null)),
    weight,
  }));
}

const phrasesOf = ({ topics }: Taxonomy): (readonly [string, string])[] => topics.flatMap(({ id, phrases, words }) => [...phrases.filter((phrase) => phrase.weight >= clearEnough).map(({ text }) => text), ...words].map((text) => [id, text] as const));

async function cuesOf(task: 'tone' | 'stance'): Promise<(readonly [string, string])[]> {
  const cues = cuesSchema.parse(parse(await readFile(new URL('./cues.yaml', import.meta.url), 'utf8')));
  return Object.entries(cues[task]).flatMap(([label, words]) => words.map((word) => [label, word] as const));
}
