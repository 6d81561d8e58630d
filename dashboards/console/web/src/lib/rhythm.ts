import type { Catalogue } from '../../catalogue/index.ts';
import type { Format } from './format.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How often a source publishes, in round words; null while it is not known. */
export function rhythmWords({ rhythm }: Catalogue, { number }: Pick<Format, 'number'>, everyMs: number | null): string | null {
  if (everyMs === null) return null;
  if (everyMs < minute) return rhythm.together;
  const minutes = Math.round(everyMs / minute);
  if (minutes < 58) return rhythm.minutes(number(minutes < 20 ? minutes : Math.round(minutes / 5) * 5));
  const hours = Math.round(everyMs / hour);
  return hours < 36 && Math.abs(hours - 24) > 2 ? rhythm.hours(number(hours)) : rhythm.days(number(Math.round(hours / 24)));
}
