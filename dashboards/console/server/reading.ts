import type { AnalysisRow, CorrectionRow } from '../../queries/index.ts';
import { contentGroups, correctedFields, stanceLabels, tones, type LabelCorrection, type Reading, type TextSpan } from '../api/index.ts';

/** A word of the store, where it is one of these; null where it is empty or of another time. */
export const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined): Word | null => words.find((known) => known === word) ?? null;

/** What an analysis says, with its places in a text of this length; an expired text has none. */
export function toReading(row: AnalysisRow | undefined, length: number): Reading | null {
  if (!row) return null;
  const { evidence } = row;
  const within = (spans: readonly TextSpan[]): TextSpan[] => spans.filter(({ start, end }) => start < end && end <= length).map(({ start, end }) => ({ start, end }));
  const group = oneOf(contentGroups, row.contentGroup);
  const tone = oneOf(tones, row.tone);
  const stancePassages = new Map(evidence.stances.map(({ unit, passages }) => [unit, passages]));
  return {
    model: row.model,
    analysedAt: row.analysedAt,
    topics: evidence.topics.map(({ topic, score, passages }) => ({ id: topic, score, passages: within(passages) })),
    contentGroup: group && { id: group, score: row.contentGroupScore },
    tone: tone && { label: tone, score: row.toneScore, passages: within(evidence.tone) },
    units: evidence.units.map(({ unit, passages }) => ({ id: unit, passages: within(passages) })),
    stances: Object.entries(row.stanceScores).map(([unit, score]) => ({ unit, label: oneOf(stanceLabels, row.stances[unit]) ?? 'not-about', score, passages: within(stancePassages.get(unit) ?? []) })),
    claims: evidence.claims.filter(({ start, end }) => start < end && end <= length),
  };
}

export function toCorrections(rows: readonly CorrectionRow[], contentRevision: number): LabelCorrection[] {
  return rows.flatMap(({ revision, field: word, ...rest }) => {
    const field = oneOf(correctedFields, word);
    return revision === contentRevision && field !== null ? [{ field, ...rest }] : [];
  });
}
