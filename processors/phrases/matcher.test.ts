import { describe, expect, it } from 'vitest';
import { hasDiacritics, longestFirst, PhraseMatcher, tokensOf } from './index.ts';

const matcher = new PhraseMatcher([
  { text: 'lao động', value: 'labour' },
  { text: 'người lao động', value: 'workers' },
  { text: 'lao động trẻ em', value: 'child labour' },
  { text: 'khoa học và công nghệ', value: 'science' },
  { text: 'kỹ thuật số', value: 'digital' },
  { text: 'hoà bình', value: 'peace' },
  { text: 'so y te', value: 'loose' },
]);
const find = (text: string, unmarked = false): string[] => longestFirst(matcher.find(text, tokensOf(text), { unmarked })).map((match) => match.value);

describe('finding phrases', () => {
  it('takes the longest at each place, from left to right', () => {
    expect(find('Lao động trẻ em; người lao động; lao động.')).toEqual(['child labour', 'workers', 'labour']);
  });

  it('reads every form of Unicode, case and tone place alike', () => {
    for (const text of ['NGƯỜI LAO ĐỘNG', 'người lao động'.normalize('NFD')]) expect(find(text)).toEqual(['workers']);
    expect(find('hòa bình')).toEqual(['peace']);
    expect(find('kĩ thuật số')).toEqual(['digital']);
  });

  it('takes "và", "&" and a hyphen in a name for one', () => {
    for (const text of ['khoa học & công nghệ', 'khoa học - công nghệ', 'khoa học công nghệ', 'Khoa học và Công nghệ']) expect(find(text)).toEqual(['science']);
    expect(find('khoa học, công nghệ')).toEqual([]);
    expect(find('khoa học\ncông nghệ')).toEqual([]);
  });

  it('reads words without diacritics only where they are allowed to stand for words with them', () => {
    expect(find('nguoi lao dong')).toEqual([]);
    expect(find('nguoi lao dong', true)).toEqual(['workers']);
    expect(find('lão đồng', true)).toEqual([]);
    expect(find('số y tế')).toEqual(['loose']);
  });

  it('gives UTF-16 offsets into the text as it is', () => {
    const text = '🙂 Vì người lao động.';
    const [match] = matcher.find(text, tokensOf(text), { unmarked: false });
    expect(text.slice(match?.start, match?.end)).toBe('người lao động');
  });

  it('tells texts with diacritics from those without', () => {
    expect(hasDiacritics(tokensOf('Người dân xã Mộc Sơn'))).toBe(true);
    expect(hasDiacritics(tokensOf('nguoi dan xa moc son 2026'))).toBe(false);
    expect(hasDiacritics([])).toBe(false);
  });
});
