import type { Token } from '../../phrases/index.ts';
import type { Rarity } from './rarity.ts';
import { hash32 } from './hash.ts';
import type { Term } from './sketch.ts';

const mostTerms = 64;
/** Words of the title count so many times. */
const titleTimes = 3;
/** Pairs say again in part what their words say. */
const pairShare = 0.7;
const upper = /^\p{Lu}/u;
const sentenceStart = /(?:^|[.!?…:\n]\s{0,2}["“]?)$/u;

/** The words and pairs of words that tell a text from others, heaviest first: frequent here, rare elsewhere. */
export function termsOf(text: string, title: readonly Token[], body: readonly Token[], rarity: Rarity): Term[] {
  const times = new Map<string, number>();
  const capitals = new Map<string, number>();
  const isCapital = ({ start, end }: Token): boolean => upper.test(text.slice(start, end));
  /** A capital at the beginning of a sentence says nothing. */
  const opens = ({ start }: Token): boolean => sentenceStart.test(text.slice(Math.max(0, start - 4), start));
  const add = (tokens: readonly Token[], by: number): void => {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const { folded } = token;
      const capital = isCapital(token) && !opens(token);
      times.set(folded, (times.get(folded) ?? 0) + by);
      if (capital) capitals.set(folded, (capitals.get(folded) ?? 0) + by);
      const next = tokens[at + 1];
      if (!next) continue;
      const pair = `${folded} ${next.folded}`;
      times.set(pair, (times.get(pair) ?? 0) + by);
      if (isCapital(next) && isCapital(token)) capitals.set(pair, (capitals.get(pair) ?? 0) + by);
    }
  };
  add(title, titleTimes);
  add(body, 1);
  const weighed: Term[] = [];
  for (const [term, count] of times) {
    const hash = hash32(term);
    const weight = (1 + Math.log(count)) * rarity(hash) * (term.includes(' ') ? pairShare : 1);
    if (weight > 0) weighed.push({ hash, weight, named: 2 * (capitals.get(term) ?? 0) >= count });
  }
  weighed.sort((left, right) => right.weight - left.weight || left.hash - right.hash);
  const kept = weighed.slice(0, mostTerms);
  const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1;
  return kept.map(({ hash, weight, named }) => ({ hash, weight: weight / length, named }));
}
