import { DateTime } from 'luxon';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whether the clock of the zone stands between two hours; `from` counts, `to` does not. It may go over midnight; from an hour to the same is the whole day. */
export function isWithinHours(at: number, { from, to }: { readonly from: string; readonly to: string }, zone: string): boolean {
  const local = DateTime.fromMillis(at, { zone });
  const now = local.hour * 60 + local.minute;
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  return begin < end ? now >= begin && now < end : now >= begin || now < end;
}

/** The day by the zone's clock, `YYYY-MM-DD`. */
export const dayOf = (at: number, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
