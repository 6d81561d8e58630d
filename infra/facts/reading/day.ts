import { DateTime } from 'luxon';
import { z } from 'zod';
import { readDate } from '../../text/dates.ts';

export const officeZone = 'Asia/Ho_Chi_Minh';
const isoDate = z.iso.date();
/** Any date may be a record's: only a nonsense century is refused. */
const farFuture = new Date('2200-01-01T00:00:00Z');

/**
 * A calendar day from a date as people and machines write it: `2026-03-31`, an ISO instant (its day in the zone), `31/03/2026`,
 * `ngày 31 tháng 3 năm 2026`. Days before months, always. Null for what is no date.
 */
export function readDay(text: string, zone: string): string | null {
  const bare = text.trim();
  if (isoDate.safeParse(bare).success) return bare;
  const old = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare);
  if (old) return valid(`${old[3]}-${old[2]?.padStart(2, '0')}-${old[1]?.padStart(2, '0')}`);
  // A bare number is a count or a year, or a moment of a machine that nobody can check by eye.
  if (/^\d+$/.test(bare)) return null;
  const read = readDate(bare, { zone, monthFirst: false, now: farFuture });
  if (read === null) return null;
  const day = DateTime.fromJSDate(read.at, { zone });
  return day.isValid ? valid(day.toFormat('yyyy-MM-dd')) : null;
}

const valid = (day: string): string | null => (isoDate.safeParse(day).success ? day : null);
