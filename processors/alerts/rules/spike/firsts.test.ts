import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstsOf, type Standing } from './firsts.ts';

const standing = (id: string, at: number, hour = at): Standing => ({ kind: 'unit', id, hour, at });

it('of hours that stand out, those that begin a spike', () => {
  const hours = [standing('a', 0), standing('a', 5), standing('a', 16), standing('a', 30), standing('b', 6)];
  expect(firstsOf(hours, 12).map(({ id, at }) => `${id}${at}`)).toEqual(['a0', 'a30', 'b6']);
  // Stored later, it is no earlier beginning, though the hour itself was.
  expect(firstsOf([standing('a', 10, 8), standing('a', 12, 7)], 12)).toEqual([standing('a', 10, 8)]);
  expect(firstsOf([standing('a', 10, 8), standing('a', 10, 7)], 12)).toEqual([standing('a', 10, 7)]);
});

it('is told the same whatever else stood out long before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 30 }), fc.nat(200), (times, since) => {
      const all = times.map((at) => standing('a', at));
      const seen = all.filter(({ at }) => at >= since - 12);
      expect(firstsOf(seen, 12).filter(({ at }) => at >= since)).toEqual(firstsOf(all, 12).filter(({ at }) => at >= since));
    }),
  );
});
