import type { Disposition, Standing } from '../../infra/contracts/index.ts';

/** What became of an item when its source was last read. */
export interface RememberedItem {
  readonly fingerprint: string;
  readonly disposition: Disposition;
  readonly retryAt: Date | null;
}

/** What the last poll left for the next one (the `crawl_state` table). */
export interface RememberedState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly listed: number;
  readonly failures: number;
  readonly nextPollAt: Date;
  readonly newestItemAt: Date | null;
  readonly rhythmMs: number | null;
  readonly patienceMs: number | null;
  readonly standing: Standing;
}

export interface LoadedMemory {
  /** The newest fate of each item of the source, by item; the caller may leave out what was not seen for 60 days. */
  readonly items: ReadonlyMap<string, RememberedItem>;
  /** Null for a source that was never polled. */
  readonly state: RememberedState | null;
}

export type LoadMemory = (source: string) => Promise<LoadedMemory>;

/** What one poll decided. `seen` is the sum of the five below it; what was emitted gets its disposition later, from the store. */
export interface SourceTally {
  readonly status: 'ok' | 'not-modified' | 'failed' | 'resting' | 'interrupted';
  readonly error: string | null;
  readonly seen: number;
  readonly emitted: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly deadLettered: number;
}

/** Where an item's fate is counted at once, without a message. */
export type Settled = 'unchanged' | 'duplicate' | 'rejected' | 'deadLettered';
