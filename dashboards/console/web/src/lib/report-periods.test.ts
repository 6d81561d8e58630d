import { expect, it } from 'vitest';
import { periodBetween, periodWords, presetsOf, weekOf } from './report-periods.ts';

it('weeks are those of the calendar, across years', () => {
  expect(['2026-11-16', '2026-11-22', '2027-01-01', '2027-01-04', '2024-12-30', '2020-12-31'].map(weekOf)).toEqual(['2026-W47', '2026-W47', '2026-W53', '2027-W01', '2025-W01', '2020-W53']);
});

it('presets are whole periods before and around today, across years', () => {
  expect(presetsOf('weekly', '2027-01-04')).toEqual([{ name: 'last-week', period: '2026-W53' }, { name: 'this-week', period: '2027-W01' }]);
  expect(presetsOf('monthly', '2027-01-04').map(({ period }) => period)).toEqual(['2026-12', '2027-01']);
  expect(presetsOf('quarterly', '2027-01-04').map(({ period }) => period)).toEqual(['2026-Q4', '2027-Q1']);
  expect(presetsOf('ad-hoc', '2026-03-01')[0]?.period).toBe('2026-02-22..2026-02-28');
  expect(presetsOf('dossier', '2026-03-01')).toEqual([]);
});

it('two days are a period with both in it; a wrong order is none', () => {
  expect([periodBetween('2026-11-01', '2026-11-20'), periodBetween('2026-11-20', '2026-11-20'), periodBetween('2026-11-20', '2026-11-01'), periodBetween('', '2026-11-01')]).toEqual(['2026-11-01..2026-11-20', '2026-11-20', '', '']);
});

it('are told as people write days', () => {
  expect(['2026-W47', '2026-W53', '2025-W01', '2026-11', '2026-Q4', '2026', '2026-11-20', '2026-11-01..2026-11-20'].map(periodWords)).toEqual([
    '16/11–22/11/2026', '28/12/2026–03/01/2027', '30/12/2024–05/01/2025', '11/2026', 'Q4/2026', '2026', '20/11/2026', '01/11/2026–20/11/2026',
  ]);
});
