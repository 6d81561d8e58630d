import type { Token } from '../../phrases/index.ts';
import { hash32 } from './hash.ts';
import type { Rarity } from './rarity.ts';
import type { Name } from './sketch.ts';

const longestName = 6;
const mostNames = 16;
const titleWeight = 3;
const upper = /^\p{Lu}/u;
const lower = /\p{Ll}/u;
const joins = /^(?:[^\S\n]|-)+$/;
const sentenceEnd = /[.!?…:;"“”\n]\s*["“]?\s*$/u;

/**
 * Names that a text writes with capitals, heaviest first: of bodies, places, works, people. They only tell events apart: hashes of the
 * words, kept with the text and as long as it. A word that merely opens a sentence is no name; a text without small letters has none.
 */
export function namesOf(text: string, tokens: readonly Token[], titleEnd: number, rarity: Rarity): Name[] {
  const weights = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const words = runAt(text, tokens, at);
    if (words === 0) continue;
    const opens = at === 0 || sentenceEnd.test(text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start));
    const run = tokens.slice(at, at + words);
    at += words - 1;
    if (words > longestName || (opens && words === 1)) continue;
    const name = run.map(({ folded }) => folded).join(' ');
    weights.set(name, (weights.get(name) ?? 0) + ((run[0] as Token).start < titleEnd ? titleWeight : 1));
  }
  return [...weights]
    .map(([name, times]) => ({ hash: hash32(name), weight: (1 + Math.log(times)) * rarityOf(name, rarity) }))
    .sort((left, right) => right.weight - left.weight || left.hash - right.hash)
    .slice(0, mostNames);
}

/** Of a longer name the rarest pair of words: "Ủy ban nhân dân" is common, "Nà Lềm" is not. */
function rarityOf(name: string, rarity: Rarity): number {
  const words = name.split(' ');
  if (words.length === 1) return rarity(hash32(name)) / 2;
  return Math.max(...words.slice(1).map((word, at) => rarity(hash32(`${words[at]} ${word}`))));
}

function runAt(text: string, tokens: readonly Token[], at: number): number {
  let words = 0;
  for (;;) {
    const token = tokens[at + words];
    if (!token) return words;
    const raw = text.slice(token.start, token.end);
    if (!upper.test(raw) || (raw.length > 2 && !lower.test(raw) && words > 0 && raw.length > 5)) return words;
    if (words > 0 && !joins.test(text.slice((tokens[at + words - 1] as Token).end, token.start))) return words;
    words += 1;
  }
}
