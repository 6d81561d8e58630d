import type { Disposition } from '../../infra/contracts/index.ts';
import type { LoadedMemory, RememberedState } from './types.ts';

/** `sent`: emitted by this process, the store's word not yet read. */
export interface KnownItem {
  readonly fingerprint: string;
  readonly fate: Disposition | 'sent';
  readonly retryAt: number | null;
  /** Tries that ended in a passing failure, for the back-off. */
  readonly tries: number;
  readonly seenAt: number;
}

const mostItems = 20_000;
const keptUnseenMs = 7 * 86_400_000;

/** Which source an item belongs to, so that the same address through a second source is a duplicate. */
export class Claims {
  readonly #owners = new Map<string, string>();

  /** True when `item` now is, or already was, the source's. */
  claim(item: string, source: string): boolean {
    const owner = this.#owners.get(item);
    if (owner !== undefined) return owner === source;
    this.#owners.set(item, source);
    return true;
  }

  /** True when `source` may have the item: nobody else does. */
  isOpen(item: string, source: string): boolean {
    return (this.#owners.get(item) ?? source) === source;
  }

  release(item: string, source: string): void {
    if (this.#owners.get(item) === source) this.#owners.delete(item);
  }
}

/** What is known of one source's items and of its last poll. Bounded: what a source stopped listing is forgotten. */
export class SourceMemory {
  state: RememberedState | null;
  readonly #source: string;
  readonly #claims: Claims;
  /** In the order they were last seen. */
  readonly #items = new Map<string, KnownItem>();
  #unsure = 0;

  constructor(source: string, claims: Claims, loaded: LoadedMemory, now: Date) {
    this.#source = source;
    this.#claims = claims;
    this.state = loaded.state;
    this.#take(loaded, now);
  }

  /** Whether items wait for the store's word, or lie among the dead letters and may have been driven again. */
  get unsure(): boolean {
    return this.#unsure > 0;
  }

  get size(): number {
    return this.#items.size;
  }

  get(item: string): KnownItem | undefined {
    return this.#items.get(item);
  }

  /** Whether a page that failed in passing, here or at a later stage, is to be tried again now: only a full listing brings it. */
  hasDueRetry(now: Date): boolean {
    for (const [item, known] of this.#items) if (isDue(known, now) && this.#claims.isOpen(item, this.#source)) return true;
    return false;
  }

  /** Remembers an item. What was rejected belongs to nobody: another source that lists it may have better luck. */
  set(item: string, known: KnownItem): void {
    if (known.fate === 'rejected') this.#claims.release(item, this.#source);
    if (isUnsure(this.#items.get(item))) this.#unsure -= 1;
    if (isUnsure(known)) this.#unsure += 1;
    this.#items.delete(item);
    this.#items.set(item, known);
  }

  /** The item was listed again: it moves to the end of those to be forgotten. */
  touch(item: string, now: Date): void {
    const known = this.#items.get(item);
    if (known !== undefined) this.set(item, { ...known, seenAt: now.getTime() });
  }

  /** Replaces guesses by what the store has decided meanwhile. */
  refresh(loaded: LoadedMemory): void {
    for (const [item, { fingerprint, disposition, retryAt }] of loaded.items) {
      const known = this.#items.get(item);
      if (known !== undefined && isUnsure(known) && known.fingerprint === fingerprint) this.set(item, { ...known, fate: disposition, retryAt: retryAt?.getTime() ?? null });
    }
  }

  /** Forgets what should be tried again but is listed no more: it would have the feed asked in full for ever. */
  forgetRetries(listed: ReadonlySet<string>, now: Date): void {
    for (const [item, known] of this.#items) if (isDue(known, now) && !listed.has(item)) this.#drop(item);
  }

  /** Forgets what was not listed for a week, and the oldest of too many. */
  forget(now: Date): void {
    for (const [item, { seenAt }] of this.#items) {
      if (this.#items.size <= mostItems && seenAt >= now.getTime() - keptUnseenMs) return;
      this.#drop(item);
    }
  }

  #take({ items }: LoadedMemory, now: Date): void {
    for (const [item, { fingerprint, disposition, retryAt }] of items) {
      this.set(item, { fingerprint, fate: disposition, retryAt: retryAt?.getTime() ?? null, tries: 0, seenAt: now.getTime() });
      if (disposition !== 'duplicate' && disposition !== 'rejected') this.#claims.claim(item, this.#source);
    }
    this.forget(now);
  }

  #drop(item: string): void {
    if (isUnsure(this.#items.get(item))) this.#unsure -= 1;
    this.#items.delete(item);
    this.#claims.release(item, this.#source);
  }
}

/** Whether an item that was rejected in passing may be tried again. */
export const isDue = (known: KnownItem, now: Date): boolean => known.fate === 'rejected' && known.retryAt !== null && known.retryAt <= now.getTime();

const isUnsure = (known: KnownItem | undefined): boolean => known?.fate === 'sent' || known?.fate === 'deadLettered';
