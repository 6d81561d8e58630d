import { expect, it } from 'vitest';
import { stateOf, type SourceSigns } from './source-state.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const well: SourceSigns = { lastPollAt: now - minute, lastStatus: 'ok', nextPollAt: now + 4 * minute, broughtAt: now - 5 * minute };

it.each<[string, Partial<SourceSigns>, string]>([
  ['answers', {}, 'ok'],
  ['answers that nothing changed', { lastStatus: 'not-modified' }, 'ok'],
  ['was never polled', { lastPollAt: null, lastStatus: null }, 'never'],
  ['failed', { lastStatus: 'failed' }, 'failing'],
  ['is a little behind', { nextPollAt: now - 9 * minute }, 'ok'],
  ['is overdue', { nextPollAt: now - 11 * minute }, 'late'],
  ['failed and is overdue', { lastStatus: 'failed', nextPollAt: now - day }, 'failing'],
  ['brought nothing for three days', { broughtAt: now - 3 * day - minute }, 'silent'],
  ['answers and has brought nothing yet', { broughtAt: null }, 'ok'],
])('a source that %s', (_name, signs, expected) => {
  expect(stateOf({ ...well, ...signs }, now)).toBe(expected);
});
