import type { Arranged, Offered } from '../../../infra/contracts/index.ts';
import { arrange } from '../folding/arrange.ts';
import { fold, reachDays } from '../folding/fold.ts';
import { headlineOf } from '../folding/headline.ts';
import { StoryMemory } from '../folding/memory.ts';
import { newOriginals } from '../folding/new-originals.ts';
import type { Newcomer, Placed } from '../folding/placed.ts';
import type { Judge } from '../likeness/judge.ts';
import { dayNumber } from '../sketch/days.ts';
import type { StoredPlaces } from './stored-places.ts';

export interface FolderOptions {
  readonly places: StoredPlaces;
  readonly judge: Judge;
  readonly offsetAt: (at: number) => number;
  readonly now: () => Date;
  /** Resolves when the store has all that was said before: only then does reading a day tell the whole of it. */
  readonly settled: () => Promise<void>;
  /** Documents in memory at most (default 200,000; about 1.5 KB each). Where a fortnight has more, fewer days are looked at. */
  readonly most?: number;
}

/** A document's new place, and the headline of its story from then on. */
export interface Move {
  readonly placed: Placed;
  readonly headline: string;
}

/** Folds documents into stories one after the other, over what the store has; keeps the days around them in memory. */
export class Folder {
  readonly #options: FolderOptions;
  readonly #memory = new StoryMemory();
  #version = 0;
  /** The store may lack what was said before, and memory does not have it: at the start, and after days were let go. */
  #unsure = true;
  /** Places that were decided since the caller last said any: no store has them yet. */
  #unsaid = new Map<string, Placed>();

  constructor(options: FolderOptions) {
    this.#options = options;
  }

  get documents(): number {
    return this.#memory.documents;
  }

  /** Folds a batch in its order; each document that got another place comes once, as it stands in the end. */
  async fold(offers: readonly Offered[]): Promise<Move[]> {
    const moved = new Map<string, Placed>();
    this.#unsaid = moved;
    await this.#recall(offers.map(({ document }) => document));
    for (const offered of offers) {
      const at = Date.parse(offered.publishedAt);
      const newcomer: Newcomer = { document: offered.document, contentHash: offered.contentHash, kind: offered.kind, publishedAt: at, sketch: Buffer.from(offered.sketch, 'base64') };
      const day = this.#memory.find(offered.document)?.day ?? dayNumber(at, this.#options.offsetAt(at));
      await this.#loadAround(day);
      for (const placed of fold(newcomer, day, { memory: this.#memory, judge: this.#options.judge, version: this.#nextVersion })) moved.set(placed.document, placed);
    }
    return this.#say([...moved.values()]);
  }

  /** Does what a person has decided. Repeating it changes nothing. */
  async arrange(arranged: Arranged): Promise<Move[]> {
    // All documents of a story are wanted, also those of days that are not in memory, as they stand now.
    this.#unsure = true;
    await this.#settle();
    const documents = this.#known(await this.#options.places.ofStories(arranged.act === 'merge' ? arranged.others : [arranged.from]));
    const moves = arrange(arranged, documents, this.#nextVersion);
    for (const placed of moves) if (this.#memory.has(placed.day)) this.#memory.put(placed);
    // Those of other days stand nowhere but in what is said now.
    this.#unsure = true;
    // Of stories whose days are not all in memory the ones that moved speak for the headline.
    return this.#say(moves, arranged.act === 'merge' ? [] : documents);
  }

  /** Forgets an erased document; what repeated it repeats another from now on. */
  async forget(document: string): Promise<Move[]> {
    this.#memory.remove(document);
    this.#unsure = true;
    await this.#settle();
    // Whole days are in memory: what the store has of one and memory has not was erased as well.
    const orphans = this.#known(await this.#options.places.ofReprints(document)).filter((placed) => !this.#memory.has(placed.day) || this.#memory.find(placed.document));
    const originals = new Map([...Map.groupBy(orphans, ({ story }) => story).values()].flatMap((group) => [...newOriginals(group)]));
    const moves = orphans.map((placed): Placed => ({ ...placed, reprintOf: originals.get(placed.document) ?? null, version: this.#nextVersion() }));
    for (const placed of moves) if (this.#memory.has(placed.day)) this.#memory.put(placed);
    this.#unsure = true;
    return this.#say(moves);
  }

  #say(moved: readonly Placed[], besides: readonly Placed[] = []): Move[] {
    const others = new Map(moved.map((placed) => [placed.document, placed]));
    const headlines = new Map<string, string>();
    const headline = (story: string): string => {
      const known = headlines.get(story) ?? headlineOf(unique([...this.#memory.ofStory(story), ...moved.filter((placed) => placed.story === story), ...besides.filter((placed) => placed.story === story && !others.has(placed.document))]));
      headlines.set(story, known);
      return known;
    };
    return moved.map((placed) => ({ placed, headline: headline(placed.story) }));
  }

  /** Of documents that were offered before and are not in memory, the days are loaded: a document has one place. */
  async #recall(documents: readonly string[]): Promise<void> {
    const unknown = documents.filter((document) => !this.#memory.find(document));
    if (unknown.length === 0) return;
    await this.#settle();
    for (const { day } of await this.#options.places.ofDocuments(unknown)) await this.#load(day);
  }

  async #loadAround(day: number): Promise<void> {
    const most = this.#options.most ?? 200_000;
    await this.#load(day);
    for (let distance = 1; distance <= reachDays; distance += 1) {
      // Days of other times make room for those around it.
      if (this.#memory.documents >= most && this.#memory.shrink(most - 1, day - reachDays, day + reachDays)) this.#unsure = true;
      if (this.#memory.documents >= most) break;
      await this.#load(day - distance);
      await this.#load(day + distance);
    }
    if (this.#memory.shrink(most, day - 1, day + 1)) this.#unsure = true;
  }

  async #load(day: number): Promise<void> {
    if (this.#memory.has(day)) return this.#memory.touch(day);
    await this.#settle();
    const stored = this.#known(await this.#options.places.ofDay(day));
    this.#memory.load(day, [...stored.filter(({ document }) => !this.#unsaid.has(document)), ...[...this.#unsaid.values()].filter((placed) => placed.day === day)]);
  }

  async #settle(): Promise<void> {
    if (!this.#unsure) return;
    await this.#options.settled();
    this.#unsure = false;
  }

  /** What comes later is newer than what the store has, also where the clock went back. */
  #known(stored: readonly Placed[]): readonly Placed[] {
    for (const { version } of stored) this.#version = Math.max(this.#version, version);
    return stored;
  }

  /** Grows with time, and within a millisecond. */
  readonly #nextVersion = (): number => (this.#version = Math.max(this.#version + 1, this.#options.now().getTime()));
}

const unique = (documents: readonly Placed[]): Placed[] => [...new Map(documents.map((placed) => [placed.document, placed])).values()];
