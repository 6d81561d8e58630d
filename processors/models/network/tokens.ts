/*
 * How the built-in models read text. `tokenizer.json` says the same to any other program; a test keeps the two alike.
 */

/** In this order the first ids of every vocabulary. */
export const specialTokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] as const;
export const padId = 0;
export const unknownId = 1;
export const beginId = 2;
export const separatorId = 3;

/** Words that stand in for names: the unit asked about, another body, a page of the unit's. No text has them. */
export const unitWord = 'unit_';
export const otherBodyWord = 'body_';
export const contextWord = 'context_';

/** A word, a number, or one mark. */
export const tokenPattern = String.raw`[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]`;
const token = new RegExp(tokenPattern, 'gu');

/** Words as the vocabulary knows them: lower case, every digit a 0 (a number's shape is what tells). */
export function wordsOf(prepared: string): string[] {
  return prepared.toLowerCase().replace(/\p{Nd}/gu, '0').match(token) ?? [];
}

const tonePlaces = /(?:o([àáảãạèéẻẽẹ])|u([ỳýỷỹỵ]))(?![\p{L}\p{M}])/giu;
const moved = new Map<string, string>();
for (const [base, marked] of [['oa', 'àáảãạ'], ['oe', 'èéẻẽẹ'], ['uy', 'ỳýỷỹỵ']] as const) {
  const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  [...marked].forEach((letter, at) => moved.set(`${base[0]}${letter}`, `${base[0]}${tones[at]}`.normalize('NFC') + base[1]));
}

/** NFC with the tone at its older place ("hoà" becomes "hòa", "quý" stays): what must be done before a tokenizer sees a text. */
export function prepare(text: string): string {
  return text.normalize('NFC').replace(tonePlaces, (pair, _a, _b, at: number, whole: string) => {
    if (/[qQ]/.test(whole.charAt(at - 1))) return pair;
    const found = moved.get(pair.toLowerCase()) ?? pair;
    return pair === pair.toLowerCase() ? found : pair === pair.toUpperCase() ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1);
  });
}
