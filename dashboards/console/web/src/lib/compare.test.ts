import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts, compareWords, type ComparedBlock } from './compare.ts';

const before = (blocks: readonly ComparedBlock[]): string[] => blocks.flatMap((block) => (block.kind === 'same' ? [] : [block.pieces.filter((piece) => piece.change !== 'added').map((piece) => piece.text).join('')]));
const changesOf = (left: string, right: string): string[] => compareWords(left, right).filter((piece) => piece.change !== 'same').map((piece) => `${piece.change === 'added' ? '+' : '-'}${piece.text}`);

it('compares word by word and keeps figures whole', () => {
  expect(changesOf('giá trị 7,4 tỷ đồng.', 'giá trị 4,7 tỷ đồng.')).toEqual(['-7,4', '+4,7']);
  expect(changesOf('giảm từ 18% xuống 6%', 'giảm từ 20% xuống 7%')).toEqual(['-18', '+20', '-6', '+7']);
});

it('reads a reworded passage as one', () => {
  expect(changesOf('Nhà máy đã dừng hẳn từ thứ hai.', 'Nhà máy còn chạy một phần từ thứ hai.')).toEqual(['-đã dừng hẳn', '+còn chạy một phần']);
  expect(changesOf('Theo ông, việc chậm trễ của các đơn vị là do thiếu giấy tờ.', 'Theo ông, sự phối hợp giữa của nhiều bên còn lúng túng là do thiếu giấy tờ.')).toHaveLength(2);
});

it('gives both texts again from its pieces', () => {
  const text = fc.array(fc.constantFrom('sáu', 'bốn', 'thiết', 'bị', '7,4', '“', '.', ' ', '  ', 'Đ'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, text, (left, right) => {
    const pieces = compareWords(left, right);
    expect(pieces.filter((piece) => piece.change !== 'added').map((piece) => piece.text).join('')).toBe(left);
    expect(pieces.filter((piece) => piece.change !== 'dropped').map((piece) => piece.text).join('')).toBe(right);
    expect(pieces.every((piece) => piece.text !== '')).toBe(true);
  }));
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

it('pairs a reworded paragraph with itself where another was put before it', () => {
  const old = 'Đại diện công đoàn cho biết tám kiến nghị được giải quyết ngay tại chỗ.';
  const blocks = compareTexts(`Mở đầu.\n${old}`, `Mở đầu.\nBuổi đối thoại diễn ra tại hội trường lớn.\n${old.replace('tám', 'năm')}`);
  expect(blocks.map((block) => (block.kind === 'same' ? 'same' : block.pieces.map((piece) => piece.change)))).toEqual(['same', ['added'], ['same', 'dropped', 'added', 'same']]);
});

it('loses and invents no paragraph', () => {
  const paragraphs = fc.array(fc.constantFrom('một hai ba bốn', 'một hai ba năm', 'sáu bảy tám', 'chín', 'mười mười một'), { maxLength: 8 });
  fc.assert(fc.property(paragraphs, paragraphs, (left, right) => {
    const blocks = compareTexts(left.join('\n'), right.join('\n'));
    const kept = blocks.reduce((sum, block) => sum + (block.kind === 'same' ? block.count : 0), 0);
    expect(before(blocks).filter((text) => text !== '')).toHaveLength(left.length - kept);
  }));
});

it('gives up on texts that have nothing in common, and still shows both', () => {
  const [left, right] = ['a', 'b'].map((letter) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join(' '));
  expect(compareWords(left ?? '', right ?? '')).toEqual([{ text: left, change: 'dropped' }, { text: right, change: 'added' }]);
});
