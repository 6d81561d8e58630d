import { describe, expect, it } from 'vitest';
import { benchmarkHere, benchmarkPages } from './pages.ts';
import { runBenchmark } from './run-benchmark.ts';
import { compare, scoreOf } from './score.ts';

/** Just below what was measured. To lower a floor is a decision, and shows here. */
const floors = { f1: 0.975, precision: 0.968, recall: 0.981, eachHalf: 0.969 };

describe('the measure', () => {
  it('counts runs of four words, as often as they come', () => {
    expect(compare('a b c d e', 'a b c d e')).toEqual({ right: 2, surplus: 0, missing: 0 });
    expect(compare('a b c d e', 'x a b c d')).toEqual({ right: 1, surplus: 1, missing: 1 });
    expect(compare('a b c d a b c d', 'a b c d')).toEqual({ right: 1, surplus: 0, missing: 4 });
    expect(compare('ngắn thôi', '')).toEqual({ right: 0, surplus: 0, missing: 1 });
  });

  it('takes the means over the pages', () => {
    const { f1, precision, recall } = scoreOf([{ right: 1, surplus: 1, missing: 0 }, { right: 1, surplus: 0, missing: 1 }]);
    expect([precision, recall, f1]).toEqual([0.75, 0.75, 0.75]);
    expect(scoreOf([])).toEqual({ f1: 0, precision: 0, recall: 0 });
  });
});

describe('article text on the public benchmark [needs shared data]', { timeout: 120_000 }, () => {
  it.skipIf(!benchmarkHere)('is no worse than it was', async () => {
    const { all, even, odd, pages } = await runBenchmark(benchmarkPages());
    expect(pages.length).toBe(181);
    expect(all.f1).toBeGreaterThanOrEqual(floors.f1);
    expect(all.precision).toBeGreaterThanOrEqual(floors.precision);
    expect(all.recall).toBeGreaterThanOrEqual(floors.recall);
    expect(Math.min(even.f1, odd.f1)).toBeGreaterThanOrEqual(floors.eachHalf);
  });
});
