import { z } from 'zod';
import type { Tree } from '../training/fit-trees.ts';
import { forestOdds } from '../training/fit-trees.ts';
import { logOdds, sigmoid } from '../training/fit-logistic.ts';

const treeSchema: z.ZodType<Tree> = z.lazy(() => z.union([z.number(), z.object({ f: z.string(), t: z.number(), l: treeSchema, r: treeSchema })]));

/** What a judge learned: weights and trees over features, and how its log-odds become a probability. */
export const judgeSchema = z.object({
  weights: z.object({ bias: z.number(), byFeature: z.record(z.string(), z.number()) }),
  forest: z.object({ base: z.number(), trees: z.array(treeSchema) }),
  /** Platt's: p = sigmoid(slope · log-odds + offset), fitted on texts that the weights did not see. */
  calibration: z.object({ slope: z.number(), offset: z.number() }),
});
export type JudgeWeights = z.infer<typeof judgeSchema>;

/** The middle of what the weights and the trees say, in log-odds. */
export const rawOdds = ({ weights, forest }: Pick<JudgeWeights, 'weights' | 'forest'>, features: Readonly<Record<string, number>>): number => (logOdds(weights, features) + forestOdds(forest, features)) / 2;

export const probabilityOf = (judge: JudgeWeights, features: Readonly<Record<string, number>>): number => sigmoid(judge.calibration.slope * rawOdds(judge, features) + judge.calibration.offset);
