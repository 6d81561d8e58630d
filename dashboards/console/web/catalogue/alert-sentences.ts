/* What happened, in a sentence: for the screens, and for the page that a message's button opens. No word of a document stands in them. */

export type SaidValues = Readonly<Record<string, string>>;

/** What writes ids, numbers and times of a sentence. */
export interface SentencePens {
  readonly unit: (id: string) => string;
  readonly topic: (id: string) => string;
  /** With so many decimals at most. */
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number) => string;
  readonly clock: (at: number) => string;
  readonly full: (at: number) => string;
}

export type Sentences = Readonly<Record<string, (values: SaidValues, pens: SentencePens) => string>>;

/** What was said, in words; `otherwise` where the catalogue does not know the code. */
export function sentenceOf(sentences: Sentences, said: { readonly code: string; readonly values: SaidValues }, pens: SentencePens, otherwise: string): string {
  return sentences[said.code]?.(said.values, pens) ?? otherwise;
}

/** A value as a number; 0 where it is none. */
export const numberIn = (values: SaidValues, name: string): number => {
  const value = Number(values[name] ?? '');
  return Number.isFinite(value) ? value : 0;
};

export const textIn = (values: SaidValues, name: string): string => values[name] ?? '';

/** Names of ids that are parted by ", ". */
export const namesIn = (values: SaidValues, name: string, nameOf: (id: string) => string): string => textIn(values, name).split(',').map((id) => id.trim()).filter((id) => id !== '').map(nameOf).join(', ');

/** `24h` with the words of a language for s, m, h and d. */
export function durationWords(text: string, words: Readonly<Record<'s' | 'm' | 'h' | 'd', (count: string) => string>>, number: SentencePens['number']): string {
  const unit = text.at(-1);
  return unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? words[unit](number(Number(text.slice(0, -1)))) : text;
}
