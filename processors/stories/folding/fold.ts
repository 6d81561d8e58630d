import { hashOf } from '../../../infra/contracts/index.ts';
import { overlapOf } from '../likeness/overlap.ts';
import { oddsOf, probabilityOf, type Judge } from '../likeness/judge.ts';
import { featuresOf, type Compared } from '../likeness/features.ts';
import type { StoryMemory } from './memory.ts';
import type { Newcomer, Placed } from './placed.ts';
import { isReprint, originalOf, repetitionOf } from './reprints.ts';
import { representatives } from './representatives.ts';
import { sketchOf } from './sketch-of.ts';

/** Days before and after its own in which a document looks for its story. */
export const reachDays = 7;
const mostCandidates = 40;
const mostStories = 15;
/** The same words of another place or day: no likeness speaks for that being one event. */
const againstAll = -6;
/** A post or remark of so few words has little that could tell of one event or another: it must be surer. */
const shortRuns = 25;
const shortThreshold = 0.6;
const dayMs = 86_400_000;

export interface Folding {
  readonly memory: StoryMemory;
  readonly judge: Judge;
  /** The next version of a document's place: higher than any before. */
  readonly version: () => number;
}

/** What a newcomer changes: its own place first, then those of documents whose original it turns out to be. */
export function fold(newcomer: Newcomer, day: number, { memory, judge, version }: Folding): Placed[] {
  const before = memory.find(newcomer.document);
  if (before) return refold(newcomer, before, memory, version);
  const found = memory.search(sketchOf(newcomer).terms, day - reachDays, day + reachDays, mostCandidates);
  const twin = closest(newcomer, found);
  if (twin) return place({ ...newcomer, day, story: twin.story, likeness: 1, placedBy: 'machine', version: version(), reprintOf: null }, memory, version, twin);
  const { story, likeness } = nearestStory(newcomer, found, memory, judge, memory.tellingness(day - reachDays, day + reachDays)) ?? { story: newStory(newcomer, day), likeness: 1 };
  return place({ ...newcomer, day, story, likeness, placedBy: 'machine', version: version(), reprintOf: null }, memory, version);
}

/** A new content of a document stays in its story; of which text it is a reprint may change. */
function refold(newcomer: Newcomer, before: Placed, memory: StoryMemory, version: () => number): Placed[] {
  if (newcomer.contentHash === before.contentHash) return [before];
  return place({ ...before, ...newcomer, version: version() }, memory, version);
}

/** Puts a document into its story and says which of the story's texts it repeats, or which repeat it. */
function place(placed: Placed, memory: StoryMemory, version: () => number, twin?: Placed): Placed[] {
  // Each group of repetitions has one original: comparing with the originals is comparing with all.
  const originals = memory.originalsOf(placed.story, placed);
  const same = originals.filter((other) => other.document === (twin?.reprintOf ?? twin?.document) || isReprint(sketchOf(placed), sketchOf(other)));
  const original = originalOf([placed, ...same]);
  // An original of days that are not in memory is not looked at again: what a copy of it repeats, this one does.
  const away = twin !== undefined && twin.reprintOf !== null && !memory.find(twin.reprintOf) ? twin.reprintOf : null;
  const standing = { ...placed, reprintOf: original.document === placed.document ? away : original.document };
  memory.put(standing);
  const changed = [standing];
  for (const former of [placed, ...same]) {
    if (former.document === original.document) continue;
    // One that was taken for an original is none: those that repeat it repeat the true one.
    for (const other of memory.ofStory(former.story)) {
      if (other.document === placed.document || (other.document !== former.document && other.reprintOf !== former.document)) continue;
      const next = { ...other, reprintOf: original.document, version: version() };
      memory.put(next);
      changed.push(next);
    }
  }
  return changed;
}

/** The document of which the newcomer is a reprint, or that is one of it. */
function closest(newcomer: Newcomer, found: readonly Placed[]): Placed | undefined {
  let [best, most]: [Placed | undefined, number] = [undefined, 0];
  for (const placed of found) {
    if (!isReprint(sketchOf(newcomer), sketchOf(placed))) continue;
    const { resemblance } = overlapOf(sketchOf(newcomer), sketchOf(placed));
    if (best === undefined || resemblance > most) [best, most] = [placed, resemblance];
  }
  return best;
}

/** The story that most probably tells of the same event: the average over those that stand for it decides, so that one chance likeness does not. */
function nearestStory(newcomer: Newcomer, found: readonly Placed[], memory: StoryMemory, judge: Judge, telling: (hash: number) => number): { story: string; likeness: number } | null {
  let best: { story: string; likeness: number } | null = null;
  for (const story of [...new Set(found.map((placed) => placed.story))].slice(0, mostStories)) {
    const originals = memory.originalsOf(story);
    const standing = representatives(originals.length > 0 ? originals : memory.ofStory(story), newcomer.publishedAt);
    const odds = standing.map((other) => (repetitionOf(sketchOf(newcomer), sketchOf(other)) === 'another' ? againstAll : oddsOf(judge, featuresOf(compared(newcomer), compared(other), telling))));
    const likeness = probabilityOf(odds.reduce((sum, one) => sum + one, 0) / odds.length);
    if (likeness >= (isShort(newcomer) || standing.every(isShort) ? Math.max(shortThreshold, judge.threshold) : judge.threshold) && likeness > (best?.likeness ?? 0)) best = { story, likeness };
  }
  return best;
}

const isShort = (one: Newcomer): boolean => one.kind !== 'article' && sketchOf(one).runs < shortRuns;

const compared = (one: Newcomer): Compared => ({ sketch: sketchOf(one), publishedAt: one.publishedAt });

/** The same document founds the same story again. */
const newStory = ({ document }: Newcomer, day: number): string => `${new Date(day * dayMs).toISOString().slice(0, 10).replaceAll('-', '')}-${hashOf('story', document).slice(0, 10)}`;
