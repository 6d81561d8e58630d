import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { hashOf } from '../../infra/contracts/index.ts';
import { isMonthFirst } from '../../infra/text/dates.ts';
import type { Collector, ListedArticle, PollContext, PollResult, RefusedEntry, Source } from '../contract/collector.ts';
import { openInbox, type InboxFolder } from './folder.ts';
import { readClippings } from './formats/index.ts';
import { inboxOptions } from './options.ts';
import { ownName, putAwayAt, putToDone, putToRejected } from './put-away.ts';
import { FileRefused, tooLarge } from './refusal.ts';
import { lookAt, readDropped, stableFiles, type Dropped } from './stable-files.ts';
import { toArticle } from './to-article.ts';

export interface InboxOptionsOfOffice {
  readonly zone?: string;
  readonly dataDir?: string;
  /** Waits between the two looks in which a file must be the same (default two seconds). */
  readonly settle?: (signal: AbortSignal) => Promise<void>;
}

export const largestFile = 5 * 1_048_576;
export const mostRows = 5_000;
const mostFiles = 200;
/** Further files wait for the next poll, which must not take for ever: their articles are fetched one by one. */
const enoughRows = 500;
/** A page that could not be had in passing is tried again while its file is listed: hourly, for three days. */
const againAfterMs = 3_600_000;
const againForMs = 3 * 86_400_000;

const twoSeconds = (signal: AbortSignal): Promise<void> => pause(2_000, undefined, { signal });

/**
 * The collector of kind `inbox`: press clippings that people drop as files into a folder. What was listed goes to `done/` once it is in
 * the log, what cannot be read to `rejected/` with a note; nothing is deleted.
 * @throws what `openInbox` throws
 */
export function createInboxCollector({ zone = 'Asia/Ho_Chi_Minh', dataDir, settle = twoSeconds }: InboxOptionsOfOffice = {}): Collector {
  const lastAgain = new Map<string, number>();
  return {
    kind: 'inbox',
    social: false,
    options: inboxOptions,
    async poll(source: Source, { now, signal }: PollContext): Promise<PollResult> {
      signal.throwIfAborted();
      const folder = await openInbox(source, dataDir);
      const at = now();
      const listed = new Listed(source.id, zone, at);
      const done: Dropped[] = [];
      const rejected: (readonly [Dropped, FileRefused])[] = [];
      for (const file of (await stableFiles(folder.path, () => settle(signal))).slice(0, mostFiles)) {
        signal.throwIfAborted();
        if (listed.size >= enoughRows) break;
        try {
          const read = await listed.add(file, file.name);
          if (read) done.push(file);
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
          listed.refuse(file, error);
          rejected.push([file, error]);
        }
      }
      const again = at.getTime() - (lastAgain.get(source.id) ?? 0) >= againAfterMs;
      if (again) await listAgain(folder, listed, zone, at);
      return {
        status: 'ok', httpStatus: 200, items: listed.items, refused: listed.refused, etag: null, lastModified: null,
        warnings: rejected.map(([{ name }, error]) => `${name}: ${error.message}`.slice(0, 300)),
        settled: async () => {
          if (again) lastAgain.set(source.id, at.getTime());
          for (const file of done) await putToDone(file, { folder, zone, now: at });
          for (const [file, error] of rejected) await putToRejected(file, error, { folder, zone, now: at });
        },
      };
    },
  };
}

/** What a poll lists, each address once. */
class Listed {
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

  get size(): number {
    return this.#items.size + this.refused.length;
  }

  /** False when the file has changed since it was seen. @throws {FileRefused} */
  async add(file: Dropped, name: string): Promise<boolean> {
    if (file.isFile && file.size > largestFile) throw tooLarge(largestFile / 1_048_576);
    const bytes = await readDropped(file);
    if (bytes === null) return false;
    const rows = await readClippings(name, bytes, mostRows);
    const reading = { source: this.#source, file: name, zone: this.#zone, now: this.#now, monthFirst: isMonthFirst(rows.map(({ date }) => date)) };
    for (const [index, row] of rows.entries()) {
      if (index % 500 === 499) await new Promise(setImmediate);
      const read = toArticle(row, reading);
      if ('reason' in read) this.refused.push(read);
      else if (!this.#items.has(read.item)) this.#items.set(read.item, read);
    }
    return true;
  }

  refuse({ name, mark }: Dropped, { code, message }: FileRefused): void {
    this.refused.push({ item: hashOf('refused file', this.#source, name, mark), fingerprint: hashOf(code), reason: code, detail: `${name.slice(0, 120)}: ${message}` });
  }
}

/** Lists what was put away of late once more, newest first, as far as there is room. */
async function listAgain(folder: InboxFolder, listed: Listed, zone: string, now: Date): Promise<void> {
  const names = (await readdir(folder.done)).sort().reverse().slice(0, mostFiles);
  for (const name of names) {
    const age = now.getTime() - (putAwayAt(name, zone)?.getTime() ?? Number.NaN);
    if (!(age >= againAfterMs && age <= againForMs)) continue;
    if (listed.size >= enoughRows) break;
    const file = await lookAt(folder.done, name);
    if (file === null) continue;
    try {
      await listed.add(file, ownName(name));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
    }
  }
}
