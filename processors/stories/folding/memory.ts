import { DayIndex, type Found } from './day-index.ts';
import type { Placed } from './placed.ts';
import type { Term } from '../sketch/sketch.ts';

/** As if so many stories were there that have nothing in common: of few stories nothing can be said. */
const unseenStories = 200;
const fewStories = 4;
/** Of a story with a thousand articles of their own these are enough to know it by. */
const mostOriginals = 60;

/** The stories of some days in memory: documents by day, by id and by story. Whole days come and go. */
export class StoryMemory {
  readonly #days = new Map<number, DayIndex>();
  readonly #byDocument = new Map<string, Placed>();
  readonly #byStory = new Map<string, Set<string>>();
  /** By story, in the order in which they came. */
  readonly #originals = new Map<string, Set<string>>();

  get documents(): number {
    return this.#byDocument.size;
  }

  has(day: number): boolean {
    return this.#days.has(day);
  }

  find(document: string): Placed | undefined {
    return this.#byDocument.get(document);
  }

  /** The documents of a story that are in memory. */
  ofStory(story: string): Placed[] {
    return [...(this.#byStory.get(story) ?? [])].map((document) => this.#byDocument.get(document) as Placed);
  }

  /** Of a story's originals in memory those published last, but for `except`. */
  originalsOf(story: string, except?: Placed): Placed[] {
    const found: Placed[] = [];
    for (const document of [...(this.#originals.get(story) ?? [])].reverse()) {
      if (document === except?.document) continue;
      found.push(this.#byDocument.get(document) as Placed);
      if (found.length === mostOriginals) break;
    }
    return found;
  }

  /** Takes in a day as it is stored. */
  load(day: number, documents: Iterable<Placed>): void {
    this.#days.set(day, new DayIndex());
    for (const placed of documents) this.put(placed);
  }

  /** @throws {Error} when the day of the document was not loaded: it would hide what the store has of that day. */
  put(placed: Placed): void {
    const day = this.#days.get(placed.day);
    if (!day) throw new Error(`Day ${placed.day} is not in memory.`);
    const before = this.#byDocument.get(placed.document);
    if (before && before.day !== placed.day) this.remove(placed.document);
    else if (before && before.story !== placed.story) this.#leaveStory(before);
    day.put(placed);
    this.#byDocument.set(placed.document, placed);
    const originals = this.#originals.get(placed.story);
    if (placed.reprintOf !== null) originals?.delete(placed.document);
    else if (originals) originals.add(placed.document);
    else this.#originals.set(placed.story, new Set([placed.document]));
    const others = this.#byStory.get(placed.story);
    if (others) others.add(placed.document);
    else {
      this.#byStory.set(placed.story, new Set([placed.document]));
      day.begin(placed);
    }
  }

  /**
   * How telling a term or name is among the stories of these days, from 0 to 1: what stands in many, as the names of the office and its
   * province do, tells nothing of which event it is. One that few stories have is as telling as it can be.
   */
  tellingness(first: number, last: number): (hash: number) => number {
    const days: DayIndex[] = [];
    for (let day = first; day <= last; day += 1) {
      const index = this.#days.get(day);
      if (index && index.stories > 0) days.push(index);
    }
    const stories = days.reduce((sum, day) => sum + day.stories, 0) + unseenStories;
    const most = Math.log(stories / (fewStories + 1));
    const known = new Map<number, number>();
    return (hash) => {
      const found = known.get(hash);
      if (found !== undefined) return found;
      const telling = Math.min(1, Math.log(stories / (days.reduce((sum, day) => sum + day.storiesWith(hash), 0) + 1)) / most);
      known.set(hash, telling);
      return telling;
    };
  }

  remove(document: string): void {
    const placed = this.#byDocument.get(document);
    if (!placed) return;
    this.#byDocument.delete(document);
    this.#days.get(placed.day)?.remove(document);
    this.#leaveStory(placed);
  }

  /** Documents of the days from `first` to `last` that have most in common with the terms, most first. */
  search(terms: readonly Term[], first: number, last: number, most: number): Placed[] {
    const found: Found[] = [];
    for (let day = first; day <= last; day += 1) this.#days.get(day)?.search(terms, most, found);
    return found
      .sort((left, right) => right.common - left.common || (left.placed.document < right.placed.document ? -1 : 1))
      .slice(0, most)
      .map(({ placed }) => placed);
  }

  /** Lets go of the days used longest ago while there are more than `most` documents; never of those from `first` to `last`. @returns whether any went. */
  shrink(most: number, first: number, last: number): boolean {
    let went = false;
    for (const [day, index] of this.#days) {
      if (this.documents <= most) break;
      if (day >= first && day <= last) continue;
      for (const document of [...index.documents]) this.remove(document);
      this.#days.delete(day);
      went = true;
    }
    return went;
  }

  /** Says that a day is in use: it goes last. */
  touch(day: number): void {
    const index = this.#days.get(day);
    if (!index) return;
    this.#days.delete(day);
    this.#days.set(day, index);
  }

  #leaveStory({ story, document }: Placed): void {
    const others = this.#byStory.get(story);
    others?.delete(document);
    if (others?.size === 0) this.#byStory.delete(story);
    const originals = this.#originals.get(story);
    originals?.delete(document);
    if (originals?.size === 0) this.#originals.delete(story);
  }
}
