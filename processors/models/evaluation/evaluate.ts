import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Taxonomy } from '../../topics/index.ts';
import { modelTasks, type Models } from '../open-models.ts';
import { partOf, type LabelledText } from '../texts/read.ts';
import { judgePublicSets, type PublicReport } from './public-sets.ts';
import { judgeTexts, type SetReport } from './judge-texts.ts';
import { modelScores } from './scores.ts';

export interface Evaluation {
  /** Versions by task. */
  readonly models: Readonly<Record<string, string>>;
  readonly sets: Readonly<Record<string, SetReport>>;
  readonly publicSets: readonly PublicReport[];
  /** SHA-256 over the texts of the frozen test part: figures of other texts cannot be compared. */
  readonly testHash: string;
  readonly figures: Figures;
}

/** The figures that are pinned, each from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

/** Judges the frozen test part, as it is typed and without diacritics, and the public sets where they are. */
export async function evaluate(models: Models, taxonomy: Taxonomy, texts: readonly LabelledText[], publicFolder: string | null): Promise<Evaluation> {
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

const share = z.number().min(0).max(1);
const floorsSchema = z.object({
  testHash: z.string(),
  floors: z.record(z.string(), share),
  /** What was measured of the models that ship when the floors were pinned. */
  measured: z.array(z.object({ task: z.enum(modelTasks), version: z.string(), scores: z.record(z.string(), share) })),
});
export type Floors = z.infer<typeof floorsSchema>;

const floorsFile = new URL('./floors.json', import.meta.url);
export const readFloors = async (): Promise<Floors> => floorsSchema.parse(JSON.parse(await readFile(floorsFile, 'utf8')));

/** What arithmetic on another machine may differ by. */
const slack = 0.015;

/** Pins the floors anew, a little below what was measured. */
export async function pinFloors(evaluation: Evaluation): Promise<void> {
  const floors = Object.fromEntries(Object.entries(evaluation.figures).map(([name, figure]) => [name, Math.floor((figure - slack) * 1000) / 1000]));
  const measured = modelScores(evaluation).map(({ scores, ...rest }) => ({ ...rest, scores: Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Math.round(score * 1000) / 1000])) }));
  await writeFile(floorsFile, `${JSON.stringify({ testHash: evaluation.testHash, floors, measured } satisfies Floors, null, 1)}\n`);
}

/** What is below its floor, in words; empty where the gate is open. */
export function belowFloors({ figures, testHash }: Pick<Evaluation, 'figures' | 'testHash'>, { floors, testHash: pinned }: Pick<Floors, 'floors' | 'testHash'>): string[] {
  const faults = Object.entries(floors)
    .filter(([name, floor]) => (figures[name] ?? 0) < floor)
    .map(([name, floor]) => `${name} is ${(figures[name] ?? 0).toFixed(3)}, the floor ${floor}`);
  return testHash === pinned ? faults : [`the test part is not the one that the floors were pinned on (${testHash.slice(0, 12)}, not ${pinned.slice(0, 12)})`, ...faults];
}

/** What of a candidate is worse than the models in use by more than chance allows, in words. */
export function worseThan(candidate: Figures, current: Figures, tolerance = 0.015): string[] {
  return Object.entries(current)
    .filter(([name, figure]) => (candidate[name] ?? 0) < figure - tolerance)
    .map(([name, figure]) => `${name} would fall from ${figure.toFixed(3)} to ${(candidate[name] ?? 0).toFixed(3)}`);
}
