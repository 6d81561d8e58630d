import { changeBetween, dayMs, dayOf, localAt, offsetAt, timeOf, type LocalTime } from './zone.ts';

const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const; // 1970-01-01 was a Thursday

/**
 * Hours of days, as clocks on the wall show them. Without days: every day; with `weekdays` and `dates` both must fit. `from` counts, `to` does not; where `to`
 * is before `from` it goes over midnight, and belongs to the day on which it begins. Without hours: the whole day. Where both are equal: never.
 */
export interface TimeWindow {
  readonly weekdays?: readonly (typeof weekdays)[number][] | undefined;
  readonly dates?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Longer than this nothing is held back in one go; whoever asks asks again then. */
const longestMs = 400 * dayMs;

/** Whether an instant is in one of the windows, by the zone's clocks: an hour that they show twice is in twice. */
export const isWithin = (windows: readonly TimeWindow[], at: number, zone: string): boolean => isOpen(windows, localAt(at, zone));

/** When the windows that an instant is in have ended (those that follow without a gap too); null where it is in none. Milliseconds since 1970. */
export function endOf(windows: readonly TimeWindow[], at: number, zone: string): number | null {
  if (!isWithin(windows, at, zone)) return null;
  const edges = [...new Set([dayMs, ...windows.flatMap(({ from, to }) => [from, to].filter((clock) => clock !== undefined).map(timeOf))])].sort((one, other) => one - other);
  let end = at;
  while (end - at < longestMs && isWithin(windows, end, zone)) end = nextEdge(edges, end, zone);
  return end;
}

/** When clocks next show one of these times, or are changed: nothing begins or ends before. */
function nextEdge(edges: readonly number[], at: number, zone: string): number {
  const { time } = localAt(at, zone);
  const next = at + (edges.find((edge) => edge > time) ?? dayMs) - time;
  return offsetAt(next - 1, zone) === offsetAt(at, zone) ? next : changeBetween(at, next, zone);
}

const isOpen = (windows: readonly TimeWindow[], local: LocalTime): boolean =>
  windows.some((window) => {
    const [from, to] = [timeOf(window.from ?? '00:00'), timeOf(window.to ?? '24:00')];
    if (from < to) return local.time >= from && local.time < to && fits(window, local.day);
    if (from === to) return false;
    return (local.time >= from && fits(window, local.day)) || (local.time < to && fits(window, local.day - 1));
  });

const fits = ({ weekdays: days, dates }: TimeWindow, day: number): boolean =>
  (days === undefined || days.some((name) => name === weekdays[((day % 7) + 7) % 7])) && (dates === undefined || dates.some((date) => dayOf(date) === day));
