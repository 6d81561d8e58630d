import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import type { Token } from '../../phrases/index.ts';
import type { Alignment, ClaimWords } from './align.ts';

/** How what is said of the claim lies in the passage, and what stands between. */
export interface Leftover {
  /** Weight of words of the passage that are no part of the claim between the first and the last that are, beside the claim's; at most 2. */
  readonly between: number;
  /** Share of the claim's neighbouring words that stand within a few words of each other in the passage. */
  readonly together: number;
  /** Share of the claim's words in the passage that stand between quotation marks: whoever quotes does not yet say it himself. */
  readonly quoted: number;
  /** What follows the passage turns it round: "hóa ra", "may mà", "tới nơi". */
  readonly turnsAfter: number;
  /** Content words of the claim, in tens. */
  readonly claimLength: number;
}

/** Neighbours of the claim stand together where so few words lie between them. */
const apart = 4;

const turning = /(?:hóa ra|hoá ra|té ra|thì ra|may mà|may là|ai dè|tới nơi|đến nơi|hỏi lại|hỏi ra|gọi lại|gọi hỏi|thực tế|thật ra|thực ra|nhưng|tuy nhiên|song|trong khi|ngược lại|chỉ là|turns out|turned out|in fact|actually|however|but )(?![\p{L}\p{M}])/iu;
const quotation = /[“"«]([^“”"«»\n]{12,400})[”"»]/gu;
const quotesIn = (text: string): [number, number][] => [...text.matchAll(quotation)].map((match) => [match.index, match.index + match[0].length]);

export function leftoverIn(claim: ClaimWords, text: Reading, { partners, scores }: Alignment, first: number, last: number, lexicon: Lexicon): Leftover {
  const used = new Set(partners.filter((partner) => partner >= 0));
  for (const sense of text.senses) if (used.has(sense.first)) for (let at = sense.first; at <= sense.last; at += 1) used.add(at);
  const heavy = partners.filter((partner, at) => partner >= 0 && (claim.weights[at] as number) > 0.15);
  const [from, to] = [Math.max(first, Math.min(...heavy)), Math.min(last - 1, Math.max(...heavy))];
  let between = 0;
  for (let at = from; at <= to; at += 1) {
    const word = text.words[at] as Token;
    if (!used.has(at) && !/^\d/.test(word.folded)) between += lexicon.rarity(word, text.unmarked) ** 2;
  }
  const content = claim.weights.flatMap((weight, at) => (weight > 0.12 ? [at] : []));
  let [near, all] = [0, 0];
  for (let step = 0; step + 1 < content.length; step += 1) {
    const [one, other] = [content[step] as number, content[step + 1] as number];
    const weight = Math.min(claim.weights[one] as number, claim.weights[other] as number);
    all += weight;
    if ((scores[one] as number) > 0 && (scores[other] as number) > 0 && Math.abs((partners[one] as number) - (partners[other] as number)) <= apart) near += weight;
  }
  const quotes = quotesIn(text.text);
  const quoted = heavy.filter((at) => quotes.some(([start, end]) => (text.words[at] as Token).start >= start && (text.words[at] as Token).end <= end)).length;
  const end = text.words[last - 1]?.end ?? 0;
  const turnsAfter = turning.test(text.text.slice(end, end + 400)) ? 1 : 0;
  return { quoted: heavy.length === 0 ? 0 : quoted / heavy.length, turnsAfter, between: heavy.length === 0 ? 2 : Math.min(2, between / claim.total), together: all === 0 ? 1 : near / all, claimLength: content.length / 10 };
}
