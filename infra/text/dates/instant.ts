import { DateTime } from 'luxon';
import type { Clock } from './clock.ts';
import type { Day } from './day.ts';

const midnight: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0, english12h: false };

/** The moment a day and a time name in a zone; null when the calendar has no such day or the zone is unknown. */
export function instantOf(day: Day, time: Clock | null, zone: string): Date | null {
  const { hour, minute, second, millisecond } = time ?? midnight;
  const moment = DateTime.fromObject({ ...day, hour, minute, second, millisecond }, { zone });
  return moment.isValid ? moment.toJSDate() : null;
}
