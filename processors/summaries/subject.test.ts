import { expect, it } from 'vitest';
import { parsePeriod } from './period.ts';
import { subjectOf } from './subject.ts';

const zone = 'Asia/Ho_Chi_Minh';
const of = (kind: Parameters<typeof subjectOf>[0]['kind'], period: string, language: 'vi' | 'en' = 'vi', more: { template?: string; about?: string } = {}): string => subjectOf({ kind, language, period: parsePeriod(period, zone), zone, ...more });

it.each([
  ['weekly', '2026-W47', 'Tình hình báo chí và dư luận tuần từ ngày 16/11/2026 đến ngày 22/11/2026', 'Press and public opinion in the week from 16 November 2026 to 22 November 2026'],
  ['monthly', '2026-11', 'Tình hình báo chí và dư luận tháng 11 năm 2026', 'Press and public opinion in November 2026'],
  ['monthly', '2026-10-21..2026-11-20', 'Tình hình báo chí và dư luận từ ngày 21/10/2026 đến ngày 20/11/2026', 'Press and public opinion from 21 October 2026 to 20 November 2026'],
  ['quarterly', '2026-Q4', 'Tình hình báo chí và dư luận quý IV năm 2026', 'Press and public opinion in quarter 4 of 2026'],
  ['yearly', '2026', 'Tình hình báo chí và dư luận năm 2026', 'Press and public opinion in 2026'],
  // Due on 15 December, drafted ten days before: of the year until then.
  ['yearly', '2026-01-01..2026-12-04', 'Tình hình báo chí và dư luận năm 2026 (số liệu từ ngày 01/01/2026 đến hết ngày 04/12/2026)', 'Press and public opinion in 2026 (figures from 1 January 2026 to 4 December 2026 inclusive)'],
  ['daily', '2026-11-20', 'Báo chí và dư luận ngày 20/11/2026', 'Press and public opinion on 20 November 2026'],
  ['daily', '2026-11-20..2026-11-22', 'Báo chí và dư luận từ ngày 20/11/2026 đến ngày 22/11/2026', 'Press and public opinion from 20 November 2026 to 22 November 2026'],
  // What is called a week has seven days.
  ['weekly', '2026-11-01..2026-11-30', 'Tình hình báo chí và dư luận từ ngày 01/11/2026 đến ngày 30/11/2026', 'Press and public opinion from 1 November 2026 to 30 November 2026'],
  ['ad-hoc', '2026-11-20', 'Báo chí và dư luận ngày 20/11/2026', 'Press and public opinion on 20 November 2026'],
] as const)('%s %s', (kind, period, vi, en) => {
  expect([of(kind, period), of(kind, period, 'en')]).toEqual([vi, en]);
});

it.each([
  // Ends on 3 January 2027.
  ['2026-W53', 'Tuần 53, tháng 12 năm 2026'],
  // Begins on 30 December 2024.
  ['2025-W01', 'Tuần 1, tháng 1 năm 2025'],
  ['2027-W01', 'Tuần 1, tháng 1 năm 2027'],
])('a week at the turn of the year is called by its own year: %s', (period, subject) => {
  expect(of('weekly', period, 'vi', { template: 'Tuần {week}, tháng {month} năm {year}' })).toBe(subject);
});

it('an office’s own words, and what it is about', () => {
  expect(of('weekly', '2026-W47', 'vi', { template: 'Tuần {week} ({from} – {to}) quý {quarter}, tháng {month} năm {year} {khac}', about: 'Sở A $&' })).toBe('Tuần 47 (16/11/2026 – 22/11/2026) quý IV, tháng 11 năm 2026 {khac}: Sở A $&');
});
