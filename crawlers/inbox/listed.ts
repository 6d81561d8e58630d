import { hashOf } from '../../infra/contracts/index.ts';
import { isMonthFirst } from '../../infra/text/dates.ts';
import type { ListedArticle, RefusedEntry } from '../contract/collector.ts';
import { readClippings } from './formats/index.ts';
import type { FileRefused } from './refusal.ts';
import { toArticle } from './to-article.ts';

export const mostRows = 5_000;
/** What comes on top waits for the next poll, which must not take for ever: articles are fetched one by one. */
const enoughRows = 500;

/** What a poll lists, each address once. */
export class Listed {
  readonly refused: RefusedEntry[] = [];
  readonly #items = new Map<string, ListedArticle>();
  readonly #source: string;
  readonly #zone: string;
  readonly #now: Date;

  constructor(source: string, zone: string, now: Date) {
    this.#source = source;
    this.#zone = zone;
    this.#now = now;
  }

  get items(): readonly ListedArticle[] {
    return [...this.#items.values()];
  }

  get isFull(): boolean {
    return this.#items.size + this.refused.length >= enoughRows;
  }

  /**
   * What a file or a mail names, by the kind that the ending of its name says; the articles it has told.
   * @throws {FileRefused}
   */
  async add(name: string, bytes: Uint8Array, shownAs = name): Promise<readonly ListedArticle[]> {
    const rows = await readClippings(name, bytes, mostRows);
    const reading = { source: this.#source, file: shownAs, zone: this.#zone, now: this.#now, monthFirst: isMonthFirst(rows.map(({ date }) => date)) };
    const told: ListedArticle[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % 500 === 499) await new Promise(setImmediate);
      const read = toArticle(row, reading);
      if ('reason' in read) {
        this.refused.push(read);
        continue;
      }
      told.push(read);
      if (!this.#items.has(read.item)) this.#items.set(read.item, read);
    }
    return told;
  }

  /** `mark` tells it from others of its name. */
  refuse(name: string, mark: string, { code, message }: FileRefused): void {
    this.refused.push({ item: hashOf('refused file', this.#source, name, mark), fingerprint: hashOf(code), reason: code, detail: `${name.slice(0, 120)}: ${message}` });
  }
}
