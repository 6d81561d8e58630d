import { contentGroups, stanceLabels, tones } from '../../../infra/contracts/index.ts';
import { fold } from '../../../infra/text/index.ts';
import { createTopicReader, type Taxonomy } from '../../topics/index.ts';
import { sentenceInput, stanceInput, wholeInput } from '../network/inputs.ts';
import type { Models } from '../open-models.ts';
import { likeliest } from '../runtime/probabilities.ts';
import type { LabelledText } from '../texts/read.ts';
import { namesIn } from '../texts/names-in.ts';
import { calibrationError, labellingScores, scoreOf, sortingScores, type LabellingScores, type SortingScores } from './metrics.ts';

/** What the models make of a set of labelled texts. */
export interface SetReport {
  readonly texts: number;
  readonly topics: LabellingScores;
  readonly contentGroup: SortingScores & { readonly calibrationError: number };
  readonly tone: SortingScores & { readonly calibrationError: number };
  readonly stance: SortingScores & { readonly calibrationError: number };
  readonly claim: SortingScores & { readonly calibrationError: number; readonly claimF1: number };
}

interface Sorted {
  readonly wanted: string;
  readonly given: string;
  readonly score: number;
}

/** Asks each model about every text; `unmarked` takes the diacritics off first. */
export async function judgeTexts(models: Models, taxonomy: Taxonomy, texts: readonly LabelledText[], { unmarked = false }: { readonly unmarked?: boolean } = {}): Promise<SetReport> {
  const typed = (text: string): string => (unmarked ? fold(text) : text);
  const seen = texts.map((text) => ({ ...text, title: typed(text.title), text: typed(text.text), stances: text.stances.map(([unit, label]): typeof text.stances[number] => [unit === '@context' ? unit : typed(unit), label]), sentences: text.sentences.map((sentence) => ({ ...sentence, text: typed(sentence.text) })) }));

  const topicReader = createTopicReader(taxonomy, models.topic);
  const read = await Promise.all(seen.map((text) => topicReader(text)));
  const tone = await models.tone.classify(seen.map((text) => wholeInput(text, models.tone.read)));
  const stances = seen.flatMap((text) => text.stances.map(([unit, label]) => ({ label, input: stanceInput(text, namesIn(text, unit), models.stance.read) })));
  const stance = await models.stance.classify(stances.map(({ input }) => input));
  const sentences = seen.flatMap((text) => text.sentences);
  const claim = await models.claim.classify(sentences.map((sentence) => sentenceInput(sentence.text, models.claim.read)));

  const claims = sentences.map(({ isClaim }, at): Sorted => {
    const { label, score } = likeliest(claim[at]?.['claim'] ?? {});
    return { wanted: isClaim ? 'claim' : 'other', given: label, score };
  });
  const claimScores = scored(['claim', 'other'], claims);
  return {
    texts: texts.length,
    topics: labellingScores(taxonomy.topics.map(({ id }) => id), texts.map(({ topics }, at) => ({ wanted: topics, given: read[at]?.topics.map(({ topic }) => topic) ?? [] }))),
    contentGroup: scored(contentGroups, texts.map(({ group }, at) => ({ wanted: group, given: read[at]?.contentGroup.group ?? '', score: read[at]?.contentGroup.score ?? 0 }))),
    tone: scored(tones, texts.map((text, at) => answer(text.tone, tone[at]?.['tone']))),
    stance: scored(stanceLabels, stances.map(({ label }, at) => answer(label, stance[at]?.['stance']))),
    claim: { ...claimScores, claimF1: claimScores.byLabel['claim']?.f1 ?? scoreOf(0, 0, 0).f1 },
  };
}

function answer(wanted: string, probabilities: Readonly<Record<string, number>> = {}): Sorted {
  const { label, score } = likeliest(probabilities);
  return { wanted, given: label, score };
}

const scored = (labels: readonly string[], sorted: readonly Sorted[]): SortingScores & { readonly calibrationError: number } => ({
  ...sortingScores(labels, sorted),
  calibrationError: calibrationError(sorted.map(({ wanted, given, score }) => ({ probability: score, right: wanted === given }))),
});
