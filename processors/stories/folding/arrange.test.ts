import { describe, expect, it } from 'vitest';
import type { Arranged } from '../../../infra/contracts/index.ts';
import { readOwn, type LabelledText } from '../training/read-texts.ts';
import { arrange } from './arrange.ts';
import type { Placed } from './placed.ts';
import { dayOf, rarity } from './story-bench.testing.ts';

const machine = (await readOwn('reprints', rarity)).find(({ id }) => id === 'may-say-rong-bien-0') as LabelledText;
const [one, other, third] = ['20260304-aaaaaaaaaa', '20260304-bbbbbbbbbb', '20260305-cccccccccc'];
const hour = 3_600_000;
const document = (id: string, story: string, reprintOf: string | null = null, hours = 0): Placed => ({ document: id, contentHash: id, kind: 'article', publishedAt: machine.publishedAt + hours * hour, sketch: machine.sketch, day: dayOf(machine.publishedAt), story, reprintOf, likeness: 0.7, placedBy: 'machine', version: 1 });
const versions = (): (() => number) => {
  let last = 10;
  return () => (last += 1);
};
const merge = (...others: string[]): Arranged => ({ act: 'merge', story: one, others, at: '2026-03-05T00:00:00.000Z' });
const split = (documents: string[], story = third): Arranged => ({ act: 'split', story, from: one, documents, at: '2026-03-05T00:00:00.000Z' });
const short = (placed: readonly Placed[]): [string, string, string | null, string][] => placed.map(({ document, story, reprintOf, placedBy }) => [document, story, reprintOf, placedBy]);

describe('what a person does to stories', () => {
  it('merges: all documents of the others, placed by hand, each with its original', () => {
    const moves = arrange(merge(other), [document('a', other), document('b', other, 'a', 1)], versions());
    expect(short(moves)).toEqual([['a', one, null, 'hand'], ['b', one, 'a', 'hand']]);
    expect(moves.map(({ version, likeness }) => [version, likeness])).toEqual([[11, 1], [12, 1]]);
  });

  it('splits: those chosen go, by hand, and the others stay as they are', () => {
    const documents = [document('a', one), document('b', one, 'a', 1), document('c', one)];
    expect(short(arrange(split(['a', 'b']), documents, versions()))).toEqual([['a', third, null, 'hand'], ['b', third, 'a', 'hand']]);
    expect(short(arrange(split(['c'], other), documents, versions()))).toEqual([['c', other, null, 'hand']]);
    expect(arrange(split(['nobody']), documents, versions())).toEqual([]);
  });

  it('gives reprints an original of their own story, whichever of the two parts has lost it', () => {
    const documents = [document('a', one), document('b', one, 'a', 1), document('c', one, 'a', 2), document('d', one, 'a', 3)];
    // The original leaves: the first of those that stay takes its place, by machine as before.
    expect(short(arrange(split(['a']), documents, versions()))).toEqual([['a', third, null, 'hand'], ['b', one, null, 'machine'], ['c', one, 'b', 'machine'], ['d', one, 'b', 'machine']]);
    expect(short(arrange(split(['c', 'd']), documents, versions()))).toEqual([['c', third, null, 'hand'], ['d', third, 'c', 'hand']]);
    const after = (arranged: Arranged): Placed[] => {
      const moved = new Map(arrange(arranged, documents, versions()).map((placed) => [placed.document, placed]));
      return documents.map((placed) => moved.get(placed.document) ?? placed);
    };
    for (const chosen of [['a'], ['a', 'c'], ['b', 'd'], ['a', 'b', 'c', 'd']]) {
      const all = after(split(chosen));
      for (const { reprintOf, story } of all) if (reprintOf !== null) expect(all.find((placed) => placed.document === reprintOf)).toMatchObject({ story, reprintOf: null });
    }
  });

  it('changes nothing when it is done again', () => {
    const documents = [document('a', one), document('b', one, 'a', 1), document('c', one, 'a', 2)];
    for (const arranged of [split(['a', 'c']), merge(one)]) {
      const moved = new Map(arrange(arranged, documents, versions()).map((placed) => [placed.document, placed]));
      const after = documents.map((placed) => moved.get(placed.document) ?? placed);
      expect(moved.size).toBeGreaterThan(0);
      expect(arrange(arranged, after, versions())).toEqual([]);
    }
    expect(arrange(merge(other), [], versions())).toEqual([]);
  });
});
