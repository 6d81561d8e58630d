import { IANAZone } from 'luxon';
import { FatalError } from '../../../infra/contracts/index.ts';

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** What a clock on the wall shows. */
export interface LocalTime {
  /** Days since 1970-01-01 by the calendar on the wall. */
  readonly day: number;
  /** Milliseconds since its midnight, by the clock. */
  readonly time: number;
}

/** Milliseconds that the zone's clocks are ahead of UTC. @throws {FatalError} `time-zone-unknown`. */
export function offsetAt(at: number, zone: string): number {
  const offset = IANAZone.create(zone).offset(at) * minuteMs;
  if (Number.isNaN(offset)) throw new FatalError(`There is no time zone ${zone}.`, { code: 'time-zone-unknown', hint: 'use an IANA name such as Asia/Ho_Chi_Minh' });
  return Math.round(offset);
}

/** What the clocks of a zone show at an instant (milliseconds since 1970). */
export function localAt(at: number, zone: string): LocalTime {
  const wall = at + offsetAt(at, zone);
  const day = Math.floor(wall / dayMs);
  return { day, time: wall - day * dayMs };
}

/**
 * The first instant at which the clocks of a zone show this time of this day. Where they leap over it: the instant they leap, so the next minute that
 * exists. Where they show it twice: the first. A time of 24 hours is the next midnight.
 */
export function instantOf({ day, time }: LocalTime, zone: string): number {
  const wall = day * dayMs + time;
  // Clocks are at most 14 hours from UTC, and are not changed twice in two days.
  const [from, until] = [wall - 26 * 3_600_000, wall + 26 * 3_600_000];
  const before = wall - offsetAt(from, zone);
  if (offsetAt(from, zone) === offsetAt(until, zone)) return before;
  const change = changeBetween(from, until, zone);
  return before < change ? before : Math.max(change, wall - offsetAt(until, zone));
}

/** The first instant of the new time, where clocks are changed once between two instants. */
export function changeBetween(from: number, until: number, zone: string): number {
  const old = offsetAt(from, zone);
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** `2027-02-06` as days since 1970-01-01. */
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** `07:30` as milliseconds since midnight; `24:00` is the next one. */
export const timeOf = (clock: string): number => Number(clock.slice(0, 2)) * 3_600_000 + Number(clock.slice(3, 5)) * minuteMs;
