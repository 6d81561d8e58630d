import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermTable } from './term-table.ts';

const seen = (table: TermTable, term: number, most = Infinity): number[] => {
  const documents: number[] = [];
  table.visit(term, most, (document) => documents.push(document));
  return documents;
};

describe('a table of terms', () => {
  it('answers as a map of lists would', () => {
    // Few terms that fall into the same slots, and any others.
    const term = fc.oneof(fc.integer({ min: 0, max: 5 }).map((times) => times * 1024), fc.nat({ max: 0xffff_ffff }));
    fc.assert(
      fc.property(fc.array(fc.tuple(term, fc.nat({ max: 100_000 })), { maxLength: 400 }), term, fc.integer({ min: 1, max: 5 }), (entries, missing, most) => {
        const [table, map] = [new TermTable(), new Map<number, number[]>()];
        for (const [one, document] of entries) {
          table.add(one, document);
          map.set(one, [document, ...(map.get(one) ?? [])]);
        }
        for (const one of [...map.keys(), missing]) {
          const expected = map.get(one) ?? [];
          expect(table.count(one)).toBe(expected.length);
          expect(seen(table, one)).toEqual(expected);
          expect(seen(table, one, most)).toEqual(expected.slice(0, most));
        }
      }),
    );
  });

  it('grows: tens of thousands of terms and entries, the number 0 and the largest among them', () => {
    const table = new TermTable();
    for (let number = 0; number < 30_000; number += 1) {
      table.add((number * 2_654_435_761) >>> 0, number);
      table.add(0xffff_ffff, number);
    }
    expect(seen(table, 0)).toEqual([0]);
    expect(seen(table, (29_999 * 2_654_435_761) >>> 0)).toEqual([29_999]);
    expect(table.count(0xffff_ffff)).toBe(30_000);
    expect(seen(table, 0xffff_ffff, 3)).toEqual([29_999, 29_998, 29_997]);
    expect(table.count(12_345)).toBe(0);
  });
});
