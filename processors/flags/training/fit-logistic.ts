/** A linear judge: the log-odds that a text repeats a claim, from what the two have in common. */
export interface Weights {
  readonly bias: number;
  readonly byFeature: Readonly<Record<string, number>>;
}

export interface Example {
  readonly features: Readonly<Record<string, number>>;
  readonly label: 0 | 1;
  /** How much it counts. */
  readonly weight: number;
}

const rounds = 400;
const step = 0.5;

/**
 * Fits weights by gradient descent (RMSprop) with a quadratic penalty. `signs` holds weights to what they must mean: a number that differs can
 * only speak against a repeat, whatever chance says in a small sample.
 */
export function fitLogistic(examples: readonly Example[], names: readonly string[], { penalty, signs }: { readonly penalty: number; readonly signs: Readonly<Record<string, 1 | -1>> }): Weights {
  const rows = examples.map(({ features }) => names.map((name) => features[name] ?? 0));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length + 1).fill(1e-3);
  let bias = -2;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(names.length + 1);
    rows.forEach((row, at) => {
      const { label, weight } = examples[at] as Example;
      const error = ((sigmoid(row.reduce((sum, value, column) => sum + value * (weights[column] as number), bias)) - label) * weight) / total;
      row.forEach((value, column) => (gradient[column] = (gradient[column] as number) + error * value));
      gradient[names.length] = (gradient[names.length] as number) + error;
    });
    const rate = step / (1 + round / 60);
    for (let column = 0; column <= names.length; column += 1) {
      const pull = column < names.length ? penalty * (weights[column] as number) : 0;
      const slope = (gradient[column] as number) + pull;
      squares[column] = 0.9 * (squares[column] as number) + 0.1 * slope * slope;
      const move = (rate * slope) / (Math.sqrt(squares[column] as number) + 1e-8) / 4;
      if (column === names.length) bias -= move;
      else {
        const sign = signs[names[column] as string];
        const moved = (weights[column] as number) - move;
        weights[column] = sign === undefined ? moved : sign * Math.max(0, sign * moved);
      }
    }
  }
  return { bias, byFeature: Object.fromEntries(names.map((name, column) => [name, weights[column] as number])) };
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export const logOdds = ({ bias, byFeature }: Weights, features: Readonly<Record<string, number>>): number => Object.entries(byFeature).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), bias);
