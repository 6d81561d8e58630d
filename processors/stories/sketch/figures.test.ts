import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { hash32 } from './hash.ts';

const ranks = (text: string): [number, number][] => figuresOf('', text).filter(({ kind }) => kind === 'rank').map(({ of, value }) => [of, value]);
const counts = (text: string): [number, number][] => figuresOf('', text).filter(({ kind }) => kind === 'count').map(({ of, value }) => [of, value]);
const series = (word: string, value: number): [number, number] => [hash32(word), value];

describe('numbers of a text', () => {
  it('that say which one of a series', () => {
    expect(ranks('Kỳ họp thứ 12 của HĐND tỉnh khóa XVIII')).toEqual([series('hop thu', 12), series('khoa', 18)]);
    expect(ranks('Kỳ họp thứ XII')).toEqual([series('hop thu', 12)]);
    expect(ranks('Trận đấu vòng 5')).toEqual([series('vong', 5)]);
    expect(ranks('Cơn bão số 3 mạnh lên')).toEqual([series('bao so', 3)]);
    expect(ranks('Kết quả quý III năm 2026')).toEqual([series('quy', 3), series('nam', 2026)]);
  });

  it('are of one series only where the word before is the same', () => {
    expect(ranks('phiên thứ 12')).toEqual([series('phien thu', 12)]);
    expect(ranks('phiên thứ 12')).not.toEqual(ranks('kỳ họp thứ 12'));
    expect(ranks('ky hop thu 12')).toEqual(ranks('Kỳ họp thứ 12'));
  });

  it('that say how many, of what', () => {
    expect(counts('3 người chết, 12 tấn cá và 1,4 tỷ đồng')).toEqual([series('count nguoi', 3), series('count tan', 12), series('money dong', 1.4e9)]);
    expect(counts('ba người bị thương')).toEqual(counts('3 người bị thương'));
    expect(counts('Chở 20 tấn, rồi 20 tấn')).toEqual([series('count tan', 20)]);
  });

  it('are none where a number is a day, or counts nothing', () => {
    expect(figuresOf('', 'Ngày 8/3/2026 trời mưa')).toEqual([]);
    expect(figuresOf('', 'Không có con số nào.')).toEqual([]);
  });

  it('are read from title and beginning, 24 at most', () => {
    expect(figuresOf('Cháy 5 ngôi nhà', '').map(({ value }) => value)).toEqual([5]);
    expect(counts(`${'mưa '.repeat(500)} 12 tấn cá`)).toEqual([]);
    expect(figuresOf('', Array.from({ length: 60 }, (_, at) => `vòng ${at}`).join(', '))).toHaveLength(24);
  });
});
