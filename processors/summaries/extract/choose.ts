import { mask } from '../../../infra/privacy/index.ts';
import { isByline, searchable } from '../../../infra/text/index.ts';
import { sentencesOf } from '../../sentences/index.ts';
import { cosine, countTerms, sumOf } from './terms.ts';

/* Which sentences of an article stand for its story. They are taken as they are: nothing is put together, shortened or rephrased. */

const shortest = 40;
const longestAtAll = 320;
/** Sentences further down seldom tell what happened. */
const mostLooked = 60;
/** A sentence that comes early tells more than one that comes late. */
const early = 0.25;
/** Of what the title says already, so much is taken off. */
const repeatsTitle = 0.3;
/** One that is as wished stands before one that only names. */
const asWished = 1.5;
/** What an earlier choice says already counts so much against the next (maximal marginal relevance). */
const repeatsChosen = 0.7;

export interface ChooseOptions {
  readonly title: string;
  /** The other articles of the story: what many of them say is what it is about. */
  readonly others: readonly string[];
  /** Sentences at most. */
  readonly most: number;
  /** Words of which a sentence should hold one, as they are written: names of a unit. */
  readonly naming?: readonly string[];
  /** What a sentence should be as well: one that asks for something. */
  readonly preferred?: (sentence: string) => boolean;
  /** Characters at most, where the room is small. */
  readonly longest?: number;
}

/** At most so many sentences of the text, verbatim, in its order. The same text gives the same sentences. */
export function chooseSentences(text: string, { title, others, most, naming = [], preferred = () => false, longest = longestAtAll }: ChooseOptions): string[] {
  const body = countTerms(text);
  const centre = others.length === 0 ? body : sumOf(others.map(countTerms));
  const head = countTerms(title);
  const names = naming.map((name) => ` ${searchable(name)} `);
  const left = candidatesIn(text, title, longest).map((sentence, index) => {
    const terms = countTerms(sentence);
    const named = names.some((name) => ` ${searchable(sentence)} `.includes(name)) ? 1 : 0;
    return { sentence, index, terms, worth: named + (preferred(sentence) ? asWished : 0) + cosine(terms, centre) + early / (1 + index) - repeatsTitle * cosine(terms, head) };
  });
  const chosen: typeof left = [];
  while (chosen.length < most && left.length > 0) {
    const best = left.map((one) => ({ one, score: one.worth - repeatsChosen * Math.max(0, ...chosen.map(({ terms }) => cosine(one.terms, terms))) })).reduce((first, next) => (next.score > first.score ? next : first));
    chosen.push(best.one);
    left.splice(left.indexOf(best.one), 1);
    // Said already, nearly word by word.
    for (let at = left.length - 1; at >= 0; at -= 1) if (cosine((left[at] as (typeof left)[number]).terms, best.one.terms) > 0.8) left.splice(at, 1);
  }
  return chosen.sort((first, second) => first.index - second.index).map(({ sentence }) => sentence);
}

/** Whole sentences that may stand alone: no byline, no address, number of a telephone or anything else that names a person by a mark, no captions. */
function candidatesIn(text: string, title: string, longest: number): string[] {
  const said = searchable(title);
  return sentencesOf(text).slice(0, mostLooked).map(({ start, end }) => text.slice(start, end)).filter((sentence) =>
    sentence.length >= shortest && sentence.length <= longest && /[.!?…]["”’»)]*$/u.test(sentence) && !sentence.includes('\n') && /^["“‘(]?[\p{Lu}\p{Nd}]/u.test(sentence)
    && searchable(sentence) !== said && !isByline(sentence.replace(/[.!?…]+$/u, '')) && !/@|https?:|www\./iu.test(sentence) && mask(sentence) === sentence && balanced(sentence));
}

/** Half a quotation cannot stand alone. */
const balanced = (sentence: string): boolean => (sentence.match(/[“"]/gu)?.length ?? 0) === (sentence.match(/["”]/gu)?.length ?? 0) && (sentence.match(/"/gu)?.length ?? 0) % 2 === 0;
