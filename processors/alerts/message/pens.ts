import { oneLine } from '../text/index.ts';

export type Language = 'vi' | 'en';

/** What writes figures, times and lists in one language, by the office's clock. Times are milliseconds since 1970. */
export interface Pens {
  readonly number: (value: number, decimals?: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** How sure a model is: never 100 %. */
  readonly sure: (probability: number) => string;
  /** 14:45 */
  readonly clock: (at: number) => string;
  /** 21/11/2026, 14:45 */
  readonly full: (at: number) => string;
  /** Only what tells it apart from now: 14:45, or with its day. */
  readonly brief: (at: number) => string;
  /** 2 giờ trước */
  readonly ago: (at: number) => string;
  /** 2025-06-01 as a day; anything else as it stands. */
  readonly day: (date: string) => string;
  /** A, B và C; beyond `most` the rest is counted by `more`. */
  readonly list: (names: readonly string[], most?: number, more?: (count: string) => string) => string;
}

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const surest = 0.99;
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export function pensFor(language: Language, zone: string, now: number): Pens {
  const locale = locales[language];
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayOf = (at: number): string => written(date.format(at));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const joined = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value, decimals = 0) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value),
    percent: (share) => percent.format(share),
    sure: (probability) => percent.format(Math.min(probability, surest)),
    clock: (at) => time.format(at),
    full: (at) => `${dayOf(at)}, ${time.format(at)}`,
    brief: (at) => (dayOf(at) === dayOf(now) ? time.format(at) : `${time.format(at)} ${language === 'vi' ? 'ngày' : 'on'} ${dayOf(at).slice(0, 5)}`),
    ago: (at) => {
      const past = Math.max(0, now - at);
      if (past < hour) return relative.format(-Math.max(1, Math.round(past / minute)), 'minute');
      return past < 2 * day ? relative.format(-Math.round(past / hour), 'hour') : relative.format(-Math.round(past / day), 'day');
    },
    day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? written(text) : text),
    list: (names, most = 4, more = (count) => `+${count}`) => {
      const known = [...new Set(names.map(oneLine).filter((name) => name !== ''))];
      return joined.format(known.length <= most ? known : [...known.slice(0, most), more(String(known.length - most))]);
    },
  };
}

/** 2026-11-21 as 21/11/2026, which both languages of the office read alike. */
const written = (iso: string): string => iso.split('-').reverse().join('/');
