import type { TextAnalysis } from '../../processors/analyse-text.ts';

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** A line of the output: what scripts read. `flag` is null until flags are judged. */
export const record = (id: string, { language, topics, contentGroup, tone, stances, units, claims }: TextAnalysis): object => ({
  id,
  language,
  topics: topics.map(({ topic, score }) => ({ id: topic, score: rounded(score) })),
  contentGroup: contentGroup.group,
  tone: { label: tone.label, score: rounded(tone.score) },
  stance: stances.map(({ unit, label, score }) => ({ unit, label, score: rounded(score) })),
  units,
  claims: claims.map(({ start, end, text, score }) => ({ start, end, text, score: rounded(score) })),
  flag: null,
});
