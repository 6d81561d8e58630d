import { specialTokens, unknownId } from './tokens.ts';

/** Words with ids 0, 1, 2, …; the special tokens come first. */
export interface Vocabulary {
  readonly words: readonly string[];
  idOf(word: string): number;
}

export function createVocabulary(words: readonly string[]): Vocabulary {
  const ids = new Map(words.map((word, id) => [word, id]));
  return { words, idOf: (word) => ids.get(word) ?? unknownId };
}

/** The commonest words of a count, special tokens and `always` before them. */
export function vocabularyOf(counts: ReadonlyMap<string, number>, { size, least, always }: { readonly size: number; readonly least: number; readonly always: readonly string[] }): Vocabulary {
  const fixed = [...specialTokens, ...always];
  const held = new Set<string>(fixed);
  const common = [...counts]
    .filter(([word, count]) => count >= least && !held.has(word) && word.length <= 24)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, size - fixed.length)
    .map(([word]) => word);
  return createVocabulary([...fixed, ...common]);
}
