import { fold, reachDays } from '../folding/fold.ts';
import { StoryMemory } from '../folding/memory.ts';
import type { Judge } from '../likeness/judge.ts';
import { dayNumber } from '../sketch/days.ts';
import { bcubed, type Grouping } from './bcubed.ts';
import { vietnam, type LabelledText } from './read-texts.ts';

export interface Found extends Grouping {
  /** Pairs of events of one set that have a story in common, as "one / other". */
  readonly merged: readonly string[];
  readonly reprints: { readonly known: number; readonly found: number; readonly wrong: number };
}

/** Folds texts and compares the stories with what is known. */
export function evaluate(texts: readonly LabelledText[], judge: Judge): Found {
  const memory = new StoryMemory();
  let version = 0;
  for (const { id, kind, sketch, publishedAt } of [...texts].sort((left, right) => left.publishedAt - right.publishedAt)) {
    const day = dayNumber(publishedAt, vietnam);
    for (let near = day - reachDays; near <= day + reachDays; near += 1) if (!memory.has(near)) memory.load(near, []);
    fold({ document: id, contentHash: id, kind, publishedAt, sketch }, day, { memory, judge, version: () => ++version });
  }
  const placed = texts.map((text) => ({ ...text, group: memory.find(text.id)?.story ?? '', original: memory.find(text.id)?.reprintOf ?? null }));
  const merged = new Set<string>();
  for (const group of Map.groupBy(placed, (text) => text.group).values()) {
    const labels = [...new Set(group.map(({ label }) => label))].sort();
    for (const [at, one] of labels.entries()) for (const other of labels.slice(at + 1)) merged.add(`${one} / ${other}`);
  }
  const known = placed.filter(({ reprintOf }) => reprintOf !== undefined && reprintOf !== null);
  return {
    ...bcubed(placed),
    merged: [...merged],
    reprints: { known: known.length, found: known.filter(({ original }) => original !== null).length, wrong: placed.filter(({ reprintOf, original }) => reprintOf === null && original !== null).length },
  };
}
