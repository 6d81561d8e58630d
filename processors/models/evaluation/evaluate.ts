import { createHash } from 'node:crypto';
import type { Taxonomy } from '../../topics/index.ts';
import type { Models } from '../open-models.ts';
import { partOf, type LabelledText } from '../texts/read.ts';
import type { Embedder } from '../runtime/embedder.ts';
import { judgeNearness, type NearnessReport } from './nearness.ts';
import { judgePublicSets, type PublicReport } from './public-sets.ts';
import { judgeTexts, type SetReport } from './judge-texts.ts';

export interface Evaluation {
  /** Versions by task. */
  readonly models: Readonly<Record<string, string>>;
  readonly sets: Readonly<Record<string, SetReport>>;
  readonly publicSets: readonly PublicReport[];
  readonly nearness: readonly NearnessReport[];
  /** SHA-256 over the texts of the frozen test part: figures of other texts cannot be compared. */
  readonly testHash: string;
  readonly figures: Figures;
}

/** The figures that are pinned, each from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

/** Judges the frozen test part, as it is typed and without diacritics, and the public sets where they are. */
export async function evaluate(models: Models, taxonomy: Taxonomy, texts: readonly LabelledText[], { publicFolder = null, embedder = null }: { readonly publicFolder?: string | null; readonly embedder?: Embedder | null } = {}): Promise<Evaluation> {
  const test = texts.filter((text) => partOf(text) === 'test');
  const vietnamese = test.filter(({ language }) => language === 'vi');
  const sets: Record<string, SetReport> = {
    'own test part': await judgeTexts(models, taxonomy, test),
    'the Vietnamese ones without diacritics': await judgeTexts(models, taxonomy, vietnamese, { unmarked: true }),
  };
  const alone = [
    ['Vietnamese alone', vietnamese],
    ['of these, articles', vietnamese.filter(({ kind }) => kind === 'article')],
    ['of these, posts and comments', vietnamese.filter(({ kind }) => kind !== 'article')],
    ['English alone', test.filter(({ language }) => language === 'en')],
  ] as const;
  for (const [name, some] of alone) if (some.length > 0) sets[name] = await judgeTexts(models, taxonomy, some);
  const own = sets['own test part'] as SetReport;
  return {
    models: Object.fromEntries([models.topic, models.tone, models.stance, models.claim].map(({ description }) => [description.task, description.version])),
    sets,
    publicSets: publicFolder === null ? [] : await judgePublicSets(models, publicFolder),
    nearness: publicFolder === null || embedder === null ? [] : await judgeNearness(embedder, publicFolder),
    testHash: createHash('sha256').update(test.map(({ id }) => id).sort().join('\n')).digest('hex'),
    figures: {
      'topic.microF1': own.topics.micro.f1,
      'topic.noneRight': own.topics.noneRight,
      'contentGroup.accuracy': own.contentGroup.accuracy,
      'tone.macroF1': own.tone.macroF1,
      'stance.macroF1': own.stance.macroF1,
      'claim.f1': own.claim.claimF1,
      'unmarked.topic.microF1': sets['the Vietnamese ones without diacritics']?.topics.micro.f1 ?? 0,
      'unmarked.tone.macroF1': sets['the Vietnamese ones without diacritics']?.tone.macroF1 ?? 0,
      'unmarked.stance.macroF1': sets['the Vietnamese ones without diacritics']?.stance.macroF1 ?? 0,
    },
  };
}
