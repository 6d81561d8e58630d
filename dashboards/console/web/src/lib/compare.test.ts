import { expect, it } from 'vitest';
import { compareTexts, compareWords } from './compare.ts';

it('compares word by word and keeps figures whole', () => {
  expect(compareWords('giá trị 7,4 tỷ đồng.', 'giá trị 4,7 tỷ đồng.').filter((piece) => piece.change !== 'same')).toEqual([{ text: '7,4', change: 'dropped' }, { text: '4,7', change: 'added' }]);
});

it('gives both texts again from its pieces', () => {
  const [before, after] = ['Sáu thiết bị chưa vận hành.', 'Bốn thiết bị  vừa vận hành!'];
  const pieces = compareWords(before, after);
  expect(pieces.filter((piece) => piece.change !== 'added').map((piece) => piece.text).join('')).toBe(before);
  expect(pieces.filter((piece) => piece.change !== 'dropped').map((piece) => piece.text).join('')).toBe(after);
});

it('counts paragraphs that stay, shows those that come, go or change', () => {
  const blocks = compareTexts('a a\nb b\nc c\nd d', 'a a\nb x\nc c\nd d\ne e');
  expect(blocks).toEqual([
    { kind: 'same', count: 1 },
    { kind: 'changed', pieces: [{ text: 'b ', change: 'same' }, { text: 'b', change: 'dropped' }, { text: 'x', change: 'added' }] },
    { kind: 'same', count: 2 },
    { kind: 'changed', pieces: [{ text: 'e e', change: 'added' }] },
  ]);
});
