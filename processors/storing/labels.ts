import type { CorrectedField } from '../../infra/contracts/index.ts';

/** What a document is said to be, by models or by people. */
export interface Labels {
  readonly units: readonly string[];
  readonly topics: readonly string[];
  /** Empty where nobody has said. */
  readonly contentGroup: string;
  readonly tone: string;
  /** By unit; a stance towards a unit that nothing is said of is none. */
  readonly stances: Readonly<Record<string, string>>;
}

export interface Correction {
  readonly field: CorrectedField;
  readonly unit: string;
  readonly value: readonly string[];
}

/** What the models say, with what people put right in its place. */
export function correctedLabels(labels: Labels, corrections: readonly Correction[]): Labels {
  const one = (field: CorrectedField): readonly string[] | undefined => corrections.find((correction) => correction.field === field)?.value;
  const units = one('units') ?? labels.units;
  const stances = new Map(Object.entries(labels.stances));
  for (const { field, unit, value: [label] } of corrections) {
    if (field !== 'stance') continue;
    if (label === undefined || label === 'not-about') stances.delete(unit);
    else stances.set(unit, label);
  }
  return {
    units,
    topics: one('topics') ?? labels.topics,
    contentGroup: one('contentGroup')?.[0] ?? labels.contentGroup,
    tone: one('tone')?.[0] ?? labels.tone,
    stances: Object.fromEntries([...stances].filter(([unit]) => units.includes(unit)).sort(([left], [right]) => (left < right ? -1 : 1))),
  };
}

export const sameLabels = (left: Labels, right: Labels): boolean => written(left) === written(right);

const written = ({ units, topics, contentGroup, tone, stances }: Labels): string => JSON.stringify([units, topics, contentGroup, tone, Object.entries(stances).sort()]);
