import { datesOf } from '../../claims/slots/dates.ts';

const dayMs = 86_400_000;
/** Where a text says when it happened. */
const beginning = 1500;
const mostDays = 6;
/** A day without its year is the one nearest to publication; one farther off is another matter, or an anniversary. */
const farthest = 400;

const relative: readonly (readonly [RegExp, number])[] = [
  [/(?<![\p{L}\p{M}])(?:hôm nay|sáng nay|trưa nay|chiều nay|tối nay|đêm nay|rạng sáng nay|hom nay|sang nay|chieu nay|toi nay)(?![\p{L}\p{M}])/giu, 0],
  [/(?<![\p{L}\p{M}])(?:hôm qua|sáng qua|trưa qua|chiều qua|tối qua|đêm qua|hom qua|chieu qua|toi qua|dem qua)(?![\p{L}\p{M}])/giu, -1],
  [/(?<![\p{L}\p{M}])(?:ngày mai|sáng mai|ngay mai)(?![\p{L}\p{M}])/giu, 1],
];

/** The day of an instant in a zone `offsetMs` east of Greenwich, counted from 1970. */
export const dayNumber = (at: number, offsetMs: number): number => Math.floor((at + offsetMs) / dayMs);

/** The days that the beginning of a text names, in its order, each once; "hôm qua" is reckoned from publication. */
export function daysOf(text: string, publishedAt: number, offsetMs: number): number[] {
  // "Sáng 15/3, …": the mark ends the day, it does not make it a longer number.
  const start = text.slice(0, beginning).replaceAll(/(?<=\d\/\d{1,2})[.,](?=\s|$)/gu, ' ');
  const published = dayNumber(publishedAt, offsetMs);
  const found: { at: number; day: number }[] = [];
  for (const { year, month, day, start: at } of datesOf(start)) {
    if (day === null) continue;
    const named = nearest(year, month, day, published);
    if (named !== null) found.push({ at, day: named });
  }
  for (const [pattern, shift] of relative) for (const match of start.matchAll(pattern)) found.push({ at: match.index, day: published + shift });
  return [...new Set(found.sort((left, right) => left.at - right.at).map(({ day }) => day))].slice(0, mostDays);
}

/** A day of which year or month are left out is the one nearest to publication, rather before than after. */
function nearest(year: number | null, month: number | null, day: number, published: number): number | null {
  const at = new Date(published * dayMs);
  const months = month !== null ? [month - 1] : [at.getUTCMonth() - 1, at.getUTCMonth()];
  const years = year !== null ? [year] : [at.getUTCFullYear() - 1, at.getUTCFullYear(), at.getUTCFullYear() + 1];
  const candidates = years.flatMap((y) => months.map((m) => Date.UTC(y, m, day) / dayMs));
  const distance = (candidate: number): number => (candidate > published ? 1.5 * (candidate - published) : published - candidate);
  const best = candidates.sort((left, right) => distance(left) - distance(right))[0] as number;
  return Math.abs(best - published) <= farthest ? best : null;
}
