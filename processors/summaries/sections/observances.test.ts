import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { daysWithin } from './observances.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (iso: string): number => DateTime.fromISO(iso, { zone }).toMillis();
const daysOf = (name: string, from = 2024, to = 2051): string[] => daysWithin(at(`${from}-01-01`), at(`${to}-01-01`), zone).filter((day) => day.name.vi.startsWith(name)).map((day) => DateTime.fromMillis(day.at, { zone }).toISODate() ?? '');

describe('days of the lunar calendar', () => {
  it('are those of Viet Nam', () => {
    expect(daysOf('Tết Nguyên đán').slice(0, 5)).toEqual(['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26']);
    expect(daysOf('Giỗ Tổ').slice(0, 4)).toEqual(['2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16']);
    expect(daysOf('Tết Trung thu').slice(0, 3)).toEqual(['2024-09-17', '2025-10-06', '2026-09-25']);
    expect(daysOf('Lễ Vu Lan').slice(0, 3)).toEqual(['2024-08-18', '2025-09-06', '2026-08-27']);
    // A day before the one of the calendar of China, by whose clock these moons are new on the next day.
    expect([daysOf('Tết Nguyên đán', 2027, 2028), daysOf('Tết Nguyên đán', 2030, 2031)]).toEqual([['2027-02-06'], ['2030-02-02']]);
  });

  it('hold together in every year until 2050', () => {
    const between = (left: readonly string[], right: readonly string[]): number[] => left.map((day, index) => (Date.parse(right[index] ?? '') - Date.parse(day)) / 86_400_000);
    const [tet, fullMoon, gioTo, vuLan, midAutumn] = [daysOf('Tết Nguyên đán'), daysOf('Rằm tháng Giêng'), daysOf('Giỗ Tổ'), daysOf('Lễ Vu Lan'), daysOf('Tết Trung thu')] as const;
    for (const days of [tet, fullMoon, gioTo, vuLan, midAutumn]) expect(days).toHaveLength(27);
    expect(new Set(between(tet, fullMoon))).toEqual(new Set([14]));
    // Months have 29 or 30 days, and in some years one stands twice.
    for (const days of between(tet, gioTo)) expect([67, 68, 69, 97, 98, 99]).toContain(days);
    for (const days of between(vuLan, midAutumn)) expect([29, 30, 58, 59, 60]).toContain(days);
    for (const days of between(tet.slice(0, -1), tet.slice(1))) expect([353, 354, 355, 383, 384, 385]).toContain(days);
  });

  it('stand among those of the solar one, by the office’s midnight', () => {
    const days = daysWithin(at('2026-04-20'), at('2026-05-02'), zone);
    expect(days.map(({ name }) => name.vi)).toEqual(['Ngày Sách và Văn hóa đọc Việt Nam', 'Giỗ Tổ Hùng Vương', 'Ngày Giải phóng miền Nam, thống nhất đất nước', 'Ngày Quốc tế Lao động']);
    expect(days[1]?.at).toBe(Date.UTC(2026, 3, 25, 17));
    expect(daysWithin(at('2026-04-26') + 1, at('2026-04-27'), zone)).toEqual([]);
  });
});
