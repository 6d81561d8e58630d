/*
 * The measure that article extractors are compared by in public: four words running, as often as the true text has them,
 * are right; the means of precision and recall over the pages give F1.
 */

const word = /[\p{L}\p{N}_]+/gu;
const run = 4;

export interface Agreement {
  readonly right: number;
  readonly surplus: number;
  readonly missing: number;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export function compare(truth: string, read: string): Agreement {
  const expected = countRuns(truth);
  const found = countRuns(read);
  let right = 0;
  for (const [key, count] of expected) right += Math.min(count, found.get(key) ?? 0);
  return { right, surplus: total(found) - right, missing: total(expected) - right };
}

export function scoreOf(pages: readonly Agreement[]): Score {
  const precision = mean(pages.filter(({ right, surplus }) => right + surplus > 0).map(({ right, surplus }) => right / (right + surplus)));
  const recall = mean(pages.filter(({ right, missing }) => right + missing > 0).map(({ right, missing }) => right / (right + missing)));
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}

function countRuns(text: string): Map<string, number> {
  const words = text.match(word) ?? [];
  const runs = new Map<string, number>();
  for (let from = 0; from < Math.max(1, words.length - run + 1) && words.length > 0; from += 1) {
    const key = words.slice(from, from + run).join(' ');
    runs.set(key, (runs.get(key) ?? 0) + 1);
  }
  return runs;
}

const total = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((sum, count) => sum + count, 0);
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
