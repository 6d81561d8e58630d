import { contentGroups, stanceLabels, tones } from '../../../infra/contracts/index.ts';
import { fold } from '../../../infra/text/index.ts';
import type { Reader } from '../network/reader.ts';
import { sentenceInput, stanceInput, wholeInput, type ModelInput } from '../network/inputs.ts';
import type { Vocabulary } from '../network/vocabulary.ts';
import { namesIn } from '../texts/names-in.ts';
import type { LabelledText } from '../texts/read.ts';
import type { CorrectedText } from './corrected-text.ts';
import type { Example } from './fit.ts';
import { encode } from './network/encode.ts';
import type { Targets } from './network/loss.ts';
import type { Head } from './network/shape.ts';

export interface TaskRecipe {
  readonly heads: readonly Head[];
  /** The questions that a labelled text holds, each with its answer for every head. */
  questions(text: LabelledText): readonly Question[];
  /** The questions that a correction answers; often none. */
  corrected(text: CorrectedText): readonly Question[];
}

export interface Question {
  readonly input: (read: Reader) => ModelInput;
  /** Probabilities by head, in the order of its labels; null where nobody said. */
  readonly answers: Targets;
}

const among = (labels: readonly string[], some: readonly string[]): Float32Array => Float32Array.from(labels, (label) => Number(some.includes(label)));
const only = (labels: readonly string[], label: string): Float32Array => Float32Array.from(labels, (each) => Number(each === label));
const one = (name: string, labels: readonly string[], weight = 1): Head => ({ name, kind: 'one', labels, weight });

export const claimLabels = ['claim', 'other'] as const;

/** What is asked of the labelled texts for each model; `topics` are the taxonomy's ids. */
export function recipes(topics: readonly string[]): Record<'topic' | 'tone' | 'stance' | 'claim', TaskRecipe> {
  return {
    topic: {
      heads: [{ name: 'topic', kind: 'several', labels: topics, weight: 1 }, one('contentGroup', contentGroups, 0.5)],
      questions: (text) => [{ input: (read) => wholeInput(text, read), answers: [among(topics, text.topics), only(contentGroups, text.group)] }],
      corrected: (text) => (text.topics === null && text.group === null ? [] : [{ input: (read) => wholeInput(text, read), answers: [text.topics && among(topics, text.topics), text.group && only(contentGroups, text.group)] }]),
    },
    tone: {
      heads: [one('tone', tones)],
      questions: (text) => [{ input: (read) => wholeInput(text, read), answers: [only(tones, text.tone)] }],
      corrected: (text) => (text.tone === null ? [] : [{ input: (read) => wholeInput(text, read), answers: [only(tones, text.tone)] }]),
    },
    stance: {
      heads: [one('stance', stanceLabels)],
      questions: (text) => text.stances.map(([unit, label]) => ({ input: (read) => stanceInput(text, namesIn(text, unit), read), answers: [only(stanceLabels, label)] })),
      corrected: (text) => text.stances.map(({ label, names }) => ({ input: (read) => stanceInput(text, names, read), answers: [only(stanceLabels, label)] })),
    },
    claim: {
      heads: [one('claim', claimLabels)],
      questions: (text) => text.sentences.map((sentence) => ({ input: (read) => sentenceInput(sentence.text, read), answers: [only(claimLabels, sentence.isClaim ? 'claim' : 'other')] })),
      // Nobody marks claims on a screen.
      corrected: () => [],
    },
  };
}

/** The ways in which a question may be typed: as it is, and without diacritics, with those put back that the reader finds. */
export function exampleOf({ input, answers }: Question, vocabulary: Vocabulary, read: Reader, weight = 1): Example {
  const forms = [read, (text: string) => read(fold(text))].map((way) => {
    const { first, second } = input(way);
    return encode(vocabulary, first, second);
  });
  return { forms, targets: answers, weight };
}
