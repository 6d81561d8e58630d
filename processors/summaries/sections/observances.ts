import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { z } from 'zod';

const daySchema = z.strictObject({ day: z.string().regex(/^\d{2}-\d{2}$/), vi: z.string().min(1), en: z.string().min(1) });
const fileSchema = z.strictObject({ observances: z.array(daySchema), deadlines: z.array(daySchema) });
const lunarSchema = z.strictObject({ days: z.array(daySchema.omit({ day: true })), years: z.record(z.string().regex(/^\d{4}$/), z.array(z.iso.date())) });

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const known = fileSchema.parse(read('./observances.yaml'));
const lunar = lunarSchema.parse(read('./lunar-days.yaml'));

export interface ComingDay {
  readonly what: 'observance' | 'deadline';
  /** Milliseconds since 1970: where the day begins by the office's clock. */
  readonly at: number;
  readonly name: { readonly vi: string; readonly en: string };
}

/** Days of the lists, of the solar calendar and of the lunar one, that begin in a stretch of time, in their order. */
export function daysWithin(from: number, to: number, zone: string): ComingDay[] {
  const first = DateTime.fromMillis(from, { zone }).year;
  const years = Array.from({ length: DateTime.fromMillis(to, { zone }).year - first + 1 }, (_, index) => first + index);
  const dated = years.flatMap((year) => [
    ...known.observances.map(({ day, vi, en }) => ({ what: 'observance' as const, date: `${year}-${day}`, name: { vi, en } })),
    ...known.deadlines.map(({ day, vi, en }) => ({ what: 'deadline' as const, date: `${year}-${day}`, name: { vi, en } })),
    ...(lunar.years[String(year)] ?? []).flatMap((date, index) => (lunar.days[index] === undefined ? [] : [{ what: 'observance' as const, date, name: lunar.days[index] }])),
  ]);
  return dated
    .map(({ what, date, name }) => ({ what, at: DateTime.fromISO(date, { zone }).startOf('day').toMillis(), name }))
    .filter(({ at }) => at >= from && at < to)
    .sort((left, right) => left.at - right.at || (left.name.en < right.name.en ? -1 : 1));
}
