import type { Passage } from '../../infra/contracts/index.ts';
import { sentencesOf, type Span } from '../sentences/index.ts';
import { sentenceInput } from './network/inputs.ts';
import type { Classifier, Judgement } from './runtime/classifier.ts';

/** What a model says of each sentence by itself: which of them carried what it says of the whole. */
export interface ReadSentence extends Span {
  readonly judgement: Judgement;
}

/** Sentences of a long article that are looked at; what stands behind them the models do not read either. */
const mostSentences = 16;
const mostPassages = 3;

export async function readSentences(model: Classifier, text: string): Promise<ReadSentence[]> {
  const spans = sentencesOf(text).slice(0, mostSentences);
  if (spans.length < 2) return [];
  const judgements = await model.classify(spans.map(({ start, end }) => sentenceInput(text.slice(start, end), model.read)));
  return spans.map((span, at) => ({ ...span, judgement: judgements[at] as Judgement }));
}

/** The sentences of which the model says most clearly what it says of the whole, best first; none where no sentence stands out. */
export function passagesFor(text: string, sentences: readonly ReadSentence[], head: string, label: string, least = 0.5): Passage[] {
  return sentences
    .map(({ start, end, judgement }) => ({ start, end, score: judgement[head]?.[label] ?? 0 }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostPassages)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
