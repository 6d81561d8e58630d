/** A place in the office's file; both count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What kind of value a key takes, in the words the catalogue has for it. */
export type ValueKind = 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'map' | 'embedded-or-map';

/**
 * What is wrong, as data: the catalogue (`catalogue.en.ts`) turns it into sentences, so another language is one more
 * catalogue and no other change. `found` is what stands in the file, already shortened and quoted for reading.
 */
export type Fault =
  | { readonly kind: 'file-missing' | 'file-unreadable' | 'file-not-utf8' | 'file-empty' | 'not-a-map'; readonly found: string }
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'yaml-syntax'; readonly code: string; readonly found: string }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly firstLine: number }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly suggestion: string | null; readonly belongsTo: string | null; readonly allowed: readonly string[] }
  | { readonly kind: 'missing'; readonly expected: ValueKind }
  | { readonly kind: 'wrong-type'; readonly expected: ValueKind; readonly found: string; readonly cure: TypeCure }
  | { readonly kind: 'not-one-of'; readonly options: readonly string[]; readonly found: string; readonly suggestion: string | null }
  | { readonly kind: 'out-of-range'; readonly bound: 'at least' | 'at most'; readonly limit: number; readonly found: string }
  | { readonly kind: 'too-short'; readonly measure: 'text' | 'list'; readonly limit: number; readonly found: string }
  | { readonly kind: 'not-allowed'; readonly rule: string; readonly found: string }
  | { readonly kind: 'unknown-time-zone'; readonly found: string; readonly suggestion: string | null }
  | { readonly kind: 'duplicate-id'; readonly what: 'source' | 'unit' | 'person' | 'webhook' | 'roster' | 'receiver' | 'mute time' | 'rule'; readonly id: string; readonly firstLine: number }
  | { readonly kind: 'unknown-parent'; readonly parent: string; readonly suggestion: string | null; readonly known: readonly string[] }
  /** `section` is where one would be added; null where there are no others. */
  | { readonly kind: 'unknown-name'; readonly what: string; readonly name: string; readonly suggestion: string | null; readonly known: readonly string[]; readonly section: string | null }
  | { readonly kind: 'nobody-reached'; readonly why: string; readonly mend: string }
  | { readonly kind: 'parent-cycle'; readonly chain: readonly string[] }
  | { readonly kind: 'topics-missing'; readonly path: string }
  | { readonly kind: 'both-set'; readonly name: string }
  | { readonly kind: 'pair-incomplete'; readonly missing: string }
  | { readonly kind: 'secret-unreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'misspelt-variable'; readonly suggestion: string };

/** The usual reasons why a value has the wrong type, each with its own cure. */
export type TypeCure = 'quote-it' | 'quote-the-colon' | 'unquote-it' | 'drop-the-unit' | 'true-or-false' | 'make-it-a-list' | 'make-it-a-map' | 'one-value' | 'none';

/** One thing to mend. `subject` is the key (`sources[2].url`) or the environment variable it concerns. */
export interface Problem {
  readonly position: Position | null;
  readonly subject: string;
  readonly fault: Fault;
}
