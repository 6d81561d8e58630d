import { describe, expect, it } from 'vitest';
import type { Placed } from './placed.ts';
import { representatives } from './representatives.ts';
import { at, placedText } from './story-bench.testing.ts';

const one = (id: string, publishedAt: string, place: Partial<Placed> = {}): Placed => ({ ...placedText({ id, text: 'Trời mưa', publishedAt }, { story: 's' }), ...place });
const morning = at('2026-03-10T08:00:00+07:00');
const names = (documents: readonly Placed[]): string[] => documents.map(({ document }) => document).sort();

describe('those that stand for a story', () => {
  it('are all of its originals, where these are few', () => {
    expect(names(representatives([one('a', '2026-03-10T08:00:00Z'), one('b', '2026-03-01T09:00:00Z')], morning))).toEqual(['a', 'b']);
    expect(representatives([], morning)).toEqual([]);
  });

  it('are eight at most: the nearest in time, a post as if it were a day farther', () => {
    const days = Array.from({ length: 12 }, (_, day) => one(`a${day}`, `2026-03-${String(day + 1).padStart(2, '0')}T08:00:00+07:00`));
    expect(names(representatives(days, morning))).toEqual(names(days.slice(4)));
    const post = one('post', '2026-03-10T08:00:00+07:00', { kind: 'post' });
    const near = Array.from({ length: 8 }, (_, hour) => one(`h${hour}`, `2026-03-10T${String(hour + 8).padStart(2, '0')}:00:00+07:00`));
    expect(names(representatives([post, ...near], morning))).not.toContain('post');
  });
});
