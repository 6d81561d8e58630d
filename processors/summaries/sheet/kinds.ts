import type { Slot } from '../words/index.ts';
import type { Answer, Sheet } from './sheet.ts';

/** What documents are: "28 articles and 8 public posts and comments". A kind of which there is none has its figure, but no words. */
export function kindsOf(sheet: Sheet, answer: Answer, row = ''): Slot {
  const counted = (['articles', 'posts'] as const).map((kind) => ({ kind, slot: sheet.count(answer, row === '' ? kind : `${kind}:${row}`) }));
  return sheet.list(counted.filter(({ slot }) => slot.number !== 0).map(({ kind, slot }) => sheet.phrase(sheet.words.kinds[kind], { [kind]: slot })));
}
