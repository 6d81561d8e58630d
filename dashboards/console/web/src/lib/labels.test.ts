import { describe, expect, it } from 'vitest';
import type { Document, LabelCorrection } from '../../../api/index.ts';
import { standingOf, type Chosen } from './labels.ts';

const key = { field: 'tone', unit: '' } as const;
const correction = (value: string, correctedAt: number): LabelCorrection => ({ ...key, value: [value], previous: ['neutral'], model: 'tone-network@1', correctedAt });
const documentWith = (...corrections: LabelCorrection[]): Document => ({ reading: { tone: { label: 'neutral', score: 0.5, passages: [] } }, tone: corrections[0]?.value[0] ?? 'neutral', corrections }) as unknown as Document;
const chosen = (value: string, takenAt: number | null, withdrawn = false): Chosen => ({ ...key, value: [value], withdrawn, takenAt });

describe('what holds of a label', () => {
  it.each<[string, Document, Chosen | undefined, string, string]>([
    ['the models’ word', documentWith(), undefined, 'neutral', 'models'],
    ['what people found', documentWith(correction('negative', 5)), undefined, 'negative', 'corrected'],
    ['the models’ word, confirmed', documentWith(correction('neutral', 5)), undefined, 'neutral', 'confirmed'],
    ['what was just chosen, before the server has it', documentWith(correction('negative', 5)), chosen('positive', null), 'positive', 'corrected'],
    ['what was just chosen, before the store has it', documentWith(correction('negative', 5)), chosen('positive', 9), 'positive', 'corrected'],
    ['what another page chose later', documentWith(correction('negative', 12)), chosen('positive', 9), 'negative', 'corrected'],
    ['the models’ word, when it was taken back', documentWith(correction('negative', 5)), chosen('neutral', 9, true), 'neutral', 'models'],
    ['the models’ word, when the store has that', documentWith(), chosen('neutral', 9, true), 'neutral', 'models'],
  ])('%s', (_name, document, pick, value, from) => {
    expect(standingOf(document, key, pick)).toEqual({ value: [value], said: ['neutral'], from });
  });
});
