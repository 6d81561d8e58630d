import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeValue, encodeValue } from './codec.ts';

it('gives back every text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (text) => decodeValue(encodeValue(text)) === text));
});

it('compresses pages and leaves short values as they are', () => {
  const page = '<p>Tin hư cấu của Sở Khoa học và Công nghệ tỉnh Tân Hải</p>\n'.repeat(1500);
  expect(encodeValue(page).bytes.length).toBeLessThan(Buffer.byteLength(page) / 5);
  expect(encodeValue('ngắn').bytes.toString()).toBe('ngắn');
});

it('refuses a codec it does not know', () => {
  expect(() => decodeValue({ codec: 9, bytes: Buffer.from('x') })).toThrow('codec 9');
});
