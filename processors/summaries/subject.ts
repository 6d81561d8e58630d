import { DateTime } from 'luxon';
import type { Period, ReportKind } from '../../infra/reports/index.ts';
import { catalogues, dateText } from './words/index.ts';

/*
 * The trích yếu of a report: of whole months, quarters and years by their names, else by both days. A year that is not over, as a report due in November tells it, says until when.
 */

export interface SubjectOptions {
  readonly kind: ReportKind;
  readonly language: 'vi' | 'en';
  readonly period: Period;
  readonly zone: string;
  /** The office's own, with {from}, {to}, {week}, {month}, {quarter}, {year} in it. */
  readonly template?: string | undefined;
  /** Names of what it is about. */
  readonly about?: string;
}

export function subjectOf({ kind, language, period, zone, template, about = '' }: SubjectOptions): string {
  const { subjects } = catalogues[language];
  const [first, last] = [DateTime.fromMillis(period.from, { zone }), DateTime.fromMillis(period.to - 1, { zone })];
  const words = template ?? subjects[formOf(kind, first, last)];
  // A week is of the year, and of the month, that its Thursday lies in: week 53 of 2026 ends on 3 January 2027.
  const called = words.includes('{week}') ? last.startOf('week').plus({ days: 3 }) : last;
  const slots: Readonly<Record<string, string>> = {
    from: dateText(period.from, language, zone), to: dateText(period.to - 1, language, zone), week: String(called.weekNumber), year: String(called.year),
    ...(language === 'vi' ? { month: String(called.month), quarter: ['I', 'II', 'III', 'IV'][called.quarter - 1] ?? '' } : { month: called.setLocale('en-GB').toFormat('LLLL'), quarter: String(called.quarter) }),
  };
  const subject = words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => slots[name] ?? whole);
  return about === '' ? subject : subjects.about.replace('{subject}', () => subject).replace('{about}', () => about);
}

/** Which of the catalogue's subjects fits these days. */
function formOf(kind: ReportKind, first: DateTime, last: DateTime): ReportKind | 'wholeMonth' | 'wholeQuarter' | 'wholeYear' | 'day' {
  const isWhole = (unit: 'month' | 'quarter' | 'year'): boolean => +first === +first.startOf(unit) && last.hasSame(first, unit) && +last === +last.endOf(unit);
  if (kind === 'monthly' && isWhole('month')) return 'wholeMonth';
  if (kind === 'quarterly' && isWhole('quarter')) return 'wholeQuarter';
  if (kind === 'yearly' && isWhole('year')) return 'wholeYear';
  const isDay = first.hasSame(last, 'day');
  if (kind === 'ad-hoc' && isDay) return 'daily';
  // Of other days than seven it is no week.
  if (kind === 'weekly' && Math.round(last.diff(first, 'days').days) !== 7) return 'ad-hoc';
  return kind === 'daily' && !isDay ? 'day' : kind;
}
