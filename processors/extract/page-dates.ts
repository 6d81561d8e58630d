import { readDate, type ReadDate } from '../../infra/text/dates.ts';
import { textOf, type DomDocument } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';

/** A date of the page. `at` is ISO 8601 in UTC; `hasTime` is false when the page gave only a day. */
export interface PageDate {
  readonly at: string;
  readonly hasTime: boolean;
}

export interface DateContext {
  /** IANA zone that dates without an offset are meant in. */
  readonly zone: string;
  readonly now: Date;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'published_time', 'og:published_time',
  'publication_date', 'article:published', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'sailthru.date', 'parsely-pub-date',
  'article.published', 'citation_publication_date', 'its_publication', 'date', 'article:created', 'created',
];
const modifiedNames = ['article:modified_time', 'og:updated_time', 'og:article:modified_time', 'datemodified', 'last-modified', 'lastmod'];
const visibleDates = '[class*="date"],[class*="time"],[class*="publish"],[id*="date"],[class*="post-meta"],[class*="created"]';
const dateInPath = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/;
const mostLooked = 80;

/** When the page says it was published; declared dates come before visible ones, one with a time before a bare day, one with seconds before its bare minute. */
export function readPublished(document: DomDocument, meta: MetaTags, data: ArticleData | null, url: string, context: DateContext): PageDate | null {
  const candidates = function* (): Generator<string> {
    if (data) yield data.published;
    for (const name of publishedNames) yield meta.raw(name);
    for (const element of [...document.querySelectorAll('time[datetime],[itemprop="datePublished"]')].slice(0, mostLooked)) {
      yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element);
    }
    let looked = 0;
    for (const element of document.querySelectorAll(visibleDates)) {
      if ((looked += 1) > mostLooked) break;
      const text = textOf(element);
      if (text.length < 80 && /\d{4}/.test(text)) yield* visible(text);
    }
    const path = dateInPath.exec(url);
    if (path) yield `${path[1]}-${path[2]}-${path[3]}`;
  };
  let day: ReadDate | null = null;
  let timed: ReadDate | null = null;
  for (const raw of candidates()) {
    const read = raw ? readDate(raw, context) : null;
    if (timed) {
      if (read && refines(read, timed)) return toPageDate(read);
    } else if (read?.hasTime) {
      if (day && !sameDay(day, read)) return toPageDate(day);
      if (hasSeconds(read)) return toPageDate(read);
      timed = read;
    } else day ??= read;
  }
  if (timed) return toPageDate(timed);
  return day ? toPageDate(day) : readModified(meta, data, context);
}

/** When the page says it was last changed. */
export function readModified(meta: MetaTags, data: ArticleData | null, context: DateContext): PageDate | null {
  const reads = [data?.modified ?? '', ...modifiedNames.map((name) => meta.raw(name))].map((raw) => (raw ? readDate(raw, context) : null)).filter((read) => read !== null);
  const first = reads[0];
  return first ? toPageDate(reads.find((read) => refines(read, first)) ?? first) : null;
}

/** The text of a visible date, whole and then without a label ("Cập nhật:", "Đăng lúc") and what stands behind a bar. */
function* visible(text: string): Generator<string> {
  yield text;
  const start = text.search(/(?:thứ|chủ nhật|ngày|\d)/i);
  if (start > 0) yield text.slice(start);
  const bare = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|-]+\d{1,2}:\d{2}(?::\d{2})?)?/.exec(text);
  if (bare && bare[0] !== text) yield bare[0].replace('|', ' ');
}

const day = 86_400_000;
const sameDay = (a: ReadDate, b: ReadDate): boolean => Math.abs(a.at.getTime() - b.at.getTime()) <= day;
const minute = 60_000;
const hasSeconds = (read: ReadDate): boolean => read.at.getTime() % minute !== 0;
/** The same minute with its seconds: one of a page's places had them cut off. */
const refines = (read: ReadDate, rough: ReadDate): boolean =>
  read.hasTime && rough.hasTime && !hasSeconds(rough) && hasSeconds(read) && Math.floor(read.at.getTime() / minute) === rough.at.getTime() / minute;
const toPageDate = (read: ReadDate): PageDate => ({ at: read.at.toISOString(), hasTime: read.hasTime });
