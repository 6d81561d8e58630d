import type { CueKind } from '../../claims/cues.ts';
import type { Reading, SentenceSpan } from '../reading/read.ts';
import { wordsOf as writtenAs } from './linked.ts';

/** How a text tells what it tells: cues in the passage itself, right beside it, in the first line, and anywhere. Counts, at most 3. */
export type Told = Readonly<Record<`${CueKind}${'Here' | 'Near' | 'First' | 'Anywhere'}`, number>> & {
  /** The passage, or what follows it, ends in a question mark. */
  readonly questionHere: number;
  readonly questionNear: number;
};

const most = 3;

/** `from` and `to` are the passage's first and last sentences; `aligned` says which words the claim has itself: its own cues do not count, nor do those whose words `isOwnCue` knows from it. */
export function toldIn(reading: Reading, from: number, to: number, aligned: ReadonlySet<number>, isOwnCue: (words: string) => boolean = () => false): Told {
  const { sentences, cues, text } = reading;
  const wordsOf = (first: number, last: number): readonly [number, number] => [sentences[Math.max(0, first)]?.first ?? 0, sentences[Math.min(sentences.length - 1, last)]?.last ?? 0];
  const here = wordsOf(from, to);
  const near = wordsOf(from - 2, to + 2);
  const opening = wordsOf(0, 0);
  const counts: Record<string, number> = {};
  for (const { kind, first, last } of cues) {
    const isOwn = kind !== 'negated' && aligned.has(first) && aligned.has(last);
    if (isOwn || (kind === 'negated' && aligned.has(first)) || (kind !== 'negated' && isOwnCue(writtenAs(reading, first, last)))) continue;
    const isHere = within(first, here);
    const places = [isHere && 'Here', !isHere && within(first, near) && 'Near', !isHere && within(first, opening) && 'First', 'Anywhere'].filter((place) => place !== false);
    for (const place of places) counts[`${kind}${place}`] = Math.min(most, (counts[`${kind}${place}`] ?? 0) + 1);
  }
  const asks = (sentence: SentenceSpan | undefined): number => (sentence && /\?\s*["”’)]*\s*(?:$|[-–—]\s|\p{Lu})/u.test(text.slice(sentence.start, sentence.end + 2)) ? 1 : 0);
  counts['questionHere'] = asks(sentences[to]);
  counts['questionNear'] = Math.max(asks(sentences[from - 1]), asks(sentences[to + 1]), asks(sentences[0]));
  return new Proxy(counts, { get: (target, name) => target[name as string] ?? 0 }) as unknown as Told;
}

const within = (word: number, [first, last]: readonly [number, number]): boolean => word >= first && word < last;
