import { fold } from '../../infra/text/index.ts';

/** One word (a Vietnamese syllable, an English word, a number) of a text, and where it stands. */
export interface Token extends Spelling {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Spelling {
  /** Lower case, NFC, with the tone at its one place (hoà = hòa) and i for a lone y (kỹ = kĩ). */
  readonly exact: string;
  /** Lower case without diacritics, with i for a lone y. */
  readonly folded: string;
  /** True when it bears Vietnamese diacritics. */
  readonly marked: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const longest = 40;

/** The text's words in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    if (raw.length > longest) continue;
    tokens.push({ start: match.index, end: match.index + raw.length, ...spellingOf(raw) });
  }
  return tokens;
}

const known = new Map<string, Spelling>();
const mostKnown = 50_000;

/** A language has few syllables: their spellings are worked out once. */
export function spellingOf(raw: string): Spelling {
  const found = known.get(raw);
  if (found) return found;
  const lower = raw.normalize('NFC').toLowerCase();
  const plain = fold(raw);
  const spelling = { exact: oneSpelling(lower), folded: plain.replace(loneY, '$1i'), marked: plain !== lower };
  if (known.size >= mostKnown) known.clear();
  known.set(raw, spelling);
  return spelling;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const loneY = /^([bcdđghklmnpqrstvx]{1,3})y$/;

function oneSpelling(lower: string): string {
  const parts = lower.normalize('NFD');
  const base = parts.replace(tones, '').normalize('NFC').replace(loneY, '$1i');
  return base + (parts.match(tones)?.join('') ?? '');
}

/** Shares below this are stray marks in a text typed without diacritics (or a foreign text). */
const leastMarked = 0.15;

/** Whether a text is written with Vietnamese diacritics; decides if words without them may stand for words with them. */
export function hasDiacritics(tokens: readonly Token[]): boolean {
  const letters = tokens.filter((token) => !/^\d+$/.test(token.folded));
  return letters.length > 0 && letters.filter((token) => token.marked).length / letters.length >= leastMarked;
}
