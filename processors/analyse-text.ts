import type { ClaimSpan, ContentGroup, StanceScore, ToneScore, TopicScore } from '../infra/contracts/index.ts';
import type { UnitConfig } from '../infra/config/index.ts';
import { claimsOf } from './claims/index.ts';
import { detectLanguage } from './language/index.ts';
import type { Models } from './models/index.ts';
import { normaliseText } from '../infra/text/index.ts';
import { judgeStances, mentionedUnits } from './stance/index.ts';
import { toneOf } from './tone/index.ts';
import { createTopicReader, type Taxonomy } from './topics/index.ts';
import { createUnitFinder } from './units/index.ts';

/** A text by itself, with nothing around it. */
export interface PlainText {
  readonly kind: 'article' | 'post' | 'comment';
  /** Empty where there is none. */
  readonly title: string;
  readonly text: string;
  /** The unit under whose page or story the text stands. */
  readonly context?: string;
}

export interface TextAnalysis {
  readonly language: string;
  readonly topics: readonly TopicScore[];
  readonly contentGroup: { readonly group: ContentGroup; readonly score: number };
  readonly tone: ToneScore;
  /** With a context, its unit first. */
  readonly stances: readonly StanceScore[];
  readonly units: readonly string[];
  readonly claims: readonly ClaimSpan[];
}

/** What the chain makes of a text, without a crawl and without a store. */
export function createTextAnalyser({ units, taxonomy, models }: { readonly units: readonly UnitConfig[]; readonly taxonomy: Taxonomy; readonly models: Models }): (text: PlainText) => Promise<TextAnalysis> {
  const finder = createUnitFinder(units);
  const readTopics = createTopicReader(taxonomy, models.topic);
  return async ({ title: rawTitle, text: rawText, context }) => {
    const parts = { title: normaliseText(rawTitle), text: normaliseText(rawText) };
    const mentioned = mentionedUnits(finder, parts.title === '' ? parts.text : `${parts.title}\n${parts.text}`, context);
    const asked = context === undefined ? mentioned : [mentioned.find(({ unit }) => unit === context) ?? { unit: context, names: [] }, ...mentioned.filter(({ unit }) => unit !== context)];
    const [language, topics, tone, stances, claims] = await Promise.all([
      detectLanguage(`${parts.title}\n${parts.text}`, null),
      readTopics(parts),
      toneOf(models.tone, parts),
      judgeStances(models.stance, parts, asked),
      claimsOf(models.claim, parts.text),
    ]);
    return { language, ...topics, tone, stances, units: mentioned.map(({ unit }) => unit), claims };
  };
}
