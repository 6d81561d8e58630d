import type { Catalogue, Language } from '../../catalogue/index.ts';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const minute = 60_000;

/** Numbers and times as the reader writes them, in the office's zone. */
export interface Format {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** How sure a model is: never 100 %. */
  readonly sure: (score: number) => string;
  /** 0,871: a score, to three places or as many as said. */
  readonly decimal: (value: number, places?: number) => string;
  /** 16:05 */
  readonly clock: (millis: number) => string;
  /** Thứ Sáu, 20/11/2026 */
  readonly longDay: (millis: number) => string;
  /** 20/11 */
  readonly shortDay: (millis: number) => string;
  /** 20/11/2026, 16:05 */
  readonly full: (millis: number) => string;
  /** 2026-11-20, in the office's zone: to compare and to put into addresses. */
  readonly isoDay: (millis: number) => string;
  /** 2026-11-20T08:00, in the office's zone. */
  readonly isoMinute: (millis: number) => string;
  /** 20/11/2026 */
  readonly plainDay: (millis: number) => string;
  /** Today, yesterday or the day itself. */
  readonly day: (millis: number) => string;
  /** "5 minutes ago", "in 3 minutes". */
  readonly ago: (millis: number) => string;
  /** "in a moment", "in 4 minutes"; a time that has passed is a moment away. */
  readonly until: (millis: number) => string;
}

const surest = 0.99;

export function createFormat(language: Language, zone: string, text: Catalogue): Format {
  const locale = locales[language];
  const dates = (options: Intl.DateTimeFormatOptions): ((millis: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (millis) => format.format(millis);
  };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const isoDay = (millis: number): string => iso.format(millis).slice(0, 10);
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const numericDay = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const weekday = dates({ weekday: 'long' });
  const longDay = (millis: number): string => `${weekday(millis)}, ${numericDay(millis)}`;

  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    sure: (score) => percent.format(Math.min(score, surest)),
    decimal: (value, places = 3) => value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places }),
    clock,
    longDay,
    plainDay: numericDay,
    shortDay: (millis) => `${isoDay(millis).slice(8)}/${isoDay(millis).slice(5, 7)}`,
    full: (millis) => `${numericDay(millis)}, ${clock(millis)}`,
    isoDay,
    isoMinute: (millis) => iso.format(millis).replace(' ', 'T'),
    day: (millis) => {
      const day = isoDay(millis);
      const now = Date.now();
      if (day === isoDay(now)) return `${text.time.today}, ${numericDay(millis)}`;
      if (day === isoDay(now - 24 * 60 * minute)) return `${text.time.yesterday}, ${numericDay(millis)}`;
      return longDay(millis);
    },
    ago: (millis) => {
      const away = millis - Date.now();
      const size = Math.abs(away);
      if (size < 45_000) return text.time.now;
      if (size < 60 * minute) return relative.format(Math.round(away / minute), 'minute');
      if (size < 24 * 60 * minute) return relative.format(Math.round(away / (60 * minute)), 'hour');
      return relative.format(Math.round(away / (24 * 60 * minute)), 'day');
    },
    until: (millis) => {
      const minutes = Math.round((millis - Date.now()) / minute);
      if (minutes < 1) return text.time.soon;
      if (minutes < 60) return text.time.inMinutes(number.format(minutes));
      const hours = Math.round(minutes / 60);
      return hours < 24 ? text.time.inHours(number.format(hours)) : text.time.inDays(number.format(Math.round(hours / 24)));
    },
  };
}
