import { searchable } from '../../../infra/text/index.ts';
import type { SearchTerms } from '../../queries/index.ts';
import type { Hit } from '../api/index.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, folded: searchable(match[0]) }));
}

/** Where a search occurs in a text: whole phrases as one piece, other words each. Ascending, without overlap. */
export function findHits(text: string, { tokens, phrases }: SearchTerms): Hit[] {
  const words = wordsOf(text);
  const sequences = phrases.map((phrase) => phrase.split(' '));
  const inPhrases = new Set(sequences.flat());
  const loose = new Set(tokens.filter((token) => !inPhrases.has(token)));
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    const sequence = sequences.find((candidate) => candidate.every((part, offset) => words[index + offset]?.folded === part));
    const length = sequence?.length ?? (loose.has(word.folded) ? 1 : 0);
    if (length > 0) addHit(hits, [word.start, (words[index + length - 1] as Word).end], text);
    index += Math.max(1, length);
  }
  return hits;
}

/** Words found side by side read as one piece. */
function addHit(hits: Hit[], hit: Hit, text: string): void {
  const last = hits.at(-1);
  if (last && text.slice(last[1], hit[0]).trim() === '') last[1] = hit[1];
  else hits.push(hit);
}
