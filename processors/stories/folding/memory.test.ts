import { describe, expect, it } from 'vitest';
import { hash32 } from '../sketch/hash.ts';
import { StoryMemory } from './memory.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';
import { placedText } from './story-bench.testing.ts';

const words = ['mưa đá ở bản Nà Lềm', 'khánh thành cầu Bến Thóc', 'giá tôm ở chợ Nam Láng', 'tiêm sởi đợt hai', 'xe buýt điện số bảy'];
const one = (id: string, day: number, story = `story-${id}`, text = words[day % words.length] as string): Placed => placedText({ id, text }, { story, day });
const search = (memory: StoryMemory, like: Placed, first: number, last: number): string[] => memory.search(sketchOf(like).terms, first, last, 10).map(({ document }) => document);

describe('stories in memory', () => {
  it('come and go by whole days', () => {
    const memory = new StoryMemory();
    memory.load(1, [one('a', 1), one('b', 1)]);
    memory.load(2, [one('c', 2)]);
    expect([memory.documents, memory.has(1), memory.has(3)]).toEqual([3, true, false]);
    expect(search(memory, one('like', 1), 1, 2).sort()).toEqual(['a', 'b']);
    expect(search(memory, one('like', 1), 2, 3)).toEqual([]);
    // The day used longest ago goes first.
    memory.touch(1);
    expect(memory.shrink(2, 9, 9)).toBe(true);
    expect([memory.documents, memory.has(1), memory.has(2)]).toEqual([2, true, false]);
    expect(memory.find('c')).toBeUndefined();
    expect(memory.ofStory('story-c')).toEqual([]);
    memory.load(2, [one('c', 2)]);
    expect(memory.find('c')?.story).toBe('story-c');
  });

  it('lets go of no day that is in use, and of none while it is within its bounds', () => {
    const memory = new StoryMemory();
    for (const day of [1, 2, 3]) memory.load(day, [one(`x${day}`, day), one(`y${day}`, day)]);
    expect(memory.shrink(6, 0, 0)).toBe(false);
    expect(memory.shrink(1, 1, 3)).toBe(false);
    expect(memory.shrink(1, 2, 2)).toBe(true);
    expect([1, 2, 3].map((day) => memory.has(day))).toEqual([false, true, false]);
    expect(memory.documents).toBe(2);
  });

  it('refuses a document of a day that was not loaded: it would hide what the store has of that day', () => {
    const memory = new StoryMemory();
    memory.load(1, []);
    expect(() => memory.put(one('a', 2))).toThrow('Day 2');
    expect(memory.find('a')).toBeUndefined();
  });

  it('knows a document’s newest place only', () => {
    const memory = new StoryMemory();
    memory.load(1, [one('a', 1, 'first'), one('b', 1, 'first')]);
    memory.load(2, []);
    memory.put(one('a', 1, 'second'));
    expect(memory.ofStory('first').map(({ document }) => document)).toEqual(['b']);
    expect(memory.ofStory('second').map(({ document }) => document)).toEqual(['a']);
    memory.put(one('b', 2, 'second', words[1]));
    expect([memory.ofStory('first'), memory.ofStory('second').length, memory.documents]).toEqual([[], 2, 2]);
    expect(search(memory, one('like', 1), 1, 1)).toEqual(['a']);
  });

  it('finds a document by its new content', () => {
    const memory = new StoryMemory();
    memory.load(1, [one('a', 1, 'story', 'mưa đá ở bản Nà Lềm')]);
    memory.put(one('a', 1, 'story', 'khánh thành cầu Bến Thóc'));
    expect(search(memory, one('like', 1, 'x', 'khánh thành cầu Bến Thóc'), 1, 1)).toEqual(['a']);
    expect(memory.documents).toBe(1);
    memory.remove('a');
    expect(search(memory, one('like', 1, 'x', 'khánh thành cầu Bến Thóc'), 1, 1)).toEqual([]);
    memory.remove('a');
    expect(memory.documents).toBe(0);
  });

  it('knows the originals of a story, the newest first', () => {
    const memory = new StoryMemory();
    memory.load(1, [one('a', 1, 's'), one('b', 1, 's'), { ...one('copy', 1, 's'), reprintOf: 'a' }]);
    const originals = (except?: Placed): string[] => memory.originalsOf('s', except).map(({ document }) => document);
    expect([originals(), originals(memory.find('b'))]).toEqual([['b', 'a'], ['a']]);
    memory.put({ ...one('b', 1, 's'), reprintOf: 'a' });
    memory.put(one('copy', 1, 's'));
    expect(originals()).toEqual(['copy', 'a']);
    memory.put(one('a', 1, 'another'));
    memory.remove('copy');
    expect([originals(), memory.originalsOf('another').length, memory.ofStory('s').length]).toEqual([[], 1, 1]);
    memory.load(2, Array.from({ length: 100 }, (_, at) => one(`n${at}`, 2, 's')));
    expect(originals().length).toBeLessThan(100);
    expect(originals()[0]).toBe('n99');
  });

  it('finds those that have most in common, of all days, however many there are', () => {
    const memory = new StoryMemory();
    for (const day of [1, 2, 3]) memory.load(day, Array.from({ length: 300 }, (_, at) => one(`d${day}-${at}`, day, `s${day}-${at}`, `mưa ở xã ${'ABCDEFGHIJ'[at % 10]}${at}`)));
    memory.put(one('best', 2, 'best', words[0]));
    expect(search(memory, one('like', 1, 'x', words[0]), 1, 3)[0]).toBe('best');
    expect(memory.search(sketchOf(one('like', 1, 'x', 'mưa ở xã A20')).terms, 1, 3, 7)).toHaveLength(7);
  });

  it('knows what tells stories apart: not what many of them have, however often one is put', () => {
    const memory = new StoryMemory();
    const stories = 40;
    memory.load(1, Array.from({ length: stories }, (_, at) => one(`d${at}`, 1, `s${at}`, `Tân Hải ${at === 0 ? 'mưa đá' : `chuyện lạ thứ ${at}`}`)));
    const telling = memory.tellingness(1, 1);
    expect(telling(hash32('tan hai'))).toBeLessThan(0.6);
    expect(telling(hash32('mua da'))).toBe(1);
    expect(telling(hash32('chưa ai viết'))).toBe(1);
    // Reprints of one story, and the same document again, make nothing common.
    for (let time = 0; time < 100; time += 1) {
      memory.put(one('d0', 1, 's0', 'Tân Hải mưa đá'));
      memory.put(one('d1', 1, 's1', 'Tân Hải chuyện lạ thứ 1'));
      memory.put(one(`again-${time}`, 1, 's0', 'Tân Hải mưa đá'));
    }
    expect(memory.tellingness(1, 1)(hash32('mua da'))).toBe(1);
    expect(memory.tellingness(1, 1)(hash32('tan hai'))).toBeCloseTo(telling(hash32('tan hai')), 6);
  });
});
