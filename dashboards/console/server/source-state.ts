import type { SourceState } from '../api/index.ts';

export interface SourceSigns {
  readonly lastPollAt: number | null;
  readonly lastStatus: string | null;
  readonly nextPollAt: number | null;
  /** How the crawler says it stands: well, silent against its own rhythm, or quarantined after many failures. */
  readonly standing: string | null;
}

/** A poll may wait for politeness; past this it is late. */
const graceMs = 10 * 60_000;

/** How a source is, the worst first. */
export function stateOf(signs: SourceSigns, now: number): SourceState {
  if (signs.lastPollAt === null) return 'never';
  if (signs.lastStatus === 'resting') return 'resting';
  if (signs.standing === 'quarantined') return 'quarantined';
  if (signs.lastStatus === 'failed') return 'failing';
  if (signs.nextPollAt !== null && signs.nextPollAt + graceMs < now) return 'late';
  if (signs.standing === 'silent') return 'silent';
  return 'ok';
}

/** `never` mends itself; a source at rest waits for somebody of the office. */
export const needsAttention = (state: SourceState): boolean => state !== 'ok' && state !== 'never';
