import type { SourceState } from '../api/index.ts';

export interface SourceSigns {
  readonly lastPollAt: number | null;
  readonly lastStatus: string | null;
  readonly nextPollAt: number | null;
  /** When it last brought a new document. */
  /** When it last brought a new document. */
  readonly broughtAt: number | null;
}

/** A poll may wait for politeness; past this it is late. */
const graceMs = 10 * 60_000;
/** A source that answers and has brought nothing new for this long has probably moved or closed. */
const silentMs = 3 * 86_400_000;

/** How a source is, the worst first. */
export function stateOf(signs: SourceSigns, now: number): SourceState {
  if (signs.lastPollAt === null) return 'never';
  if (signs.lastStatus === 'failed') return 'failing';
  if (signs.nextPollAt !== null && signs.nextPollAt + graceMs < now) return 'late';
  if (signs.broughtAt !== null && signs.broughtAt + silentMs < now) return 'silent';
  return 'ok';
}

export const needsAttention = (state: SourceState): boolean => state === 'failing' || state === 'late' || state === 'silent';
