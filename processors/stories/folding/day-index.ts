import type { Term } from '../sketch/sketch.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';
import { TermTable } from './term-table.ts';

/** Of a document's terms, so many lead to it: the heaviest. */
const indexedTerms = 24;
/** Of the documents of one day that have a term, so many of the newest are found by it. */
const mostFound = 400;

export interface Found {
  readonly placed: Placed;
  /** What it has in common with the terms that were looked for. */
  readonly common: number;
}

/** The documents of one day of publication, found by their heaviest terms. */
export class DayIndex {
  /** By number; those that went leave a gap. */
  readonly #documents: (Placed | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #table = new TermTable();
  /** By number; all 0 between two searches. */
  #scores = new Float32Array(256);
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

  /** Adds to `found` the documents that have most in common with the terms, `most` of them at most. */
  search(terms: readonly Term[], most: number, found: Found[]): void {
    if (this.#documents.length > this.#scores.length) this.#scores = new Float32Array(2 * this.#documents.length);
    const scores = this.#scores;
    const touched: number[] = [];
    for (const { hash, weight } of terms.slice(0, indexedTerms)) {
      const square = weight * weight;
      this.#table.visit(hash, mostFound, (number) => {
        const before = scores[number] as number;
        if (before === 0) touched.push(number);
        scores[number] = before + square;
      });
    }
    const best: number[] = [];
    let least = 0;
    for (const number of touched) {
      if (this.#documents[number] && (best.length < most || (scores[number] as number) > least)) {
        best.push(number);
        // Now and then only the best are kept: what has less in common than they is passed over at once.
        if (best.length >= 4 * most) least = keepBest(best, scores, most);
      }
    }
    keepBest(best, scores, most);
    for (const number of best) found.push({ placed: this.#documents[number] as Placed, common: scores[number] as number });
    for (const number of touched) scores[number] = 0;
  }
}

/** @returns the least of what is kept. */
function keepBest(numbers: number[], scores: Float32Array, most: number): number {
  numbers.sort((left, right) => (scores[right] as number) - (scores[left] as number) || left - right);
  if (numbers.length > most) numbers.length = most;
  return numbers.length === 0 ? 0 : (scores[numbers[numbers.length - 1] as number] as number);
}
