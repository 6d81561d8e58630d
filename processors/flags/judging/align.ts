import type { Token } from '../../phrases/index.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import type { Sense } from '../reading/thesaurus.ts';
import { stem } from '../matching/terms.ts';

/** A claim's words with what each weighs. */
export interface ClaimWords {
  readonly reading: Reading;
  /** By word; 0 for numbers, which are compared as such. */
  readonly weights: readonly number[];
  readonly total: number;
  /** The same without names and dates. */
  readonly core: readonly number[];
}

export function weighClaim(reading: Reading, lexicon: Lexicon): ClaimWords {
  const weights = reading.words.map((word) => (/^\d/.test(word.folded) ? 0 : lexicon.rarity(word, reading.unmarked) ** 2));
  const slots = [...reading.names, ...reading.dates, ...reading.quantities];
  const core = weights.map((weight, at) => (slots.some(({ start, end }) => (reading.words[at] as Token).start >= start && (reading.words[at] as Token).end <= end) ? 0 : weight));
  return { reading, weights, core, total: weights.reduce((sum, weight) => sum + weight, 0) || 1 };
}

/** Which words of a claim a stretch of a text has, exactly or by another word for it. */
export interface Alignment {
  /** By word of the claim: 0 to 1, and the word of the text; -1 for none. */
  readonly scores: readonly number[];
  readonly partners: readonly number[];
  /** Phrases of the claim that the stretch says by a phrase of the same sense. */
  readonly bySense: readonly SensePair[];
  /** Weighted share of the claim's words that are said. */
  readonly cover: number;
  /** The same without other words for them. */
  readonly exactCover: number;
  /** Cover of what is neither name, number nor date: what is said to happen. */
  readonly coreCover: number;
}

export interface SensePair {
  readonly claim: Sense;
  readonly text: Sense;
}

/** From here on two words are taken for nearly the same. */
const alike = 0.62;
/** What a word by itself is worth whose neighbours in the claim are not said: half a word of two syllables may be chance. */
const lone = 0.6;

/** Aligns the claim with the text's words from `first` to before `last`. */
export function align(claim: ClaimWords, text: Reading, first: number, last: number, lexicon: Lexicon): Alignment {
  const { words } = claim.reading;
  const loose = text.unmarked || claim.reading.unmarked;
  const places = new Map<string, number[]>();
  for (let at = first; at < last; at += 1) {
    const key = stem((text.words[at] as Token).folded);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const scores: number[] = [];
  const partners: number[] = [];
  words.forEach((word, at) => {
    const same = (places.get(stem(word.folded)) ?? []).filter((place) => loose || isSame(word, text.words[place] as Token));
    const next = same.find((place) => place === (partners[at - 1] ?? -9) + 1) ?? same[0];
    scores.push(next === undefined ? 0 : 1);
    partners.push(next ?? -1);
  });
  const exact = scores.slice();
  const pairs = bySense(claim, text, first, last, scores, partners);
  words.forEach((word, at) => {
    if ((scores[at] as number) > 0 || (claim.weights[at] as number) < 0.05) return;
    for (let place = first; place < last; place += 1) {
      const likeness = lexicon.likeness(word, text.words[place] as Token);
      if (likeness >= alike && likeness * 0.9 > (scores[at] as number)) {
        scores[at] = likeness * 0.9;
        partners[at] = place;
      }
    }
  });
  const share = (values: readonly number[]): number => values.reduce((sum, score, at) => sum + score * (claim.weights[at] as number) * (hasNeighbour(values, at) ? 1 : lone), 0) / claim.total;
  const core = claim.core.reduce((sum, weight) => sum + weight, 0);
  const coreCover = core === 0 ? share(scores) : scores.reduce((sum, score, at) => sum + score * (claim.core[at] as number), 0) / core;
  return { scores, partners, bySense: pairs, cover: share(scores), exactCover: share(exact), coreCover };
}

/** What another word for it is worth. */
const otherWord = 0.85;

/** Words of the claim for which the text has others from the thesaurus. A long phrase counts before a short one. */
function bySense(claim: ClaimWords, text: Reading, first: number, last: number, scores: number[], partners: number[]): SensePair[] {
  const said = new Map<number, Sense[]>();
  // Senses stand in the order of their first words.
  for (let at = firstFrom(text.senses, first); at < text.senses.length; at += 1) {
    const sense = text.senses[at] as Sense;
    if (sense.first >= last) break;
    if (sense.last >= last) continue;
    const list = said.get(sense.group);
    if (list) list.push(sense);
    else said.set(sense.group, [sense]);
  }
  const pairs: SensePair[] = [];
  for (const sense of claim.reading.senses) {
    const found = said.get(sense.group);
    if (found === undefined) continue;
    // The same words first, then the longest.
    const other = found.find((each) => each.first === partners[sense.first]) ?? found.reduce((best, each) => (each.last - each.first > best.last - best.first ? each : best));
    pairs.push({ claim: sense, text: other });
    for (let at = sense.first; at <= sense.last; at += 1) {
      if ((scores[at] as number) >= otherWord) continue;
      scores[at] = otherWord;
      partners[at] = other.first;
    }
  }
  return pairs;
}

function firstFrom(senses: readonly Sense[], word: number): number {
  let [low, high] = [0, senses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((senses[middle] as Sense).first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isSame = (left: Token, right: Token): boolean => left.exact === right.exact || (left.folded !== right.folded ? true : !left.marked || !right.marked);
const hasNeighbour = (scores: readonly number[], at: number): boolean => (scores[at - 1] ?? 0) > 0 || (scores[at + 1] ?? 0) > 0 || scores.length < 3;
