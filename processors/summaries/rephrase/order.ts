import { namesIn, numbersIn, type Token } from './read.ts';
import { decisive, hedges, negations } from './words.ts';

/** A name, a number, or a word that turns a sentence round, at its place. */
interface Mark {
  readonly kind: 'name' | 'number' | 'word';
  readonly text: string;
  readonly at: number;
  /** It begins a sentence, where every word has a capital. */
  readonly first: boolean;
}

const turning = new Set([...decisive, ...negations, ...hedges].filter((word) => !word.includes(' ')));

/**
 * Names, numbers and words of direction, doubt and denial come as they came: who did what to whom is not turned round, which of two had how many, which of two did not. What the text says is a part of
 * what its sources say, in their order.
 */
export function comesInOrder(now: readonly Token[], was: readonly Token[]): boolean {
  const line = marksIn(was);
  const isIn = (mark: Mark, of: Mark): boolean => mark.kind === of.kind && (mark.kind === 'name' ? ` ${of.text} `.includes(` ${mark.text} `) : of.text === mark.text);
  let from = 0;
  return marksIn(now).every((mark) => {
    const found = line.findIndex((of, index) => index >= from && isIn(mark, of));
    // One that its sources do not have is refused for that, or is no name.
    if (found < 0) return !line.some((of) => isIn(mark, of)) || (mark.kind === 'name' && mark.first && !line.some((of) => of.kind === 'name' && of.text === mark.text));
    // A longer name may hold several of its own.
    from = mark.kind === 'name' ? found : found + 1;
    return true;
  });
}

function marksIn(tokens: readonly Token[]): Mark[] {
  const names = namesIn(tokens).map(({ text, first, at }): Mark => ({ kind: 'name', text, at, first }));
  const numbers = numbersIn(tokens).map(({ key, at }): Mark => ({ kind: 'number', text: key, at, first: false }));
  const words = tokens.flatMap(({ lower }, at): Mark[] => (turning.has(lower) ? [{ kind: 'word', text: lower, at, first: false }] : []));
  return [...names, ...numbers, ...words].sort((left, right) => left.at - right.at);
}
