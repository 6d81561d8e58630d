import { diffArrays } from 'diff';

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'dropped';
}

/** A paragraph that changed, or a run of paragraphs that did not. */
export type ComparedBlock = { readonly kind: 'changed'; readonly pieces: readonly Piece[] } | { readonly kind: 'same'; readonly count: number };

/** Two contents, paragraph by paragraph and then word by word; what did not change is only counted. */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  const runs = diffArrays(linesOf(before), linesOf(after));
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) continue;
    if (!run.added && !run.removed) {
      blocks.push({ kind: 'same', count: run.value.length });
      continue;
    }
    const next = runs[index + 1];
    // Paragraphs dropped and paragraphs added at one place are the same paragraphs, reworded.
    if (run.removed && next?.added) {
      blocks.push(...pairUp(run.value, next.value));
      index += 1;
    } else {
      blocks.push(...run.value.map((text): ComparedBlock => ({ kind: 'changed', pieces: [{ text, change: run.added ? 'added' : 'dropped' }] })));
    }
  }
  return blocks;
}

/** Blanks, words, figures with their separators ("7,4", "16:40"), single marks. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:/-]\p{N}+)*|./gsu;

/** Two texts word by word; the pieces without the dropped ones are the second text. */
export function compareWords(before: string, after: string): Piece[] {
  return diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? []).map((run) => ({ text: run.value.join(''), change: run.added ? 'added' : run.removed ? 'dropped' : 'same' }));
}

function pairUp(dropped: readonly string[], added: readonly string[]): ComparedBlock[] {
  return Array.from({ length: Math.max(dropped.length, added.length) }, (_, index) => ({ kind: 'changed', pieces: compareWords(dropped[index] ?? '', added[index] ?? '') }));
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
