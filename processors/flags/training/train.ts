import type { JudgeWeights } from '../judging/score.ts';
import { rawOdds } from '../judging/score.ts';
import type { PairExample } from './examples.ts';
import { fitForest } from './fit-trees.ts';
import { fitLogistic, sigmoid } from './fit-logistic.ts';

const folds = 8;
const forest = { trees: 160, depth: 4, rate: 0.1, leaf: 1.5, penalty: 2, rows: 0.7, columns: 0.4 };
const penalty = 0.0001;

/** A judged pair that the weights which judged it had not seen. */
export interface HeldOut {
  readonly example: PairExample;
  readonly odds: number;
}

export interface Trained {
  readonly judge: JudgeWeights;
  /** All texts of a fact are held out together. */
  readonly heldOut: readonly HeldOut[];
}

/** Fits a judge on all pairs, and its calibration on pairs that were held out. */
export function trainJudge(examples: readonly PairExample[], signs: Readonly<Record<string, 1 | -1>>, onFold: (done: number, of: number) => void = () => undefined): Trained {
  const names = Object.keys(examples[0]?.features ?? {});
  const fit = (some: readonly PairExample[]): Pick<JudgeWeights, 'weights' | 'forest'> => ({ weights: fitLogistic(some, names, { penalty, signs }), forest: fitForest(some, names, { ...forest, signs }) });
  const facts = [...new Set(examples.map(({ fold }) => fold))];
  const foldOf = new Map(facts.map((fact, at) => [fact, at % folds]));
  const heldOut: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const judge = fit(examples.filter((example) => foldOf.get(example.fold) !== fold));
    for (const example of examples) if (foldOf.get(example.fold) === fold) heldOut.push({ example, odds: rawOdds(judge, example.features) });
    onFold(fold + 1, folds);
  }
  return { judge: { ...fit(examples), calibration: platt(heldOut) }, heldOut };
}

/** Fits weights alone, without trees: for pairs of which there are few. */
export function trainPlain(examples: readonly PairExample[], names: readonly string[]): Trained {
  const fit = (some: readonly PairExample[]): Pick<JudgeWeights, 'weights' | 'forest'> => ({ weights: fitLogistic(some, names, { penalty: 0.01, signs: { coreCover: 1 } }), forest: { base: 0, trees: [] } });
  const facts = [...new Set(examples.map(({ fold }) => fold))];
  const heldOut = facts.flatMap((fact) => {
    const judge = fit(examples.filter(({ fold }) => fold !== fact));
    return examples.filter(({ fold }) => fold === fact).map((example) => ({ example, odds: rawOdds(judge, example.features) }));
  });
  // The odds are the weights' own: with so few pairs a second calibration would only follow chance. Doubled, since rawOdds takes the middle of two.
  return { judge: { ...fit(examples), calibration: { slope: 2, offset: 0 } }, heldOut };
}

/** Platt's calibration, by Newton's steps. */
function platt(heldOut: readonly HeldOut[]): { slope: number; offset: number } {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < 50; round += 1) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-3, 0, 1e-3];
    for (const { odds, example: { label, weight } } of heldOut) {
      const p = sigmoid(slope * odds + offset);
      const [error, curve] = [(p - label) * weight, p * (1 - p) * weight];
      ga += error * odds;
      gb += error;
      haa += curve * odds * odds;
      hab += curve * odds;
      hbb += curve;
    }
    const det = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / det;
    offset -= (haa * gb - hab * ga) / det;
  }
  return { slope, offset };
}
