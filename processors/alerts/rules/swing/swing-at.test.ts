import { describe, expect, it } from 'vitest';
import { swingAt } from './swing-at.ts';

/** `before` for each of a week's hours, `now` for each of the day's, both as [negative, all]. */
const counts = (before: readonly [number, number], now: readonly [number, number]) => new Map(Array.from({ length: 192 }, (_, hour) => [hour, { bad: hour < 168 ? before[0] : now[0], all: hour < 168 ? before[1] : now[1] }]));
const options = { over: 24, against: 168, by: 0.2, fewest: 20 };

describe('a swing', () => {
  it('is a share that has risen far', () => {
    expect(swingAt(counts([1, 10], [4, 10]), 192, options)).toEqual({ now: 0.4, before: 0.1, documents: 240, past: 1680 });
    expect(swingAt(counts([1, 10], [3, 10]), 192, options)).not.toBeNull();
    expect(swingAt(counts([1, 10], [2, 10]), 192, options)).toBeNull();
    expect(swingAt(counts([4, 10], [1, 10]), 192, options)).toBeNull();
  });

  it('is of enough documents on both sides', () => {
    expect(swingAt(counts([0, 1], [1, 1]), 192, options)).not.toBeNull();
    expect(swingAt(counts([0, 1], [1, 1]), 192, { ...options, fewest: 25 })).toBeNull();
    expect(swingAt(counts([0, 0], [1, 1]), 192, options)).toBeNull();
    expect(swingAt(new Map(), 192, options)).toBeNull();
  });

  it('is not what chance alone does, nor a share that was whole before', () => {
    const few = new Map([[0, { bad: 5, all: 20 }], [190, { bad: 10, all: 20 }]]);
    expect(swingAt(few, 192, options)).toBeNull();
    expect(swingAt(new Map([[0, { bad: 50, all: 200 }], [190, { bad: 100, all: 200 }]]), 192, options)).not.toBeNull();
    expect(swingAt(counts([1, 1], [1, 1]), 192, options)).toBeNull();
  });

  it('looks at no hour outside its two times', () => {
    expect(swingAt(counts([1, 10], [4, 10]).set(192, { bad: 0, all: 10_000 }).set(-1, { bad: 10_000, all: 10_000 }), 192, options)).toEqual({ now: 0.4, before: 0.1, documents: 240, past: 1680 });
  });
});
