import type { GroundWords } from '../items/ground-words.ts';
import type { CaseWords } from './words/index.ts';

/** What the parts of the page are written with. */
export interface Pen {
  readonly words: CaseWords;
  readonly time: (iso: string | null) => string;
  /** A flag's ground in the language of the page. */
  readonly ground: (inWords: GroundWords) => string;
}
