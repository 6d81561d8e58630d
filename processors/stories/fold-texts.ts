import { hashOf, type DocumentKind } from '../../infra/contracts/index.ts';
import { fold, reachDays } from './folding/fold.ts';
import { StoryMemory } from './folding/memory.ts';
import type { Judge } from './likeness/judge.ts';
import { dayNumber } from './sketch/days.ts';
import { makeSketch } from './sketch/make-sketch.ts';
import { packSketch } from './sketch/pack.ts';
import type { Rarity } from './sketch/rarity.ts';

export interface TextToFold {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly syndicatedFrom: string | null;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
}

export interface FoldedText {
  readonly story: string;
  readonly reprintOf: string | null;
}

/** Folds texts in the order of their publication, as they would have come; the answer is in the order of the input. Ids may repeat. */
export function foldTexts(texts: readonly TextToFold[], { rarity, judge, offsetAt }: { readonly rarity: Rarity; readonly judge: Judge; readonly offsetAt: (at: number) => number }): FoldedText[] {
  const memory = new StoryMemory();
  let version = 0;
  // A place in the file tells texts apart where ids repeat.
  const keyOf = (at: number): string => String(at).padStart(9, '0');
  const order = texts.map((_text, at) => at).sort((left, right) => (texts[left] as TextToFold).publishedAt - (texts[right] as TextToFold).publishedAt || left - right);
  for (const at of order) {
    const { kind, title, text, outlet, syndicatedFrom, publishedAt } = texts[at] as TextToFold;
    const offset = offsetAt(publishedAt);
    const day = dayNumber(publishedAt, offset);
    for (let near = day - reachDays; near <= day + reachDays; near += 1) if (!memory.has(near)) memory.load(near, []);
    const sketch = packSketch(makeSketch({ title, text, outlet, syndicatedFrom, publishedAt }, rarity, offset));
    fold({ document: keyOf(at), contentHash: hashOf(title, text), kind, publishedAt, sketch }, day, { memory, judge, version: () => ++version });
  }
  return texts.map((_text, at) => {
    const placed = memory.find(keyOf(at));
    return { story: placed?.story ?? '', reprintOf: placed?.reprintOf ? (texts[Number(placed.reprintOf)] as TextToFold).id : null };
  });
}
