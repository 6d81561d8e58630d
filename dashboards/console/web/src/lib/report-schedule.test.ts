import { expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue/index.ts';
import { scheduleWords } from './report-schedule.ts';

it('times of the office’s file are told in the reader’s words', async () => {
  const read = { vi: await loadCatalogue('vi'), en: await loadCatalogue('en') };
  const said = (kind: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly', at: string): string[] => (['vi', 'en'] as const).map((language) => scheduleWords({ kind, at }, read[language].reports.scheduleAt, language));
  expect(said('daily', '07:00')).toEqual(['hằng ngày, 07:00', 'every day, 07:00']);
  expect(said('daily', 'fri,mon,tue,wed,thu 06:45')).toEqual(['Thứ Hai–Thứ Sáu, 06:45', 'Monday–Friday, 06:45']);
  expect(said('daily', 'mon,wed,sun 06:45')).toEqual(['Thứ Hai, Thứ Tư, Chủ Nhật, 06:45', 'Monday, Wednesday, Sunday, 06:45']);
  expect(said('weekly', 'mon 07:00')).toEqual(['Thứ Hai, 07:00', 'Monday, 07:00']);
  expect(said('monthly', '3 07:00')).toEqual(['ngày 3 hằng tháng, 07:00', 'day 3 of each month, 07:00']);
  expect(said('quarterly', '1 07:00')).toEqual(['ngày 1 tháng đầu quý, 07:00', 'day 1 of a quarter’s first month, 07:00']);
  expect(said('yearly', '07:00')).toEqual(['trước mỗi hạn nộp, 07:00', 'before each deadline, 07:00']);
});
