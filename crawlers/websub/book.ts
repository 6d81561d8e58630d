import { existsSync, readFileSync, renameSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import { fileSchema, type Subscription } from './subscription.ts';

export interface BookOptions {
  readonly dataDir: string;
  /** The office's address of its hooks: hubs that were told another one must be asked anew. */
  readonly callback: string;
  readonly logger: Logger;
}

const savePauseMs = 500;

/**
 * All subscriptions, in `websub.json` of the data folder, so that a restart goes on with them. Written whole, under another name
 * first; a file that cannot be read is set aside (`websub.json.broken`): feeds offer their hubs again.
 */
export class Book {
  readonly #file: string;
  readonly #callback: string;
  readonly #logger: Logger;
  readonly #entries = new Map<string, Subscription>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  /** @throws {FatalError} `websub-unreadable` when the file is there and cannot be opened */
  constructor({ dataDir, callback, logger }: BookOptions) {
    this.#file = join(dataDir, 'websub.json');
    this.#callback = callback;
    this.#logger = logger;
    for (const entry of this.#read()) this.#entries.set(keyOf(entry), entry);
  }

  all(): readonly Subscription[] {
    return [...this.#entries.values()];
  }

  of(source: string): readonly Subscription[] {
    return this.all().filter((entry) => entry.source === source);
  }

  /** The newest state of an entry, for who has waited meanwhile; undefined when it has gone. */
  current(entry: Subscription): Subscription | undefined {
    return this.#entries.get(keyOf(entry));
  }

  put(entry: Subscription): void {
    this.#entries.set(keyOf(entry), entry);
    this.#saveSoon();
  }

  remove(entry: Subscription): void {
    if (this.#entries.delete(keyOf(entry))) this.#saveSoon();
  }

  /** Writes what is not yet written and stops writing. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== undefined) this.#saveNow();
    await this.#writing;
  }

  #saveSoon(): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#timer = setTimeout(() => this.#saveNow(), savePauseMs);
    this.#timer.unref();
  }

  #saveNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch((error: unknown) => {
      // Not worth a stop: at the worst hubs are asked again after the next start.
      this.#logger.warn({ error: messageOf(error) }, 'the WebSub subscriptions could not be saved');
    });
  }

  async #write(): Promise<void> {
    const fresh = `${this.#file}.new`;
    try {
      const file = await open(fresh, 'w', 0o600);
      try {
        await file.writeFile(JSON.stringify({ version: 1, callback: this.#callback, subscriptions: this.all() }, null, 1));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(fresh, this.#file);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  }

  #read(): readonly Subscription[] {
    if (!existsSync(this.#file)) return [];
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (cause) {
      throw new FatalError(`${this.#file} cannot be read`, { code: 'websub-unreadable', cause, hint: 'The data folder must be readable and writable for the user that runs the program.' });
    }
    try {
      const { callback, subscriptions } = fileSchema.parse(JSON.parse(text));
      // Hubs deliver to the address they were told: elsewhere now, they are asked anew.
      return callback === this.#callback ? subscriptions : subscriptions.filter(({ leaving }) => !leaving).map((entry) => ({ ...entry, asked: null, leaseUntil: null, nextAt: 0, failures: 0 }));
    } catch (error) {
      renameSync(this.#file, `${this.#file}.broken`);
      this.#logger.warn({ file: `${this.#file}.broken`, error: messageOf(error).slice(0, 300) }, 'the WebSub subscriptions were unreadable and are set aside');
      return [];
    }
  }
}

const keyOf = ({ source, hub, topic }: Pick<Subscription, 'source' | 'hub' | 'topic'>): string => JSON.stringify([source, hub, topic]);
