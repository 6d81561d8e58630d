import type { ModelTask } from '../open-models.ts';
import type { Evaluation } from './evaluate.ts';

/** What an evaluation says of one model, by names of scores, each from 0 to 1: what is kept, to be looked at over time. */
export interface ModelScores {
  readonly task: ModelTask;
  readonly version: string;
  readonly scores: Readonly<Record<string, number>>;
}

export function modelScores({ models, sets }: Pick<Evaluation, 'models' | 'sets'>): ModelScores[] {
  const own = Object.values(sets)[0];
  if (!own) return [];
  const { topics, contentGroup, tone, stance, claim } = own;
  const sorted = ({ macroF1, accuracy, calibrationError }: typeof tone): Record<string, number> => ({ macroF1, accuracy, calibrationError });
  const scores: Record<ModelTask, Record<string, number>> = {
    topic: { microF1: topics.micro.f1, macroF1: topics.macroF1, noneRight: topics.noneRight, contentGroupAccuracy: contentGroup.accuracy },
    tone: sorted(tone),
    stance: sorted(stance),
    claim: { f1: claim.claimF1, accuracy: claim.accuracy, calibrationError: claim.calibrationError },
  };
  return (Object.keys(scores) as ModelTask[]).map((task) => ({ task, version: models[task] ?? '', scores: scores[task] }));
}
