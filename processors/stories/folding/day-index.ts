import type { Term } from '../sketch/sketch.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';
import { TermTable } from './term-table.ts';

/** Of a document's terms, so many lead to it: the heaviest. */
const indexedTerms = 24;
/** Of the documents of one day that have a term, so many of the newest are found by it. */
const mostFound = 1500;

/** The documents of one day of publication, found by their heaviest terms. */
export class DayIndex {
  /** By number; those that went leave a gap. */
  readonly #documents: (Placed | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #table = new TermTable();
  /** In how many stories that began here each term and name stands, by their first document. */
  readonly #common = new TermTable();
  #stories = 0;

  get documents(): IterableIterator<string> {
    return this.#numbers.keys();
  }

  /** Adds a document, or puts its new standing in the place of its old one. */
  put(placed: Placed): void {
    const before = this.#numbers.get(placed.document);
    const number = before ?? this.#documents.length;
    // The terms of a former content lead to it as well: harmless, since what is found is compared by its present ones.
    const known = before !== undefined && this.#documents[before]?.contentHash === placed.contentHash;
    this.#documents[number] = placed;
    this.#numbers.set(placed.document, number);
    if (known) return;
    for (const { hash } of sketchOf(placed).terms.slice(0, indexedTerms)) this.#table.add(hash, number);
  }

  /** Counts the terms and names of a document with which a story begins. */
  begin(placed: Placed): void {
    const { terms, names } = sketchOf(placed);
    this.#stories += 1;
    for (const hash of new Set([...terms.slice(0, indexedTerms), ...names].map((part) => part.hash))) this.#common.add(hash, this.#stories);
  }

  get stories(): number {
    return this.#stories;
  }

  /** Of the stories that began here, how many have a term or name. */
  storiesWith(hash: number): number {
    return this.#common.count(hash);
  }

  remove(document: string): void {
    const number = this.#numbers.get(document);
    if (number === undefined) return;
    this.#numbers.delete(document);
    this.#documents[number] = undefined;
  }

  /** Adds to `scores` what the terms have in common with each document. */
  search(terms: readonly Term[], scores: Map<Placed, number>): void {
    for (const { hash, weight } of terms.slice(0, indexedTerms)) {
      this.#table.visit(hash, mostFound, (number) => {
        const placed = this.#documents[number];
        if (placed) scores.set(placed, (scores.get(placed) ?? 0) + weight * weight);
      });
    }
  }
}
