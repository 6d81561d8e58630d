import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, oneLine, withoutMarks } from './index.ts';

const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('ắ', 'e\u0301', '😀', ' ', '\r\n', '\u202E', '\uD83D', 'chữ', '.'), { maxLength: 200 }).map((parts) => parts.join('')));

describe('text from outside', () => {
  it('is one line in NFC', () => {
    expect(oneLine(' Sở\r\nBcc:\u2028 x\u0000\u202E ')).toBe('Sở Bcc: x');
    expect(oneLine('Thủy lợi'.normalize('NFD'))).toBe('Thủy lợi');
    fc.assert(fc.property(any, (text) => { expect(oneLine(text)).not.toMatch(/[\x00-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E]|^\s|\s$| {2}/); expect(oneLine(oneLine(text))).toBe(oneLine(text)); expect(oneLine(text).isWellFormed()).toBe(true); }));
  });
  it('is cut at a word, within its bound', () => {
    expect(clip('một hai ba bốn', 14)).toBe('một hai ba bốn');
    expect(clip('một hai ba bốn', 11)).toBe('một hai ba…');
    expect(clip('một hai ba, bốn', 13)).toBe('một hai ba…');
    expect(clip('một hai babababa', 10)).toBe('một hai…');
    expect(clip('ababababababab', 6)).toBe('ababa…');
    expect(clip('abcd😀😀', 6)).toBe('abcd…');
    fc.assert(fc.property(any, fc.integer({ min: 1, max: 300 }), (text, most) => { expect(clip(oneLine(text), most).length).toBeLessThanOrEqual(most); expect(clip(oneLine(text), most).isWellFormed()).toBe(true); }));
  });
  it('without marks is ASCII', () => {
    expect(withoutMarks('Đường sắt “Bắc – Nam” ước 1.000 tỷ…')).toBe('Duong sat "Bac - Nam" uoc 1.000 ty.');
    fc.assert(fc.property(any, (text) => { expect(withoutMarks(text)).toMatch(/^[\x20-\x7E]*$/); expect(withoutMarks(text).length).toBeLessThanOrEqual(text.length); }));
  });
});
