import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalMs, rhythmOf } from './rhythm.ts';

const now = new Date('2026-11-20T09:00:00Z');
const minutes = 60_000;
const bounds = { shortestMs: 5 * minutes, longestMs: 180 * minutes, fixedMs: null };
const every = (gap: number, count: number, newest = 0): string[] => Array.from({ length: count }, (_, index) => new Date(now.getTime() - (newest + index * gap) * minutes).toISOString());
const next = (times: readonly (string | null)[]): number => intervalMs(rhythmOf(times, now), bounds, now) / minutes;

describe('how often a source is asked', () => {
  it.each([
    ['a national paper, an item every two minutes', every(2, 50), 5],
    ['a provincial paper, an item every 40 minutes', every(40, 20), 20],
    ['a portal, two items a day', every(720, 10), 180],
    ['a busy paper that has been quiet since last night', every(6, 40, 600), 30],
    ['a listing without dates', [null, null, null, null], 5],
    ['too few items to tell', every(600, 3), 5],
    ['items dated in the future', every(-600, 8, -700), 5],
  ])('%s', (_, times, expected) => expect(next(times)).toBe(expected));

  it('stays within the bounds whatever the listing says, and keeps to the office where it decides', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => date.toISOString()))), (times) => {
      const interval = intervalMs(rhythmOf(times, now), bounds, now);
      expect(interval).toBeGreaterThanOrEqual(bounds.shortestMs);
      expect(interval).toBeLessThanOrEqual(bounds.longestMs);
      expect(intervalMs(rhythmOf(times, now), { ...bounds, fixedMs: 42 }, now)).toBe(42);
    }));
  });
});

describe('how long a source may be quiet', () => {
  it.each([
    ['two days at least, however busy', every(2, 50), 2],
    ['four of its long pauses', every(24 * 60, 12), 4],
    ['45 days at most', every(20 * 24 * 60, 5).concat(every(2, 1)), 45],
  ])('%s', (_, times, days) => expect((rhythmOf(times, now).patienceMs ?? 0) / (1440 * minutes)).toBe(days));

  it('is not known from a few items', () => {
    expect(rhythmOf(every(60, 5), now).patienceMs).toBeNull();
  });
});
