import { DateTime } from 'luxon';
import { readClock, type Clock } from './dates/clock.ts';
import { readDay } from './dates/day.ts';
import { instantOf } from './dates/instant.ts';
import { tidy } from './dates/tidy.ts';

export interface ReadDateOptions {
  /** IANA zone that a date without an offset is meant in, for example `Asia/Ho_Chi_Minh`. */
  readonly zone: string;
  /** Order of `10/2/2026`. Left open, it is day first, but month first beside an English AM or PM. */
  readonly monthFirst?: boolean | undefined;
  /** What lies more than a day after it is no date of publication. */
  readonly now: Date;
}

export interface ReadDate {
  readonly at: Date;
  /** False when only a day was given: `at` is then that day's start in the zone. */
  readonly hasTime: boolean;
  /** The offset that the text itself named, in minutes east of UTC; null where the zone was the reader's choice. */
  readonly offset: number | null;
  /** The time is midnight, in the zone or as it stands: truly, or because a bare day was written out as a moment. */
  readonly midnight: boolean;
}

const longest = 200;
const aDay = 86_400_000;
/** Before it, nothing was published on the web: zero dates of databases and clocks end here. */
const earliest = Date.UTC(1990, 0, 1);

/**
 * Reads a date as feeds and pages write it: ISO 8601, RFC 822 and its relatives, `20/11/2023, 08:15 (GMT+7)`,
 * `10/2/2026 9:25:00 AM`, `ngày 20 tháng 11 năm 2023`, Unix time. Strict: every character must be understood, so that a
 * guess never becomes a date. Null for nonsense, for the far future and for what lies before the web.
 */
export function readDate(raw: string, options: ReadDateOptions): ReadDate | null {
  if (raw.length > longest) return null;
  const text = tidy(raw);
  const found = readUnix(text) ?? readCivil(text, options);
  if (found === null) return null;
  const time = found.at.getTime();
  return time >= earliest && time <= options.now.getTime() + aDay ? found : null;
}

/** What decides the order of `10/2/2026` in a list of dates from one hand: a day above 12 in either place. */
export function isMonthFirst(raws: readonly string[]): boolean | undefined {
  for (const raw of raws) {
    const parts = /(?:^|[^\d/])(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/.exec(raw);
    if (!parts) continue;
    if (Number(parts[1]) > 12 && Number(parts[2]) <= 12) return false;
    if (Number(parts[2]) > 12 && Number(parts[1]) <= 12) return true;
  }
  return undefined;
}

function readCivil(text: string, options: ReadDateOptions): ReadDate | null {
  const clock = readClock(text);
  if (clock === null) return null;
  // Only the American way of writing has slashes, a twelve-hour clock and the month in front.
  const american = (clock.time?.english12h ?? false) && clock.rest.includes('/');
  const day = readDay(clock.rest, options.monthFirst ?? american);
  if (day === null) return null;
  const at = instantOf(day, clock.time, clock.zone ?? options.zone);
  if (at === null) return null;
  const offset = offsetOf(clock.zone);
  return { at, hasTime: clock.time !== null, offset, midnight: isMidnight(clock.time, at, offset, options.zone) };
}

function readUnix(text: string): ReadDate | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  return { at: new Date(Number(text) * (text.length === 10 ? 1000 : 1)), hasTime: true, offset: 0, midnight: false };
}

function isMidnight(time: Clock | null, at: Date, offset: number | null, zone: string): boolean {
  if (time === null || (time.hour === 0 && time.minute === 0 && time.second === 0)) return true;
  if (offset !== 0 || time.minute !== 0 || time.second !== 0) return false;
  return DateTime.fromJSDate(at, { zone }).hour === 0;
}

/** Minutes of luxon's `UTC+7:30`. */
function offsetOf(zone: string | null): number | null {
  const parts = zone === null ? null : /^UTC([+-])(\d+)(?::(\d+))?$/.exec(zone);
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) : null;
}
