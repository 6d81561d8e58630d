import { readDate, type ReadDateOptions } from '../../../infra/text/dates.ts';
import type { SitemapEntry } from './entry.ts';

export interface Dates {
  readonly published: Date | null;
  /** Null as well where only a day, or nothing believable, was given. */
  readonly modified: Date | null;
  /** The end of the newest moment that the entry can mean; null when it names none. */
  readonly newest: number | null;
}

const aDay = 86_400_000;
const none: Dates = { published: null, modified: null, newest: null };

/** The dates of one entry. `believeLastmod` is false where the file stamps all its entries alike. */
export function datesOf({ published, lastmod }: Pick<SitemapEntry, 'published' | 'lastmod'>, options: ReadDateOptions, believeLastmod = true): Dates {
  const first = published === '' ? null : readDate(published, options);
  const last = lastmod === '' || !believeLastmod ? null : readDate(lastmod, options);
  if (first === null && last === null) return none;
  const ends = [first, last].filter((read) => read !== null).map(({ at, hasTime }) => at.getTime() + (hasTime ? 0 : aDay));
  return { published: first?.at ?? null, modified: last?.hasTime === true ? last.at : null, newest: Math.max(...ends) };
}

/** Files that write the hour of their own making behind every address say nothing about the articles. */
export function stampsAllAlike(entries: readonly SitemapEntry[]): boolean {
  const stamps = entries.map(({ lastmod }) => lastmod).filter((lastmod) => /\d:\d/.test(lastmod));
  if (stamps.length < 5) return false;
  const counts = new Map<string, number>();
  for (const stamp of stamps) counts.set(stamp.slice(0, 16), (counts.get(stamp.slice(0, 16)) ?? 0) + 1);
  return Math.max(...counts.values()) >= stamps.length * 0.8;
}

/** The end of the period that a file's name speaks of: `sitemap-2026-03.xml`, `news_20260307.xml.gz`, `/2025/sitemap.xml`. */
export function periodOf(address: string): number | null {
  const match = /(?<!\d)(20\d\d)(?:[-_/.]?(0[1-9]|1[0-2]|[1-9](?!\d))(?:[-_/.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(address.replace(/^https?:\/\/[^/]+/, ''));
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || Number.isNaN(month)) return Date.UTC(year ?? 0, 12, 1);
  return day === undefined || Number.isNaN(day) ? Date.UTC(year, month, 2) : Date.UTC(year, month - 1, day + 2);
}
