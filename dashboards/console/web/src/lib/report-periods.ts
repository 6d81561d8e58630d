import type { ReportKind } from '../../../api/index.ts';

export type PresetName = 'today' | 'yesterday' | 'last-week' | 'this-week' | 'last-month' | 'this-month' | 'last-quarter' | 'this-quarter' | 'last-year' | 'this-year' | 'last-7-days';

const ofKind: Readonly<Record<Exclude<ReportKind, 'dossier'>, readonly PresetName[]>> = {
  daily: ['yesterday', 'today'],
  weekly: ['last-week', 'this-week'],
  monthly: ['last-month', 'this-month'],
  quarterly: ['last-quarter', 'this-quarter'],
  yearly: ['this-year', 'last-year'],
  'ad-hoc': ['last-7-days', 'last-week', 'this-month', 'last-month'],
};

/** Periods that come to mind for a kind, as the API writes them; `today` is a day of the office's clock (2026-11-20). */
export const presetsOf = (kind: ReportKind, today: string): { readonly name: PresetName; readonly period: string }[] => (kind === 'dossier' ? [] : ofKind[kind].map((name) => ({ name, period: presets[name](today) })));

/** Two days, both of them in it; '' where they are none. */
export function periodBetween(first: string, last: string): string {
  if (!isDay(first) || !isDay(last) || last < first) return '';
  return first === last ? first : `${first}..${last}`;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** Days are counted by their names alone, so that no clock has a say. */
const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const month = (day: string, back: number): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
const quarter = (day: string, back: number): string => {
  const quarters = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - back;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
};

/** The ISO week of a day: 2026-W47. It belongs to the year of its Thursday. */
export function weekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = plus(day, 3 - weekday);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / 86_400_000 / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** A period as the API writes it, as people do: 2026-W47 is 16/11–22/11/2026. */
export function periodWords(period: string): string {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(period) ?? [];
  if (year && week) {
    // 4 January is always in the first week.
    const fourth = `${year}-01-04`;
    const first = plus(fourth, (Number(week) - 1) * 7 - ((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
    const last = plus(first, 6);
    return `${written(first).slice(0, first.slice(0, 4) === last.slice(0, 4) ? 5 : 10)}–${written(last)}`;
  }
  return period.split('..').map(written).join('–');
}
const written = (part: string): string => part.split('-').reverse().join('/');

const presets: Readonly<Record<PresetName, (today: string) => string>> = {
  today: (today) => today,
  yesterday: (today) => plus(today, -1),
  'last-week': (today) => weekOf(plus(today, -7)),
  'this-week': weekOf,
  'last-month': (today) => month(today, 1),
  'this-month': (today) => month(today, 0),
  'last-quarter': (today) => quarter(today, 1),
  'this-quarter': (today) => quarter(today, 0),
  'last-year': (today) => String(Number(today.slice(0, 4)) - 1),
  'this-year': (today) => today.slice(0, 4),
  'last-7-days': (today) => `${plus(today, -7)}..${plus(today, -1)}`,
};
