import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign, placeName, type Place } from './assign.ts';

const placesOf = (topics: Readonly<Record<number, number>>): Place[] =>
  Object.entries(topics).flatMap(([topic, partitions]) => Array.from({ length: partitions }, (_, partition) => ({ topic: Number(topic), partition })));

it('gives each partition to one member, in shares that differ by one at most', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (names, partitions) => {
      const owners = assign(placesOf({ 7: partitions }), names.map((member) => ({ member, topics: [7] })));
      expect(owners.size).toBe(partitions);
      const shares = names.map((name) => [...owners.values()].filter((owner) => owner === name).length);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

it('is agreed on by members who consume different topics, in whatever order they are listed', () => {
  const members = [{ member: 'a', topics: [1] }, { member: 'b', topics: [1, 2] }, { member: 'c', topics: [2] }];
  const all = assign(placesOf({ 1: 4, 2: 3 }), members);
  const onlySecond = assign(placesOf({ 2: 3 }), members.toReversed());
  for (const place of placesOf({ 2: 3 })) expect(onlySecond.get(placeName(place))).toBe(all.get(placeName(place)));
  expect([...all].filter(([name]) => name.startsWith('1/')).map(([, owner]) => owner)).not.toContain('c');
});

it('leaves alone what nobody consumes', () => {
  expect(assign(placesOf({ 1: 2 }), []).size).toBe(0);
  expect(assign(placesOf({ 1: 2 }), [{ member: 'a', topics: [2] }]).size).toBe(0);
});
