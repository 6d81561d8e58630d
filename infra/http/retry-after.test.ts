import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-03-07T00:00:00Z');

it.each([
  ['120', 120_000], [' 0 ', 0], ['1.5', 1500], ['99999999', 86_400_000],
  ['Sat, 07 Mar 2026 00:01:00 GMT', 60_000], ['Fri, 06 Mar 2026 00:00:00 GMT', 0], ['Saturday, 07-Mar-26 00:00:30 GMT', 30_000],
])('%s is %i ms', (value, ms) => {
  expect(readRetryAfter(value, now)).toBe(ms);
});

it.each([undefined, '', 'soon', '-5', '07/03/2026', 'Sat, nonsense'])('%s says nothing', (value) => {
  expect(readRetryAfter(value, now)).toBeUndefined();
});
