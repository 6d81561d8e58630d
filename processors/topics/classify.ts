import type { Passage, TopicScore } from '../../infra/contracts/index.ts';
import { hasDiacritics, longestFirst, PhraseMatcher, tokensOf, type Match } from '../phrases/index.ts';
import type { Taxonomy } from './taxonomy.ts';

/** What a phrase found stands for. `topic` null marks everyday news; weight 0 a wording that means something else. */
interface Sign {
  readonly topic: string | null;
  readonly phrase: string;
  readonly weight: number;
}

export interface TopicInput {
  readonly title: string;
  readonly text: string;
}

/** Sorts texts by a taxonomy's phrases; built once. */
export interface TopicClassifier {
  /** The text's topics from the score `least` on, best first; none for everyday news. Passages are places in `text`. */
  classify(input: TopicInput, least?: number): TopicScore[];
}

/** A topic is given from this score on. */
export const threshold = 0.5;

const inTitle = 1.6;
const inLead = 1;
/** Where there is no title (posts), the beginning says what the text is about. */
const inUntitledLead = 1.4;
/** Deep in a long text a phrase says what is touched on, not what the text is about. */
const inBody = 0.4;
/** Characters of the text that count as its lead. */
const leadLength = 350;
/** Each further occurrence, up to four. */
const again = 0.12;
const mostAgain = 4;
/** How much everyday phrases raise the bar, and to what at most. */
const everydayRaise = 0.5;
const mostEveryday = 3;
const mostPassages = 20;

/** What a topic's everyday word counts beside its phrases. */
const wordWeight = 0.5;

/** By phrases alone; with `words`, as evidence beside a model's, by the everyday words too. */
export function createTopicClassifier(taxonomy: Taxonomy, { words = false }: { readonly words?: boolean } = {}): TopicClassifier {
  const signs = [
    ...taxonomy.everyday.map((text) => ({ text, value: { topic: null, phrase: text, weight: 1 } as Sign })),
    ...taxonomy.topics.flatMap((topic) => [
      ...topic.phrases.map(({ text, weight }) => ({ text, value: { topic: topic.id, phrase: text, weight } as Sign })),
      ...(words ? topic.words : []).map((text) => ({ text, value: { topic: topic.id, phrase: text, weight: wordWeight } as Sign })),
      ...topic.not.map((text) => ({ text, value: { topic: topic.id, phrase: text, weight: 0 } as Sign })),
    ]),
  ];
  const matcher = new PhraseMatcher(signs);

  return {
    classify({ title, text }, least = threshold) {
      const offset = title.length + 1;
      const whole = `${title}\n${text}`;
      const tokens = tokensOf(whole);
      const byTopic = Map.groupBy(matcher.find(whole, tokens, { unmarked: !hasDiacritics(tokens) }), (match) => match.value.topic);
      const everyday = Math.min(weigh(longestFirst(byTopic.get(null) ?? []), offset), mostEveryday);
      const scores: TopicScore[] = [];
      for (const [topic, matches] of byTopic) {
        if (topic === null) continue;
        const found = longestFirst(matches).filter((match) => match.value.weight > 0);
        const sum = weigh(found, offset);
        const score = Math.round((sum / (sum + 1 + everydayRaise * everyday)) * 1000) / 1000;
        if (score >= least) scores.push({ topic, score, passages: passagesOf(found, text, offset) });
      }
      return scores.sort((a, b) => b.score - a.score);
    },
  };
}

/** Sum over the phrases: each counts where it stands best, and a little for standing there again. */
function weigh(matches: readonly Match<Sign>[], offset: number): number {
  const best = new Map<string, { value: number; count: number }>();
  for (const { value, start } of matches) {
    const place = start < offset ? inTitle : start - offset < leadLength ? (offset === 1 ? inUntitledLead : inLead) : inBody;
    const known = best.get(value.phrase) ?? { value: 0, count: 0 };
    best.set(value.phrase, { value: Math.max(known.value, value.weight * place), count: known.count + 1 });
  }
  let sum = 0;
  for (const { value, count } of best.values()) sum += value * (1 + again * Math.min(count - 1, mostAgain));
  return sum;
}

const passagesOf = (matches: readonly Match<Sign>[], text: string, offset: number): Passage[] =>
  matches
    .filter(({ start }) => start >= offset)
    .slice(0, mostPassages)
    .map(({ start, end }) => ({ start: start - offset, end: end - offset, text: text.slice(start - offset, end - offset) }));
