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
  /** Share of the examples and of the features that each tree sees. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Gradient-boosted trees with second-order steps, held to the signs: where a split would say that a number that differs makes a repeat
 * likelier, it is not made. Each tree sees a share of the examples and of the features, drawn by a fixed seed. Friedman, Greedy function approximation (2001) and
 * Stochastic gradient boosting (2002); constraints as Chen and Guestrin's XGBoost (2016) has them.
 */
export function fitForest(examples: readonly Example[], names: readonly string[], { trees, depth, rate, leaf, penalty, signs, rows, columns: share }: ForestOptions): Forest {
  const columns = names.map((name) => Float64Array.from(examples, ({ features }) => features[name] ?? 0));
  const sorted = columns.map((column) => Int32Array.from(examples, (_example, row) => row).sort((one, other) => (column[one] as number) - (column[other] as number) || one - other));
  const positive = examples.reduce((sum, { label, weight }) => sum + label * weight, 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(examples.length).fill(base);
  const grown: Tree[] = [];
  const slopes = new Float64Array(examples.length);
  const curves = new Float64Array(examples.length);
  const isLower = new Uint8Array(examples.length);
  const draw = drawing(1);

  /** `orders`: by feature, the node's examples from the lowest value to the highest. */
  const grow = (orders: ReadonlyMap<number, Int32Array>, left: number, low: number, high: number): Tree => {
    let [slope, curve] = [0, 0];
    for (const row of orders.values().next().value ?? []) {
      slope += slopes[row] as number;
      curve += curves[row] as number;
    }
    const here = clamp(-slope / (curve + penalty), low, high) * rate;
    if (left === 0) return here;
    const best = bestSplit(orders, slope, curve);
    if (best === null) return here;
    const { column, at, cut } = best;
    const middle = (clamp(best.lower, low, high) + clamp(best.upper, low, high)) / 2;
    (orders.get(column) as Int32Array).forEach((row, place) => (isLower[row] = place <= cut ? 1 : 0));
    const parts = [1, 0].map((side) => new Map([...orders].map(([number, order]) => [number, order.filter((row) => isLower[row] === side)])));
    const sign = signs[names[column] as string];
    return {
      f: names[column] as string, t: at,
      l: grow(parts[0] as Map<number, Int32Array>, left - 1, sign === -1 ? middle : low, sign === 1 ? middle : high),
      r: grow(parts[1] as Map<number, Int32Array>, left - 1, sign === 1 ? middle : low, sign === -1 ? middle : high),
    };
  };

  const bestSplit = (orders: ReadonlyMap<number, Int32Array>, slopeOfAll: number, curveOfAll: number): { gain: number; column: number; at: number; cut: number; lower: number; upper: number } | null => {
    const whole = (slopeOfAll * slopeOfAll) / (curveOfAll + penalty);
    let best: { gain: number; column: number; at: number; cut: number; lower: number; upper: number } | null = null;
    for (const [number, order] of orders) {
      const column = columns[number] as Float64Array;
      const sign = signs[names[number] as string];
      let [slope, curve] = [0, 0];
      for (let cut = 0; cut < order.length - 1; cut += 1) {
        const row = order[cut] as number;
        slope += slopes[row] as number;
        curve += curves[row] as number;
        const [now, next] = [column[row] as number, column[order[cut + 1] as number] as number];
        if (now === next || curve < leaf || curveOfAll - curve < leaf) continue;
        const lower = -slope / (curve + penalty);
        const upper = -(slopeOfAll - slope) / (curveOfAll - curve + penalty);
        if (sign !== undefined && sign * (upper - lower) < 0) continue;
        const gain = (slope * slope) / (curve + penalty) + (slopeOfAll - slope) ** 2 / (curveOfAll - curve + penalty) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, column: number, at: (now + next) / 2, cut, lower, upper };
      }
    }
    return best;
  };

  for (let number = 0; number < trees; number += 1) {
    examples.forEach(({ label, weight }, row) => {
      const p = sigmoid(scores[row] as number);
      slopes[row] = (p - label) * weight;
      curves[row] = p * (1 - p) * weight;
    });
    const seen = columns.flatMap((_column, column) => (draw() < share ? [column] : []));
    const isDrawn = Uint8Array.from(examples, () => (draw() < rows ? 1 : 0));
    const orders = new Map((seen.length === 0 ? [0] : seen).map((column) => [column, (sorted[column] as Int32Array).filter((row) => isDrawn[row] === 1)]));
    const tree = grow(orders, depth, -Infinity, Infinity);
    grown.push(tree);
    examples.forEach(({ features }, row) => (scores[row] = (scores[row] as number) + answer(tree, features)));
  }
  return { base, trees: grown };
}

/** Numbers from 0 to 1, the same ones each time: a linear congruential generator (Numerical Recipes). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 4_294_967_296;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export function answer(tree: Tree, features: Readonly<Record<string, number>>): number {
  if (typeof tree === 'number') return tree;
  return answer((features[tree.f] ?? 0) < tree.t ? tree.l : tree.r, features);
}

export const forestOdds = ({ base, trees }: Forest, features: Readonly<Record<string, number>>): number => trees.reduce<number>((sum, tree) => sum + answer(tree, features), base);
