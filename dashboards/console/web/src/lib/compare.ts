import { diffArrays } from 'diff';
import { pairParagraphs } from './pair-paragraphs.ts';

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'dropped';
}

/** A paragraph that changed, or a run of paragraphs that did not. */
export type ComparedBlock = { readonly kind: 'changed'; readonly pieces: readonly Piece[] } | { readonly kind: 'same'; readonly count: number };

/** Two contents, paragraph by paragraph and then word by word; what did not change is only counted. */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  const [left, right] = [linesOf(before), linesOf(after)];
  const runs = diffArrays(left, right, { maxEditLength: mostEdits }) ?? [{ value: left, removed: true, added: false }, { value: right, added: true, removed: false }];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) continue;
    if (!run.added && !run.removed) {
      blocks.push({ kind: 'same', count: run.value.length });
      continue;
    }
    const next = runs[index + 1];
    const paired = run.removed && next?.added === true;
    const pairs = paired ? pairParagraphs(run.value, next.value) : run.value.map((text) => (run.added ? ([null, text] as const) : ([text, null] as const)));
    blocks.push(...pairs.map(([old, fresh]): ComparedBlock => ({ kind: 'changed', pieces: compareWords(old ?? '', fresh ?? '') })));
    if (paired) index += 1;
  }
  return blocks;
}

/** Blanks, words, figures with their separators ("7,4", "16:40"), single marks. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:/-]\p{N}+)*|./gsu;
/** Past so many edits two texts have nothing in common that would be worth the wait. */
const mostEdits = 2_000;

/** A stretch that stayed, or one that stands in the place of another. */
type Edit = { readonly same: string } | { readonly dropped: string; readonly added: string };

/** Two texts word by word; the pieces without the dropped ones are the second text, those without the added ones the first. */
export function compareWords(before: string, after: string): Piece[] {
  const runs = diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], { maxEditLength: mostEdits });
  return piecesOf(runs === undefined ? [{ dropped: before, added: after }] : readable(runs.reduce(addRun, [])));
}

function addRun(edits: Edit[], run: { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean }): Edit[] {
  const text = run.value.join('');
  const last = edits.at(-1);
  if (!run.added && !run.removed) edits.push({ same: text });
  else if (last && 'added' in last) edits[edits.length - 1] = { dropped: last.dropped + (run.removed ? text : ''), added: last.added + (run.added ? text : '') };
  else edits.push({ dropped: run.removed ? text : '', added: run.added ? text : '' });
  return edits;
}

/** A reworded passage reads as one: the few words that both wordings happen to share do not tear it apart. */
function readable(edits: Edit[]): Edit[] {
  for (let at = 1; at < edits.length - 1; ) {
    const [left, kept, right] = [edits[at - 1], edits[at], edits[at + 1]];
    if (left && kept && right && 'added' in left && 'same' in kept && 'added' in right && isLost(wordsIn(kept.same), left, right)) {
      edits.splice(at - 1, 3, { dropped: left.dropped + kept.same + right.dropped, added: left.added + kept.same + right.added });
      at = Math.max(1, at - 2);
    } else at += 1;
  }
  return edits;
}

type Replaced = Extract<Edit, { readonly added: string }>;
const isLost = (words: number, left: Replaced, right: Replaced): boolean => words === 0 || (words < sizeOf(left) && words < sizeOf(right));
const sizeOf = ({ dropped, added }: Replaced): number => Math.max(wordsIn(dropped), wordsIn(added));
const wordsIn = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

const piecesOf = (edits: readonly Edit[]): Piece[] => edits.flatMap((edit): Piece[] => {
  if ('same' in edit) return [{ text: edit.same, change: 'same' }];
  // A blank that both wordings end with has not changed.
  const blank = edit.dropped.endsWith(' ') && edit.added.endsWith(' ') ? 1 : 0;
  const pieces: Piece[] = [{ text: edit.dropped.slice(0, edit.dropped.length - blank), change: 'dropped' }, { text: edit.added.slice(0, edit.added.length - blank), change: 'added' }, { text: ' '.repeat(blank), change: 'same' }];
  return pieces.filter(({ text }) => text !== '');
});

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
