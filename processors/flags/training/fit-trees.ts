import { sigmoid, type Example } from './fit-logistic.ts';

/** A small decision tree: a leaf's number, or a question. */
export type Tree = number | Split;

/** Below `t` of feature `f` go left, else right. */
export interface Split {
  readonly f: string;
  readonly t: number;
  readonly l: Tree;
  readonly r: Tree;
}

/** The log-odds that a text repeats a claim: a base and what each tree adds. */
export interface Forest {
  readonly base: number;
  readonly trees: Tree[];
}

export interface ForestOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least weight (sum of p(1−p)) of a leaf, and the penalty on its number. */
  readonly leaf: number;
  readonly penalty: number;
  /** What more of a feature can only mean: 1 more likely, −1 less. */
  readonly signs: Readonly<Record<string, 1 | -1>>;
}

/**
 * Gradient-boosted trees with second-order steps, held to the signs: where a split would say that a number that differs makes a repeat
 * likelier, it is not made. Friedman, Greedy function approximation (2001); constraints as Chen and Guestrin's XGBoost (2016) has them.
 */
export function fitForest(examples: readonly Example[], names: readonly string[], { trees, depth, rate, leaf, penalty, signs }: ForestOptions): Forest {
  const columns = names.map((name) => Float64Array.from(examples, ({ features }) => features[name] ?? 0));
  const positive = examples.reduce((sum, { label, weight }) => sum + label * weight, 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(examples.length).fill(base);
  const grown: Tree[] = [];
  const slopes = new Float64Array(examples.length);
  const curves = new Float64Array(examples.length);

  const value = (rows: readonly number[]): { best: number; gain: number; curve: number } => {
    let [slope, curve] = [0, 0];
    for (const row of rows) {
      slope += slopes[row] as number;
      curve += curves[row] as number;
    }
    return { best: -slope / (curve + penalty), gain: (slope * slope) / (curve + penalty), curve };
  };

  const grow = (rows: readonly number[], left: number, low: number, high: number): Tree => {
    const whole = value(rows);
    const here: number = Math.min(high, Math.max(low, whole.best));
    if (left === 0) return here * rate;
    let best: { gain: number; column: number; at: number; lower: number[]; upper: number[]; middle: number } | null = null;
    columns.forEach((column, number) => {
      const sorted = [...rows].sort((one, other) => (column[one] as number) - (column[other] as number));
      const sign = signs[names[number] as string];
      let [slope, curve] = [0, 0];
      const all = value(rows);
      const [allSlope, allCurve] = [-all.best * (all.curve + penalty), all.curve];
      for (let at = 0; at < sorted.length - 1; at += 1) {
        const row = sorted[at] as number;
        slope += slopes[row] as number;
        curve += curves[row] as number;
        const [now, next] = [column[row] as number, column[sorted[at + 1] as number] as number];
        if (now === next || curve < leaf || allCurve - curve < leaf) continue;
        const lower = -slope / (curve + penalty);
        const upper = -(allSlope - slope) / (allCurve - curve + penalty);
        if (sign !== undefined && sign * (upper - lower) < 0) continue;
        const gain = (slope * slope) / (curve + penalty) + (allSlope - slope) ** 2 / (allCurve - curve + penalty) - whole.gain;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, column: number, at: (now + next) / 2, lower: sorted.slice(0, at + 1), upper: sorted.slice(at + 1), middle: (clamp(lower, low, high) + clamp(upper, low, high)) / 2 };
      }
    });
    if (best === null) return here * rate;
    const { column, at, lower, upper, middle } = best as { column: number; at: number; lower: number[]; upper: number[]; middle: number };
    const sign = signs[names[column] as string];
    return {
      f: names[column] as string, t: at,
      l: grow(lower, left - 1, sign === -1 ? middle : low, sign === 1 ? middle : high),
      r: grow(upper, left - 1, sign === 1 ? middle : low, sign === -1 ? middle : high),
    };
  };

  const everyRow = examples.map((_example, row) => row);
  for (let number = 0; number < trees; number += 1) {
    examples.forEach(({ label, weight }, row) => {
      const p = sigmoid(scores[row] as number);
      slopes[row] = (p - label) * weight;
      curves[row] = p * (1 - p) * weight;
    });
    const tree = grow(everyRow, depth, -Infinity, Infinity);
    grown.push(tree);
    examples.forEach(({ features }, row) => (scores[row] = (scores[row] as number) + answer(tree, features)));
  }
  return { base, trees: grown };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export function answer(tree: Tree, features: Readonly<Record<string, number>>): number {
  if (typeof tree === 'number') return tree;
  return answer((features[tree.f] ?? 0) < tree.t ? tree.l : tree.r, features);
}

export const forestOdds = ({ base, trees }: Forest, features: Readonly<Record<string, number>>): number => trees.reduce<number>((sum, tree) => sum + answer(tree, features), base);
