import { describe, expect, it } from 'vitest';
import { calibrationError, labellingScores, sortingScores } from './metrics.ts';

describe('scores', () => {
  it('of one label a text: accuracy, F1 by label, their mean over the labels that occur', () => {
    const scores = sortingScores(['a', 'b', 'c'], [{ wanted: 'a', given: 'a' }, { wanted: 'a', given: 'b' }, { wanted: 'b', given: 'b' }, { wanted: 'b', given: 'b' }]);
    expect(scores.accuracy).toBe(0.75);
    expect(scores.byLabel['a']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(scores.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2);
    expect(scores.confusion['a']).toEqual({ a: 1, b: 1, c: 0 });
  });

  it('of several labels a text, and of texts without any', () => {
    const scores = labellingScores(['a', 'b'], [{ wanted: ['a', 'b'], given: ['a'] }, { wanted: [], given: [] }, { wanted: [], given: ['b'] }]);
    expect(scores.micro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
    expect(scores.noneRight).toBe(0.5);
  });

  it('of probabilities: none where they are right as often as they say', () => {
    expect(calibrationError([{ probability: 0.75, right: true }, { probability: 0.75, right: true }, { probability: 0.75, right: true }, { probability: 0.75, right: false }])).toBe(0);
    expect(calibrationError([{ probability: 0.9, right: false }, { probability: 0.9, right: false }])).toBeCloseTo(0.9);
    expect(calibrationError([])).toBe(0);
  });
});
