import { describe, expect, it } from 'vitest';
import { pick, seededRandom, shuffled } from './index.ts';

describe('numbers that a seed decides', () => {
  it('are the published ones of mulberry32, from 0 to below 1', () => {
    const random = seededRandom(1);
    expect([random(), random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736', '0.527447']);
  });

  it('are the same for the same seed, and others for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => Array.from({ length: 50 }, seededRandom(seed)));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it('fill the range evenly', () => {
    const random = seededRandom(7);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('what is made of them', () => {
  it('picks every thing, and rather the first with a skew', () => {
    const drawn = (skew: number) => Array.from({ length: 3000 }, ((random) => () => pick(['a', 'b', 'c'], random, skew))(seededRandom(3)));
    const share = (things: readonly string[], thing: string) => things.filter((one) => one === thing).length / things.length;
    expect(['a', 'b', 'c'].map((thing) => Math.round(share(drawn(1), thing) * 10) / 10)).toEqual([0.3, 0.3, 0.3]);
    expect(share(drawn(3), 'a')).toBeGreaterThan(0.6);
    expect(() => pick([], seededRandom(1))).toThrow(RangeError);
  });

  it('shuffles without losing a thing or touching the list', () => {
    const things = Array.from({ length: 20 }, (_, index) => index);
    const order = shuffled(things, seededRandom(5));
    expect(order).not.toEqual(things);
    expect([...order].sort((a, b) => a - b)).toEqual(things);
    expect(things[0]).toBe(0);
  });
});
