/** Precision, recall and their harmonic mean, from counts. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many there are in truth. */
  readonly support: number;
}

export function scoreOf(right: number, wrong: number, missed: number): Score {
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return { precision: ratio(right, right + wrong), recall: ratio(right, right + missed), f1: ratio(2 * right, 2 * right + wrong + missed), support: right + missed };
}

export interface SortingScores {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly byLabel: Readonly<Record<string, Score>>;
  /** Texts of a label (row) that were given another (column). */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly texts: number;
}

/** Scores of a model that gives each text one label. Labels that no text has are left out of the mean. */
export function sortingScores(labels: readonly string[], pairs: readonly { readonly wanted: string; readonly given: string }[]): SortingScores {
  const confusion = Object.fromEntries(labels.map((row) => [row, Object.fromEntries(labels.map((column) => [column, 0]))])) as Record<string, Record<string, number>>;
  for (const { wanted, given } of pairs) {
    const row = (confusion[wanted] ??= {});
    row[given] = (row[given] ?? 0) + 1;
  }
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const byLabel = Object.fromEntries(
    labels.map((label) => {
      const right = confusion[label]?.[label] ?? 0;
      return [label, scoreOf(right, sum(labels.map((row) => confusion[row]?.[label] ?? 0)) - right, sum(Object.values(confusion[label] ?? {})) - right)];
    }),
  );
  const present = Object.values(byLabel).filter(({ support }) => support > 0);
  return {
    accuracy: pairs.length === 0 ? 0 : pairs.filter(({ wanted, given }) => wanted === given).length / pairs.length,
    macroF1: present.length === 0 ? 0 : sum(present.map(({ f1 }) => f1)) / present.length,
    byLabel,
    confusion,
    texts: pairs.length,
  };
}

export interface LabellingScores {
  readonly micro: Score;
  readonly macroF1: number;
  readonly byLabel: Readonly<Record<string, Score>>;
  /** Share of the texts without a label that were given none. */
  readonly noneRight: number;
  readonly texts: number;
}

/** Scores of a model that gives each text any number of labels. */
export function labellingScores(labels: readonly string[], pairs: readonly { readonly wanted: readonly string[]; readonly given: readonly string[] }[]): LabellingScores {
  const byLabel = Object.fromEntries(
    labels.map((label) => {
      let [right, wrong, missed] = [0, 0, 0];
      for (const { wanted, given } of pairs) {
        const [is, says] = [wanted.includes(label), given.includes(label)];
        if (is && says) right += 1;
        else if (says) wrong += 1;
        else if (is) missed += 1;
      }
      return [label, { right, wrong, missed }];
    }),
  );
  const total = (key: 'right' | 'wrong' | 'missed'): number => Object.values(byLabel).reduce((sum, counts) => sum + counts[key], 0);
  const scores = Object.fromEntries(Object.entries(byLabel).map(([label, { right, wrong, missed }]) => [label, scoreOf(right, wrong, missed)]));
  const present = Object.values(scores).filter(({ support }) => support > 0);
  const none = pairs.filter(({ wanted }) => wanted.length === 0);
  return {
    micro: scoreOf(total('right'), total('wrong'), total('missed')),
    macroF1: present.length === 0 ? 0 : present.reduce((sum, { f1 }) => sum + f1, 0) / present.length,
    byLabel: scores,
    noneRight: none.length === 0 ? 1 : none.filter(({ given }) => given.length === 0).length / none.length,
    texts: pairs.length,
  };
}

const bins = 10;

/**
 * Expected calibration error (Naeini et al. 2015): how far, on average, a stated probability is from how often it proves right.
 * Ten bins of equal width.
 */
export function calibrationError(judged: readonly { readonly probability: number; readonly right: boolean }[]): number {
  const sums = Array.from({ length: bins }, () => ({ probability: 0, right: 0 }));
  for (const { probability, right } of judged) {
    const bin = sums[Math.min(bins - 1, Math.floor(probability * bins))];
    if (!bin) continue;
    bin.probability += probability;
    bin.right += Number(right);
  }
  return judged.length === 0 ? 0 : sums.reduce((sum, { probability, right }) => sum + Math.abs(probability - right), 0) / judged.length;
}
