import { describe, expect, it } from 'vitest';
import { catalogues, dateText, fill, reasonText, showFigure, shownAs, type Slot } from './index.ts';

const number = (value: number): Slot => ({ pieces: [{ kind: 'figure', figure: 'f', text: String(value) }], number: value });

function* textsIn(words: unknown): Generator<string> {
  if (typeof words === 'string') yield words;
  else for (const one of Object.values(words as Record<string, unknown>)) yield* textsIn(one);
}
const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('templates', () => {
  it('put pieces in their places', () => {
    expect(fill('{n} {n?tài liệu|documents} of {n}.', { n: number(1) })).toEqual([{ kind: 'figure', figure: 'f', text: '1' }, { kind: 'text', text: ' tài liệu of ' }, { kind: 'figure', figure: 'f', text: '1' }, { kind: 'text', text: '.' }]);
    expect(fill('{n?one|many}', { n: number(0) })).toEqual([{ kind: 'text', text: 'many' }]);
    expect(() => fill('{n}', {})).toThrow('{n}');
  });

  it('hold no digit, in any language, and the same places in both', () => {
    const [vi, en] = [[...textsIn(catalogues.vi)], [...textsIn(catalogues.en)]];
    expect(vi.length).toBe(en.length);
    for (const text of [...vi, ...en]) expect(text).not.toMatch(/\p{Nd}/u);
    vi.forEach((text, index) => expect(places(en[index] ?? ''), text).toEqual(places(text)));
  });
});

it('what goes with one stands in the singular', () => {
  const { stories } = catalogues.en;
  const read = (template: string, value: number): string => fill(template, { story: number(7), documents: number(value), outlets: number(value), posts: number(value) }).map(({ text }) => text).join('');
  expect([1, 3].map((value) => read(stories.storyOriginal, value))).toEqual(['7: 1 document in 1 outlet, not a reprint.', '7: 3 documents in 3 outlets, none of them a reprint.']);
  expect([1, 3].map((value) => read(stories.posts, value))).toEqual(['The documents include 1 public post or comment, which is counted and not quoted.', 'The documents include 3 public posts and comments, which are counted and not quoted.']);
});

describe('numbers', () => {
  it.each([
    [1204, 'count', 'plain', '1.204', '1,204'], [-3, 'count', 'signed', '-3', '-3'], [3, 'count', 'signed', '+3', '+3'], [0, 'count', 'signed', '0', '0'], [0.1251, 'share', 'plain', '12,5%', '12.5%'], [-0.07, 'share', 'size', '7%', '7%'],
    [3.14, 'points', 'signed', '+3,1 điểm phần trăm', '+3.1 points'], [null, 'share', 'plain', '–', '–'], [1.5, 'hours', 'plain', '1,5 giờ', '1.5 h'],
  ] as const)('%s %s %s', (value, unit, look, vi, en) => {
    expect([showFigure({ value, unit }, 'vi', look), showFigure({ value, unit }, 'en', look)]).toEqual([vi, en]);
    expect(shownAs({ value, unit }, 'vi')).toContain(vi);
  });

  it('and days go by the language and the clock of the office', () => {
    const at = Date.UTC(2026, 10, 15, 17);
    expect(dateText(at, 'vi', 'Asia/Ho_Chi_Minh')).toBe('16/11/2026');
    expect(dateText(at, 'en', 'UTC')).toBe('15 November 2026');
  });
});

it('reasons are words without numbers', () => {
  expect(reasonText('http-404', 'vi')).toBe('Trang không còn');
  expect(reasonText('http-418', 'en')).toBe('The site answers with an error');
  expect(reasonText('new-code-7', 'en')).toBe('new-code-…');
});
