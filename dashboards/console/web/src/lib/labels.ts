import type { CorrectedField, Document, LabelCorrection } from '../../../api/index.ts';

/** A label of a document: its field and, for a stance, its unit. */
export interface LabelKey {
  readonly field: CorrectedField;
  readonly unit: string;
}

/** What was chosen on the screen and is on its way, or not yet in the server's answer. */
export interface Chosen extends LabelKey {
  readonly value: readonly string[];
  readonly withdrawn: boolean;
  /** When the server took it; null while it has not. */
  readonly takenAt: number | null;
}

export interface Standing {
  readonly value: readonly string[];
  /** What the models say. */
  readonly said: readonly string[];
  /** Who the value is from: the models, or people who put it right or confirmed it. */
  readonly from: 'models' | 'corrected' | 'confirmed';
}

export const keyOf = ({ field, unit }: LabelKey): string => `${field} ${unit}`;

/** What the models say of a label; where no reading is kept, what holds. */
export function saidOf({ reading, topics, units, tone, contentGroup, stances }: Document, { field, unit }: LabelKey): readonly string[] {
  const one = (label: string | null | undefined): string[] => (label === null || label === undefined ? [] : [label]);
  switch (field) {
    case 'topics':
      return reading?.topics.map(({ id }) => id) ?? topics;
    case 'units':
      return reading?.units.map(({ id }) => id) ?? units;
    case 'tone':
      return one(reading ? reading.tone?.label : tone);
    case 'contentGroup':
      return one(reading ? reading.contentGroup?.id : contentGroup);
    case 'stance':
      return one((reading?.stances ?? stances).find((stance) => stance.unit === unit)?.label);
  }
}

/** What holds of a label: what was chosen here until the server's answer has it, else what people put right, else the models' word. */
export function standingOf(document: Document, key: LabelKey, chosen: Chosen | undefined): Standing {
  const said = saidOf(document, key);
  const known = document.corrections.find((correction) => keyOf(correction) === keyOf(key));
  const found = chosen && !isKnown(chosen, known) ? (chosen.withdrawn ? null : chosen.value) : (known?.value ?? null);
  if (found === null) return { value: said, said, from: 'models' };
  return { value: found, said, from: sameSet(found, said) ? 'confirmed' : 'corrected' };
}

/** The server's answer has what was chosen, or something newer. */
function isKnown(chosen: Chosen, known: LabelCorrection | undefined): boolean {
  if (chosen.takenAt === null) return false;
  return known === undefined ? chosen.withdrawn : known.correctedAt >= chosen.takenAt && !chosen.withdrawn;
}

export const sameSet = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((value) => right.includes(value));
