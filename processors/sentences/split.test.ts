import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './split.ts';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['Sở đã trả lời. Dân chờ.', ['Sở đã trả lời.', 'Dân chờ.']],
    ['Đoàn đến TP. Đông Kinh hôm 3.5. PGS.TS. Mẫu nói: “Tốt.” Rồi về.', ['Đoàn đến TP. Đông Kinh hôm 3.5.', 'PGS.TS. Mẫu nói: “Tốt.”', 'Rồi về.']],
    ['Có 12.500 hộ, tăng 3,5%. Năm 2025 có 9.000.', ['Có 12.500 hộ, tăng 3,5%.', 'Năm 2025 có 9.000.']],
    ['Tiêu đề không chấm\nĐoạn sau.', ['Tiêu đề không chấm', 'Đoạn sau.']],
    ['chờ 3 tháng rồi. làm ăn vậy đó! chán', ['chờ 3 tháng rồi.', 'làm ăn vậy đó!', 'chán']],
    ['Thật sao?! Ừ… có thể.', ['Thật sao?!', 'Ừ…', 'có thể.']],
    ['Dr. Example spoke at No. 5 Street. He left.', ['Dr. Example spoke at No. 5 Street.', 'He left.']],
    ['', []],
    [' \n ', []],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('loses no word and lets no two overlap', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Dân', 'nói', 'TP', '.', '!', ' ', '\n', '“', '”', '3', 'ạ')).map((parts) => parts.join('')), (text) => {
      expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      const spans = sentencesOf(text);
      for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
    }));
  });
});
