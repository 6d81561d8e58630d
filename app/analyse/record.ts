import type { Flag } from '../../infra/contracts/index.ts';
import { groundInWords, type Language } from '../../infra/facts/index.ts';
import type { FoldedText } from '../../processors/stories/index.ts';
import type { TextAnalysis } from '../../processors/analyse-text.ts';

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** A line of the output: what scripts read. */
export const record = (id: string, { language, topics, contentGroup, tone, stances, units, claims }: TextAnalysis, flag: Flag | null, words: Language, story?: FoldedText): object => ({
  id,
  language,
  topics: topics.map(({ topic, score }) => ({ id: topic, score: rounded(score) })),
  contentGroup: contentGroup.group,
  tone: { label: tone.label, score: rounded(tone.score) },
  stance: stances.map(({ unit, label, score }) => ({ unit, label, score: rounded(score) })),
  units,
  claims: claims.map(({ start, end, text, score, slots }) => ({ start, end, text, score: rounded(score), slots })),
  flag: flag && flagOf(flag, words),
  ...(story ? { story: story.story, reprintOf: story.reprintOf } : {}),
});

const flagOf = ({ probability, level, evidence, reasons, against, passage }: Flag, language: Language): object => ({
  probability,
  level,
  factCheck: evidence.kind === 'fact-check' ? evidence.id : null,
  record: evidence.kind === 'record' ? evidence.id : null,
  reasons: reasons.map((ground) => groundInWords(ground, language)),
  against: against.map((ground) => groundInWords(ground, language)),
  passage: passage.text,
});
