import { numberWordAt, scales, gluedOnly } from '../../claims/slots/number-words.ts';

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a blank, a hyphen or "&" stands between it and the one before. */
  readonly joined: boolean;
  /** First of its sentence, or of what stands in quotation marks. */
  readonly first: boolean;
}

const word = /(?:(?<![\p{L}\p{M}\p{N}])[-−](?=\p{N}))?[\p{L}\p{M}\p{N}]+(?:[.,/'’&:-][\p{L}\p{M}\p{N}]+)*%?/gu;

/** The words of a text, with numbers (and a minus before them), dates and abbreviations whole. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.normalize('NFC').matchAll(word)) {
    const between = text.normalize('NFC').slice(end, match.index);
    tokens.push({ text: match[0], lower: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length, joined: tokens.length > 0 && /^ ?[&–-]? ?$/u.test(between), first: tokens.length === 0 || /[.!?…:;“"«(\n]/u.test(between) });
    end = match.index + match[0].length;
  }
  return tokens;
}

export interface NumberSaid {
  /** The number as one number however it is written: "62.000", "62 nghìn" and "62,000" are 62000; dates and such stay as they are. */
  readonly key: string;
  /** The word behind it: what is counted. '' at the end of a sentence. */
  readonly of: string;
  /** All words behind it up to the next number or mark: what is said of it. */
  readonly behind: readonly string[];
  readonly at: number;
}

const grouped = /^\d{1,3}(?:[.,]\d{3})+$/;
const plain = /^\d+(?:[.,]\d+)?$/;

/** Numbers in digits and in words, each with what it counts. A lone "năm" or "một" is none: `vague` words are compared by themselves. */
export function numbersIn(tokens: readonly Token[]): NumberSaid[] {
  const said: NumberSaid[] = [];
  const starts: number[] = [];
  const words = tokens.map((token) => (isNameLike(token) && !/\d/.test(token.text) ? '' : token.lower));
  for (let at = 0; at < tokens.length; at += 1) {
    const digits = /^\d/.test(words[at] ?? '') || /\d/.test(words[at] ?? '');
    const number = digits ? { ...valueOf(words[at] ?? ''), words: 1 } : wordsAt(words, at);
    if (number === null) continue;
    let next = at + number.words;
    let { key } = number;
    // "86 nghìn tỷ": scales follow one another.
    for (let scale = scaleOf(words[next]); scale !== undefined && number.value !== null; scale = scaleOf(words[next])) {
      key = String(Number(key) * scale);
      next += 1;
    }
    if (words[next] === 'phần' && words[next + 1] === 'trăm') [key, next] = [`${key}%`, next + 2];
    else if (words[next] === 'percent') [key, next] = [`${key}%`, next + 1];
    const behind = tokens[next];
    said.push({ key, of: behind === undefined || behind.first ? '' : behind.lower, behind: [], at });
    starts.push(next);
    at = next - 1;
  }
  return said.map((number, index) => ({ ...number, behind: clauseFrom(tokens, starts[index] ?? 0, said[index + 1]?.at ?? tokens.length) }));
}

function clauseFrom(tokens: readonly Token[], from: number, to: number): string[] {
  const end = tokens.findIndex((token, at) => at >= from && (at >= to || !token.joined || token.first));
  return tokens.slice(from, end < 0 ? to : end).map(({ lower }) => lower);
}

function valueOf(text: string): { readonly key: string; readonly value: number | null } {
  const [bare, sign] = text.endsWith('%') ? [text.slice(0, -1), '%'] : [text, ''];
  if (grouped.test(bare)) return { key: `${bare.replaceAll(/[.,]/g, '')}${sign}`, value: sign === '' ? 1 : null };
  if (plain.test(bare)) return { key: `${Number(bare.replace(',', '.'))}${sign}`, value: sign === '' ? 1 : null };
  return { key: text, value: null };
}

function wordsAt(words: readonly string[], at: number): { readonly key: string; readonly value: number; readonly words: number } | null {
  const found = numberWordAt(words, at);
  return found === null ? null : { key: String(found.value), value: found.value, words: found.words };
}

/** "Hai" within a sentence is somebody's name or a place's. */
export const isNameLike = ({ text, first }: Token): boolean => !first && /\p{Lu}/u.test(text);

const scaleOf = (text: string | undefined): number | undefined => (text === undefined || gluedOnly.has(text) || text === 'chục' || text === 'trăm' || text === 'm' ? undefined : scales[text]);

export interface NameSaid {
  /** As it is written, words with one blank between them. */
  readonly text: string;
  readonly first: boolean;
  /** The word behind it, where nothing stands between; '' otherwise. */
  readonly next: string;
  /** Its first token. */
  readonly at: number;
}

/** Runs of words with a capital letter. */
export function namesIn(tokens: readonly Token[]): NameSaid[] {
  const names: NameSaid[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const from = at;
    while (tokens[at] !== undefined && /\p{Lu}/u.test(tokens[at]?.text ?? '') && (at === from || (tokens[at]?.joined === true && tokens[at]?.first === false))) at += 1;
    if (at === from) continue;
    const behind = tokens[at];
    names.push({ text: tokens.slice(from, at).map(({ text }) => text).join(' '), first: tokens[from]?.first ?? false, next: behind?.joined === true && !behind.first && !/\p{Lu}|\d/u.test(behind.text) ? behind.text : '', at: from });
    at -= 1;
  }
  return names;
}
