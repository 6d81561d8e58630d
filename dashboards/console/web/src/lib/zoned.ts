import type { Format } from './format.ts';

/**
 * A day and time of the office's clock (`2026-11-20T08:00`, as a field gives it) in milliseconds since 1970, wherever the browser is; NaN for what is none. Where clocks
 * are put forward over that time, a time beside it.
 */
export function instantOf({ isoMinute }: Pick<Format, 'isoMinute'>, local: string): number {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return Number.NaN;
  let at = wanted;
  // Twice: the first guess may lie on the other side of a change of clocks.
  for (let turn = 0; turn < 2; turn += 1) at += wanted - Date.parse(`${isoMinute(at)}Z`);
  return at;
}
