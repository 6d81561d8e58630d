import { readDate, type ReadDate } from '../../infra/text/dates.ts';
import type { DateContext, PageDate } from './date-context.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';
import type { DateLine, Place } from './survey.ts';
import { visibleDates, type VisibleDate } from './visible-dates.ts';

export type { DateContext, PageDate } from './date-context.ts';

export interface DateSigns {
  readonly meta: MetaTags;
  readonly data: LinkedData;
  readonly lines: readonly DateLine[];
  readonly headline: Place | null;
  readonly url: string;
  /** Whether its readers live in the office's zone: then a time on screen without a zone is local. */
  readonly local: boolean;
}

export interface PageDates {
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'published_time', 'og:published_time',
  'publication_date', 'article:published', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'sailthru.date', 'parsely-pub-date',
  'article.published', 'citation_publication_date', 'its_publication', 'date', 'article:created', 'created', 'publisheddate', 'published_date', 'publish_date', 'pub_date', 'article:publish_date', 'article:pubdate', 'og:pubdate', 'release_date', 'og:release_date',
  'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'dcterms.issued', 'uploaddate',
];
const modifiedNames = ['article:modified_time', 'og:updated_time', 'og:article:modified_time', 'datemodified', 'last-modified', 'lastmod', 'article:modified', 'dcterms.modified', 'revised', 'article_updatetime'];
const dateInPath = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** From here on what readers see may correct what the head declares. */
const sure = 6;
const likely = 3;

/** When the page says it was published and last changed: what it declares, corrected by what readers see where templates are known to err. */
export function readDates(signs: DateSigns, context: DateContext): PageDates {
  const { meta, data, lines, headline, url, local } = signs;
  const read = (raw: string): ReadDate | null => (raw === '' ? null : readDate(raw, context));
  const all = (raws: readonly string[]): ReadDate[] => raws.map(read).filter((date) => date !== null);
  const changed = all([data.article?.modified ?? '', ...modifiedNames.map((name) => meta.raw(name)), data.page.modified]);
  const visible = visibleDates(lines, headline, context, local);
  const seen = visible.filter(({ label, score }) => label !== 'modified' && score >= likely);
  const updated = visible.filter(({ label, score }) => label === 'modified' && score >= 0);

  // Away from the office's zone a clock without one says nothing: it would only agree with itself.
  const witnesses = local ? seen : seen.filter(({ read: { offset } }) => offset !== null);
  const isSeen = witnesses.some(({ read, score }) => hasClock(read) && score >= sure);
  const named = publishedNames.filter((name) => !(isSeen && meta.isDisputed(name)));
  const declared = all([data.article?.published ?? '', ...named.map((name) => meta.raw(name)), data.page.published]);
  const chosen = declaredOf(declared, { changed, seen: witnesses, local, zone: context.zone });
  const { date, shift } = chosen === null ? { date: undeclared(seen, updated, url, context), shift: 0 } : corrected(chosen, { changed, seen, local, zone: context.zone });
  const modified = modifiedOf(changed, updated, shift);
  return { published: date ? toPageDate(date) : modified ? toPageDate(modified) : null, modified: modified ? toPageDate(modified) : null };
}

/** Of the declared dates: one with a time, that readers see too, that is not the moment of the last change; of two that agree the one with seconds. */
function declaredOf(declared: readonly ReadDate[], { changed, seen, local, zone }: Evidence): ReadDate | null {
  const timed = declared.filter(hasClock);
  const bare = declared.find((date) => !hasClock(date)) ?? null;
  const first = timed.find((date) => seen.some(({ read, score }) => score >= sure && sameMinute(read, date))) ?? timed.find((date) => !changed.some((change) => sameMinute(change, date))) ?? timed[0];
  if (first === undefined || (bare && declared[0] === bare && !near(bare, first))) return bare;
  // The same clock under two zones: the one that names an offset of its own knew what it did; a clock without one is local here.
  const clockOf = (date: ReadDate): number => date.at.getTime() + (date.offset === null ? offsetAt(zone, date.at) : date.offset * minute);
  const vague = (date: ReadDate): boolean => date.offset === (local ? 0 : null);
  const offset = vague(first) ? timed.find((date) => !vague(date) && clockOf(date) === clockOf(first)) : undefined;
  return timed.find((date) => refines(date, offset ?? first)) ?? offset ?? first;
}

interface Evidence {
  readonly changed: readonly ReadDate[];
  readonly seen: readonly VisibleDate[];
  readonly local: boolean;
  readonly zone: string;
}

interface Corrected {
  readonly date: ReadDate;
  /** Milliseconds by which the page's templates are off. */
  readonly shift: number;
}

/** What readers see at the headline shows where a template took UTC for local time, half a day, or month for day. */
function corrected(declared: ReadDate, { changed, seen, local, zone }: Evidence): Corrected {
  const best = seen.find(({ read }) => hasClock(read)) ?? null;
  const kept = { date: declared, shift: 0 };
  if (!hasClock(declared)) {
    // Readers see the midnight too: it is one.
    if (seen.some(({ read, score }) => score >= sure && sameMinute(read, declared))) return kept;
    const hour = seen.find(({ read, score }) => hasClock(read) && (score >= sure || sameDay(read, declared)));
    return hour ? { date: hour.read, shift: 0 } : kept;
  }
  if (best === null || best.score < sure || sameMinute(best.read, declared)) return kept;
  const zoneOff = offsetAt(zone, best.read.at);
  if (best.read.offset === null ? !local : best.read.offset * minute !== zoneOff) return kept;
  const apart = toMinute(best.read) - toMinute(declared);
  if (Math.abs(apart) === Math.abs(zoneOff) && zoneOff !== 0) return { date: withSeconds(best.read, declared), shift: apart };
  if (apart === 12 * hour) return { date: withSeconds(best.read, declared), shift: 0 };
  if (isSwapped(declared, best.read, zoneOff)) return { date: best.read, shift: 0 };
  // The moment of the last change was put in both places; readers see the earlier one.
  const wasChange = changed.some((change) => sameMinute(change, declared));
  return wasChange && apart < 0 && apart > -60 * day ? { date: best.read, shift: 0 } : kept;
}

/** Where the head declares nothing: what stands at the headline, then what is called an update, then the address. */
function undeclared(seen: readonly VisibleDate[], updated: readonly VisibleDate[], url: string, context: DateContext): ReadDate | null {
  const path = dateInPath.exec(url);
  const ofPath = path ? readDate(`${path[1]}-${path[2]}-${path[3]}`, context) : null;
  const timed = seen.find(({ read }) => hasClock(read));
  const bare = seen.find(({ read }) => !hasClock(read));
  const change = updated.find(({ score }) => score >= likely - 1);
  const best = timed && (!bare || timed.score > bare.score || near(bare.read, timed.read)) ? timed : (bare ?? timed);
  // A line that says "updated" is the only one on many portals.
  if (change && hasClock(change.read) && (!best || (!hasClock(best.read) && near(best.read, change.read)))) return change.read;
  return best?.read ?? change?.read ?? ofPath;
}

function modifiedOf(changed: readonly ReadDate[], updated: readonly VisibleDate[], shift: number): ReadDate | null {
  const first = changed.find(hasClock) ?? changed[0];
  if (first === undefined) return updated.find(({ score }) => score >= likely)?.read ?? null;
  const exact = changed.find((date) => refines(date, first)) ?? first;
  return shift === 0 || !hasClock(exact) ? exact : { ...exact, at: new Date(exact.at.getTime() + shift) };
}

const hasClock = (date: ReadDate): boolean => date.hasTime && !date.midnight;
const hasSeconds = (date: ReadDate): boolean => date.at.getTime() % minute !== 0;
const toMinute = (date: ReadDate): number => Math.floor(date.at.getTime() / minute) * minute;
const sameMinute = (a: ReadDate, b: ReadDate): boolean => a.hasTime && b.hasTime && toMinute(a) === toMinute(b);
/** Within the day that begins at the second. */
const sameDay = (moment: ReadDate, start: ReadDate): boolean => moment.at >= start.at && moment.at.getTime() < start.at.getTime() + day;
const near = (a: ReadDate, b: ReadDate): boolean => Math.abs(a.at.getTime() - b.at.getTime()) <= day;
const withSeconds = (seen: ReadDate, declared: ReadDate): ReadDate => (hasSeconds(seen) ? seen : { ...seen, at: new Date(seen.at.getTime() + (declared.at.getTime() % minute)) });
/** The same minute with its seconds: one of a page's places had them cut off. */
const refines = (date: ReadDate, rough: ReadDate): boolean => !hasSeconds(rough) && hasSeconds(date) && sameMinute(date, rough);

/** `2026-07-03` for 7 March, at the same time of day. */
function isSwapped(declared: ReadDate, seen: ReadDate, zoneOff: number): boolean {
  const [a, b] = [new Date(declared.at.getTime() + zoneOff), new Date(seen.at.getTime() + zoneOff)];
  return a.getUTCFullYear() === b.getUTCFullYear() && a.getUTCMonth() + 1 === b.getUTCDate() && a.getUTCDate() === b.getUTCMonth() + 1 && a.getUTCHours() === b.getUTCHours() && a.getUTCMinutes() === b.getUTCMinutes();
}

const zoneNames = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that clocks in the zone are ahead of UTC at that moment. */
function offsetAt(zone: string, at: Date): number {
  let format = zoneNames.get(zone);
  if (!format) zoneNames.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })));
  const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(format.format(at));
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * hour + Number(parts[3]) * minute) : 0;
}

const toPageDate = (date: ReadDate): PageDate => ({ at: date.at.toISOString(), hasTime: date.hasTime });
