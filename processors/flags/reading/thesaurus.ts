import { readFileSync } from 'node:fs';
import { PhraseMatcher, type Token } from '../../phrases/index.ts';

/** Words of a text that have others for them. */
export interface Sense {
  /** Number of the group of words that say the same. */
  readonly group: number;
  readonly first: number;
  readonly last: number;
}

const groups = readFileSync(new URL('thesaurus.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(',').map((word) => word.trim()).filter((word) => word !== ''));
const matcher = new PhraseMatcher(groups.flatMap((words, group) => words.map((text) => ({ text, value: group }))));

/** The words of a text for which the thesaurus has others; they may overlap. */
export const sensesOf = (text: string, tokens: readonly Token[], unmarked: boolean): Sense[] => matcher.find(text, tokens, { unmarked }).map(({ value, first, last }) => ({ group: value, first, last }));
