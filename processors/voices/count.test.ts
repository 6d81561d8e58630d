import { describe, expect, it } from 'vitest';
import { VoiceTally } from './count.ts';

describe('VoiceTally', () => {
  it('counts a voice once per day and topic', () => {
    const tally = new VoiceTally();
    tally.add({ voice: 'a', day: '2026-03-01', topics: ['labour'] });
    tally.add({ voice: 'a', day: '2026-03-01', topics: ['labour', 'children'] });
    tally.add({ voice: 'b', day: '2026-03-01', topics: [] });
    expect(tally.counts(new Set(['2026-03-01']))).toEqual([
      { day: '2026-03-01', topic: '*', voices: 2 },
      { day: '2026-03-01', topic: 'labour', voices: 1 },
      { day: '2026-03-01', topic: 'children', voices: 1 },
    ]);
  });

  it('forgets days gone by', () => {
    const tally = new VoiceTally();
    tally.add({ voice: 'a', day: '2026-03-01', topics: [] });
    tally.forgetBefore('2026-03-02');
    expect(tally.counts(new Set(['2026-03-01']))).toEqual([]);
  });
});
