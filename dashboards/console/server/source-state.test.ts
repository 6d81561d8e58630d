import { expect, it } from 'vitest';
import { needsAttention, stateOf, type SourceSigns } from './source-state.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const well: SourceSigns = { lastPollAt: now - minute, lastStatus: 'ok', nextPollAt: now + 4 * minute, standing: 'well' };

it.each<[string, Partial<SourceSigns>, string]>([
  ['answers', {}, 'ok'],
  ['answers that nothing changed', { lastStatus: 'not-modified' }, 'ok'],
  ['was never polled', { lastPollAt: null, lastStatus: null }, 'never'],
  ['failed', { lastStatus: 'failed' }, 'failing'],
  ['is a little behind', { nextPollAt: now - 9 * minute }, 'ok'],
  ['is overdue', { nextPollAt: now - 11 * minute }, 'late'],
  ['failed and is overdue', { lastStatus: 'failed', nextPollAt: now - day }, 'failing'],
  ['is silent against its own rhythm', { standing: 'silent' }, 'silent'],
  ['was silent and is overdue', { standing: 'silent', nextPollAt: now - day }, 'late'],
  ['was silent and fails now', { standing: 'silent', lastStatus: 'failed' }, 'failing'],
  ['failed too often', { standing: 'quarantined', lastStatus: 'failed', nextPollAt: now + day }, 'quarantined'],
  ['lacks a key', { lastStatus: 'resting' }, 'resting'],
  ['lacks a key since it was quarantined', { lastStatus: 'resting', standing: 'quarantined' }, 'resting'],
  ['has been polled and has no state yet', { nextPollAt: null, standing: null }, 'ok'],
])('a source that %s', (_name, signs, expected) => {
  expect(stateOf({ ...well, ...signs }, now)).toBe(expected);
});

it('asks for a look wherever somebody can do something', () => {
  expect((['ok', 'never', 'silent', 'late', 'failing', 'quarantined', 'resting'] as const).filter(needsAttention)).toEqual(['silent', 'late', 'failing', 'quarantined', 'resting']);
});
