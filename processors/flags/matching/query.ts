import type { Token } from '../../phrases/index.ts';
import { stem } from './terms.ts';

/** English words that tell nothing of what a claim is about; Vietnamese ones are as common among claims, and BM25 sees that. */
const empty: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or but is are was were be been being has have had will would can could may this that these those it its they them he she his her we our you your i my as if so not no do does did who what which there than then also about after before into over out up says said'.split(' '),
);

/** Words by which a text is looked up. */
export const lookedUpWords = (words: readonly Token[]): string[] => words.map(({ folded }) => stem(folded)).filter((word) => !empty.has(word));

/** Letters in fours across words: they find what is spelt a little otherwise. */
export function gramsOf(words: readonly string[]): string[] {
  const text = ` ${words.join(' ')} `;
  return Array.from({ length: Math.max(0, text.length - 3) }, (_each, at) => text.slice(at, at + 4));
}

/** Addresses are taken out of a post, and words that a tag runs together taken apart. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(/https?:\S+|\b(?:pic|www)\.\S+/g, ' ')
    .replace(/(?:—|--)\s[^—]{0,60}\(@\w+\).*$/s, ' ')
    .replace(/[#@](\w+)/g, (_match, tag: string) => tag.replace(/([a-z])([A-Z])/g, '$1 $2'));
