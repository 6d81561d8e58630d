import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../infra/text/index.ts';
import { diacriticsTable } from '../models/training/diacritics.ts';
import { createRestorer, packTable, unpackTable, type Restorer } from './index.ts';

const sentences = Array.from({ length: 20 }, () => ['sở khoa học trả lời chậm quá', 'hồ sơ nộp ba tháng rồi', 'số hồ sơ tăng', 'dân chờ trả lời', 'cơ sở nộp hồ sơ'].map((line) => line.split(' '))).flat();
let restorer: Restorer;
beforeAll(() => {
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  restorer = createRestorer(unpackTable(packTable(diacriticsTable(sentences, counts))));
});

describe('diacritics for texts without them', () => {
  it('come by what stands beside a syllable, and keep capitals and places', () => {
    expect(restorer.restore('So khoa hoc tra loi cham qua. SO HO SO tang')).toBe('Sở khoa học trả lời chậm quá. SỐ HỒ SƠ tăng');
    expect(restorer.restore('dan cho tra loi, ho so nop ba thang roi (xyz 12)')).toBe('dân chờ trả lời, hồ sơ nộp ba tháng rồi (xyz 12)');
  });

  it.each(['Sở đã trả lời dân', 'The office will answer on Monday', 'so', '', 'ok 123 !!!'])('are left alone in %j', (text) => {
    expect(restorer.restore(text)).toBe(text);
  });

  it('never change the length of a text or its letters', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'so ho tra loi cham SỞ xyz 😡 1.000 , . \n é'.split(' ')), { maxLength: 30 }).map((words) => words.join(' ').normalize('NFC')), (text) => {
      const restored = restorer.restore(text);
      expect(restored).toHaveLength(text.length);
      expect(fold(restored)).toBe(fold(text));
    }));
  });

  it('refuse a table that was cut off or is none', () => {
    expect(() => unpackTable(Buffer.from('nonsense'))).toThrow(RangeError);
    const counts = new Map([['sở', 20]]);
    expect(() => unpackTable(packTable(diacriticsTable([], counts)).subarray(0, 19))).toThrow(RangeError);
  });
});
