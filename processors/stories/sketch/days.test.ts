import { describe, expect, it } from 'vitest';
import { dayNumber, daysOf } from './days.ts';

const vietnam = 7 * 3_600_000;
/** Eight in the morning of a day in Vietnam. */
const morning = (day: string): number => Date.parse(`${day}T08:00:00+07:00`);
const days = (text: string, published: string | number): string[] => daysOf(text, typeof published === 'string' ? morning(published) : published, vietnam).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('days that a text names', () => {
  it('are reckoned in the office’s zone', () => {
    expect(dayNumber(Date.parse('2026-03-08T00:30:00+07:00'), vietnam)).toBe(dayNumber(morning('2026-03-08'), vietnam));
    expect(dayNumber(Date.parse('1970-01-01T00:00:00Z'), 0)).toBe(0);
    // Half past midnight in Vietnam is still the day before in Greenwich.
    expect(days('Xe lật tối qua', Date.parse('2026-03-08T00:30:00+07:00'))).toEqual(['2026-03-07']);
  });

  it('are told from publication: today, yesterday, tomorrow, also without diacritics', () => {
    expect(days('Rạng sáng nay mưa, tối qua gió, sáng mai nắng.', '2026-03-08')).toEqual(['2026-03-08', '2026-03-07', '2026-03-09']);
    expect(days('hom qua lat xe', '2026-03-01')).toEqual(['2026-02-28']);
    // Part of another word.
    expect(days('quahôm nayra', '2026-03-08')).toEqual([]);
  });

  it('have a day and a month, or a year too; a month alone is no day', () => {
    expect(days('Ngày 8/3 và 5/3 xảy ra; trước đó 12/1/2026 và ngày 2 tháng 2 năm 2026.', '2026-03-09')).toEqual(['2026-03-08', '2026-03-05', '2026-01-12', '2026-02-02']);
    expect(days('Tháng 3 năm 2026, quý 2.', '2026-03-09')).toEqual([]);
  });

  it('without a year are the nearest to publication, over the turn of the year', () => {
    expect(days('Ngày 30/12 khai mạc', '2026-01-02')).toEqual(['2025-12-30']);
    expect(days('Ngày 2/1 khai mạc', '2025-12-30')).toEqual(['2026-01-02']);
    expect(days('Ngày 29/2 khai mạc', '2028-03-01')).toEqual(['2028-02-29']);
  });

  it('without a month are of this month or the one before', () => {
    expect(days('Hôm 28 xe lật', '2026-03-02')).toEqual(['2026-02-28']);
    expect(days('Hôm 28 xe lật', '2026-01-02')).toEqual(['2025-12-28']);
    expect(days('Ngày 5 xe lật', '2026-03-08')).toEqual(['2026-03-05']);
  });

  it('of other years are another matter', () => {
    expect(days('Như trận lụt ngày 12/3/2019.', '2026-03-08')).toEqual([]);
    expect(days('Sau một năm, kể từ 10/3/2025 đến nay', '2026-03-08')).toEqual(['2025-03-10']);
  });

  it('stand at the beginning of a text, each once, six at most', () => {
    expect(days(`Ngày 8/3 họp, hôm nay (8/3) họp. ${'mưa '.repeat(500)} Ngày 7/3 mưa`, '2026-03-08')).toEqual(['2026-03-08']);
    expect(days(Array.from({ length: 12 }, (_, at) => `ngày ${at + 1}/3 mưa`).join(' '), '2026-03-20')).toHaveLength(6);
  });
});
