import type { Span } from '../../sentences/index.ts';
import { sentencesOf } from '../../sentences/index.ts';
import type { Reader } from './reader.ts';
import { contextWord, otherBodyWord, unitWord } from './tokens.ts';

/*
 * How each built-in model is asked: the trainer and the stages of the chain put the same two segments before it.
 */

export interface ModelInput {
  readonly first: string;
  readonly second: string;
}

export interface TextParts {
  /** Empty for posts and comments. */
  readonly title: string;
  readonly text: string;
}

/** Characters of the text that say what it is about; deep in a long article stands what it merely touches on. */
const longestText = 1_800;

/** Topic and tone: the title and the beginning of the text; a post is one segment. */
export function wholeInput({ title, text }: TextParts, read: Reader): ModelInput {
  const body = read(cut(text, longestText));
  return title === '' ? { first: body, second: '' } : { first: read(title), second: body };
}

/** One sentence by itself: is it a claim, what does it say of the topic or the tone? */
export const sentenceInput = (sentence: string, read: Reader): ModelInput => ({ first: read(sentence), second: '' });

/** A stretch of a text that names a body: the unit asked about, or another. */
export interface NamedSpan extends Span {
  readonly isUnit: boolean;
}

/** Characters of what surrounds the sentences about a unit. */
const longestRest = 900;
const longestFocus = 900;

/**
 * Stance: first the sentences that name the unit (its names replaced by one word, so that no office has a reputation with the
 * model), then the others. `names` are places in `${title}\n${text}`; without any the text stands under the unit's page.
 */
export function stanceInput({ title, text }: TextParts, names: readonly NamedSpan[], read: Reader): ModelInput {
  const whole = title === '' ? text : `${title}\n${text}`;
  const isNamed = names.some(({ isUnit }) => isUnit);
  const focus: string[] = [];
  const rest: string[] = [];
  for (const sentence of sentencesOf(whole)) {
    const inside = names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const words = replaced(whole, sentence, inside);
    (isNamed && !inside.some(({ isUnit }) => isUnit) ? rest : focus).push(words);
  }
  const first = cut(focus.join(' '), longestFocus);
  return { first: isNamed ? read(first) : `${contextWord} ${read(first)}`, second: read(cut(rest.join(' '), longestRest)) };
}

function replaced(whole: string, { start, end }: Span, names: readonly NamedSpan[]): string {
  let words = '';
  let from = start;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    if (name.start < from) continue;
    words += `${whole.slice(from, name.start)} ${name.isUnit ? unitWord : otherBodyWord} `;
    from = name.end;
  }
  return words + whole.slice(from, end);
}

const cut = (text: string, most: number): string => (text.length <= most ? text : text.slice(0, Math.max(text.lastIndexOf(' ', most), most / 2)));
