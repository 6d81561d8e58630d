import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { z } from 'zod';

const daySchema = z.strictObject({ day: z.string().regex(/^\d{2}-\d{2}$/), vi: z.string().min(1), en: z.string().min(1) });
const fileSchema = z.strictObject({ observances: z.array(daySchema), deadlines: z.array(daySchema) });

const known = fileSchema.parse(parse(readFileSync(new URL('./observances.yaml', import.meta.url), 'utf8')));

export interface ComingDay {
  readonly what: 'observance' | 'deadline';
  /** Milliseconds since 1970: where the day begins by the office's clock. */
  readonly at: number;
  readonly name: { readonly vi: string; readonly en: string };
}

/** Days of the list that begin in a stretch of time, in their order. */
export function daysWithin(from: number, to: number, zone: string): ComingDay[] {
  const first = DateTime.fromMillis(from, { zone }).year;
  const years = Array.from({ length: DateTime.fromMillis(to, { zone }).year - first + 1 }, (_, index) => first + index);
  const all = [...known.observances.map((one) => ({ ...one, what: 'observance' as const })), ...known.deadlines.map((one) => ({ ...one, what: 'deadline' as const }))];
  return years
    .flatMap((year) => all.map(({ what, day, vi, en }) => ({ what, at: DateTime.fromISO(`${year}-${day}`, { zone }).startOf('day').toMillis(), name: { vi, en } })))
    .filter(({ at }) => at >= from && at < to)
    .sort((left, right) => left.at - right.at || (left.name.en < right.name.en ? -1 : 1));
}
