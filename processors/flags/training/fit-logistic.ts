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
  const columns = names.map((name) => Float64Array.from(examples, ({ features }) => features[name] ?? 0));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length + 1).fill(1e-3);
  const errors = new Float64Array(examples.length);
  let bias = -2;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round += 1) {
    errors.fill(bias);
    columns.forEach((column, number) => {
      const weight = weights[number] as number;
      if (weight !== 0) for (let row = 0; row < column.length; row += 1) errors[row] = (errors[row] as number) + weight * (column[row] as number);
    });
    let sum = 0;
    examples.forEach(({ label, weight }, row) => (sum += errors[row] = ((sigmoid(errors[row] as number) - label) * weight) / total));
    const rate = step / (1 + round / 60);
    for (let number = 0; number <= names.length; number += 1) {
      let slope = sum;
      const column = columns[number];
      if (column) {
        slope = penalty * (weights[number] as number);
        for (let row = 0; row < column.length; row += 1) slope += (errors[row] as number) * (column[row] as number);
      }
      squares[number] = 0.9 * (squares[number] as number) + 0.1 * slope * slope;
      const move = (rate * slope) / (Math.sqrt(squares[number] as number) + 1e-8) / 4;
      if (number === names.length) bias -= move;
      else {
        const sign = signs[names[number] as string];
        const moved = (weights[number] as number) - move;
        weights[number] = sign === undefined ? moved : sign * Math.max(0, sign * moved);
      }
    }
  }
  return { bias, byFeature: Object.fromEntries(names.map((name, column) => [name, weights[column] as number])) };
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export const logOdds = ({ bias, byFeature }: Weights, features: Readonly<Record<string, number>>): number => Object.entries(byFeature).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), bias);
