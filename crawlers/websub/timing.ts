const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds of lease that we ask for: ten days, as hubs commonly grant. */
export const wantedLeaseSeconds = 864_000;
/** A question is open that long; what a hub confirms later was not asked any more. */
export const questionMs = day;
/** How long a hub may take until we ask again. */
export const patienceMs = hour;
/** One source changes its hub at most that often, whatever its feed says. */
export const changeMs = hour;

/** Milliseconds of a lease as the hub granted it: between a minute and thirty days; a day where it did not say. */
export function leaseMs(granted: string | null): number {
  if (granted === null || !/^\d{1,12}$/.test(granted)) return day;
  return Math.min(Math.max(Number(granted) * 1_000, minute), 30 * day);
}

/** Milliseconds until a lease is renewed: three quarters of it, so that several tries fit in the rest; never more often than every 5 minutes. */
export const renewalMs = (lease: number): number => Math.max(Math.floor(lease * 0.75), 5 * minute);

/** Milliseconds to wait after the nth failure: 5 minutes, 20, 80 … a day at most, at least what the hub asked for (a week at most). */
export function retryMs(failures: number, retryAfterMs = 0): number {
  return Math.max(Math.min(5 * minute * 4 ** Math.min(Math.max(failures - 1, 0), 10), day), Math.min(retryAfterMs, 7 * day));
}

/** The same where the hub said no: a day, two, four … a month at most. */
export const refusedMs = (failures: number): number => Math.min(day * 2 ** Math.min(Math.max(failures - 1, 0), 5), 30 * day);
