import { describe, expect, it } from 'vitest';
import { nextVisit, visitAfterFailure } from './schedule.ts';

const hour = 3_600_000;
const plan = { articleAges: [1, 6, 24, 72, 168].map((hours) => hours * hour), postsKeptMs: 90 * 24 * hour };
const firstStoredAt = new Date('2026-11-20T00:00:00Z');
const at = (hours: number): Date => new Date(firstStoredAt.getTime() + hours * hour);
const next = (kind: 'article' | 'post', now: number, closely = false): number | null => {
  const visit = nextVisit({ kind, firstStoredAt, closely }, plan, at(now));
  return visit === null ? null : (visit.getTime() - firstStoredAt.getTime()) / hour;
};

describe('when a document is looked at again', () => {
  it('an article after 1 h, 6 h, 24 h, 3 d and 7 d', () => {
    expect([0, 1, 6, 24, 72, 168].map((hours) => next('article', hours))).toEqual([1, 6, 24, 72, 168, null]);
  });

  it('does not make up for what was missed while nothing ran', () => {
    expect(next('article', 30)).toBe(72);
  });

  it('an article that has changed twice as often', () => {
    expect([0, 1, 6, 24].map((hours) => next('article', hours, true))).toEqual([0.5, 3.5, 15, 48]);
  });

  it('a post within a day for as long as its text is kept', () => {
    expect(next('post', 20)).toBe(40);
    expect(next('post', 90 * 24 - 10)).toBeNull();
  });

  it('after failures with longer pauses, and not before the site said', () => {
    expect([1, 2, 5, 9].map((failures) => (visitAfterFailure('article', failures, 0, at(0)).getTime() - at(0).getTime()) / hour)).toEqual([1, 2, 12, 12]);
    expect(visitAfterFailure('article', 1, 5 * hour, at(0))).toEqual(at(5));
    expect(visitAfterFailure('post', 1, 5 * hour, at(0))).toEqual(at(5));
  });

  it('a post whose network was away every hour, so that its removal is seen within the day', () => {
    expect([1, 2, 5, 50].map((failures) => visitAfterFailure('post', failures, 0, at(0)))).toEqual([at(1), at(1), at(1), at(1)]);
  });
});
