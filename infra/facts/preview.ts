import type { Fact } from '../contracts/index.ts';
import type { Language, ProblemCode } from './words/index.ts';

/** What a file was found to be. `unknown` where it was refused before that could be said. */
export const factFormats = ['fact-lines', 'json', 'html', 'feed', 'csv', 'xlsx', 'unknown'] as const;
export type FactFormat = (typeof factFormats)[number];

/** Where an entry stands in its file. All count from 1, as editors and spreadsheets do. */
export interface Place {
  /** Line of a text, row of a sheet; null where an entry has none of its own (JSON documents, pages, feeds) and for the file as a whole. */
  readonly line: number | null;
  /** The entry's number among those of the file; null for the file as a whole. */
  readonly position: number | null;
  readonly sheet?: string;
}

export interface FoundFact extends Place {
  readonly fact: Fact;
}

/** Why an entry, or the whole file, cannot be taken. */
export interface FactProblem extends Place {
  readonly code: ProblemCode;
  /** Character of the line, where the fault can be placed. */
  readonly column?: number;
  /** Name of the contract's field: `claim`, `url`. */
  readonly field?: string;
  /** What goes into the words; `worded` says the problem anew in another language. */
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
  readonly hint: string;
}

/** What an import would bring, and what it would not. */
export interface FactPreview {
  readonly format: FactFormat;
  readonly good: readonly FoundFact[];
  readonly problems: readonly FactProblem[];
  /** How many problems are not listed because there are too many. */
  readonly unlisted: number;
}

export interface ReadFactsOptions {
  /** Of messages and hints; English unless told. */
  readonly language?: Language;
  /** IANA zone in which an instant becomes a date; `Asia/Ho_Chi_Minh` unless told. */
  readonly zone?: string;
}
