import { readDate, type ReadDate, type ReadDateOptions } from '../dates.ts';
import { tidy } from './tidy.ts';
import { longestWeekday, monthFirstBy, weekdayIn, type Weekday } from './weekday.ts';

export interface FoundDate {
  readonly read: ReadDate;
  /** What the words before it call it: the moment of publication, of the last change, or nothing. */
  readonly label: 'published' | 'modified' | null;
}

export interface FoundDates {
  readonly dates: readonly FoundDate[];
  /** Letters of the line that belong to no date and no label. */
  readonly left: number;
}

const year = String.raw`(?:19|20)\d\d`;
const english = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const monthWord = String.raw`(?:\d{1,2}|mười một|mười hai|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}\d])`;
const day = [
  String.raw`(?<![\d/.-]|\d:)${year} ?(?<s1>[/.-]) ?\d{1,2} ?\k<s1> ?\d{1,2}(?!\d)`,
  String.raw`(?<![\d/.-]|\d:)\d{1,2} ?(?<s2>[/.-]) ?\d{1,2} ?\k<s2> ?(?:${year}|\d\d)(?![\d/]|[.:]\d)`,
  String.raw`(?<!\d)\d{1,2}[ /-]?(?:tháng|thg|th)\.? ?${monthWord} ?(?:,|/|-|năm|, ?năm)? ?${year}`,
  String.raw`(?<!\p{L})(?:tháng|thg|th)\.? ?${monthWord} \d{1,2},? ${year}`,
  String.raw`(?<!\p{L})${english} \d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ -]${english}[ ,.-]+${year}`,
].join('|');
const time = String.raw`(?<![\d:/.])\d{1,2} ?(?::|h|g|giờ) ?\d{2}(?!\d)(?: ?(?:['’′]|phút|p(?![.m\p{L}])))?(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:a\.?m\b\.?|p\.?m\b\.?|sa|ch|sáng|chiều|tối)(?!\p{L}))?`;
const weekday = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?![\p{L}\d])\.?`;
const glue = String.raw`(?:[\s,;|•·●▪■◦∙@~_()/.-]|${weekday}|ngày|lúc|vào|hồi|at|on){0,8}`;
const zone = String.raw`(?:[ ,(|-]{0,4}(?:(?:gmt|utc) ?(?:[+-] ?\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d)|z(?!\p{L})|ict(?!\p{L}))\)?)?`;
const expression = new RegExp(
  String.raw`(?<timeBefore>${time})(?<zoneBefore>${zone})${glue}(?<dayAfter>${day})(?<zoneAfter>${zone})|(?<dayBefore>${day})(?:(?:t|${glue})(?<timeAfter>${time})(?<zoneLast>${zone}))?`
    // Each alternative of the pattern needs names of its own.
    .replace(/(\(\?<dayBefore>)([^]*)$/, (_, open: string, rest: string) => open + rest.replaceAll('s1', 's3').replaceAll('s2', 's4')),
  'gu',
);
const modifiedLabel = /(?:cập nhật|sửa(?: đổi)?|chỉnh sửa|updated?|modified|edited)(?: lần cuối| lúc| ngày| on| at|[\s:|,.-])*$/u;
const publishedLabel = /(?:đăng(?: tải| bài| tin)?|xuất bản|phát hành|published?|posted|publish date)(?: lúc| ngày| vào| on| at| date|[\s:|,.-])*$/u;
const words = /(?:cập nhật|lần cuối|đăng(?: tải| bài| tin)?|xuất bản|ngày|lúc|vào|updated?|published?|posted|date|time|thời gian|thứ|giờ|gmt|utc)/gu;
const weekdays = new RegExp(weekday, 'gu');
const mostDates = 4;

/**
 * The dates in one short line as pages show it ("Thời sự | Thứ Hai, 20/11/2023, 08:15 (GMT+7)"), with what they are called.
 * A line of text that only mentions dates has many letters left.
 */
export function findDates(line: string, options: ReadDateOptions): FoundDates {
  const text = parted(tidy(line));
  const dates: FoundDate[] = [];
  let left = '';
  let from = 0;
  for (const match of text.matchAll(expression)) {
    if (dates.length === mostDates) break;
    const before = text.slice(from, match.index);
    const read = readMatch(match.groups ?? {}, weekdayIn(before.slice(-longestWeekday) + match[0]), options);
    if (read === null) continue;
    dates.push({ read, label: modifiedLabel.test(before) ? 'modified' : publishedLabel.test(before) ? 'published' : null });
    left += before;
    from = match.index + match[0].length;
  }
  left += text.slice(from);
  return { dates, left: left.replace(weekdays, '').replace(words, '').match(/\p{L}/gu)?.length ?? 0 };
}

/** Elements that stood side by side without a blank: `27/10/202613:14`. */
const parted = (text: string): string => text.replace(/([/.-](?:19|20)\d\d)(?=\d{1,2}[:h]\d\d)/g, '$1 ').replace(/([:h]\d\d)(?=\d{1,2}([/.-])\d{1,2}\2(?:19|20)\d\d)/g, '$1 ');

/** The dates of a short line as they stand there, and nothing else of it: what may stay of a line that names a person. */
export function datePhrases(line: string): string[] {
  return [...parted(tidy(line)).matchAll(expression)].slice(0, mostDates).map(([phrase]) => phrase.trim());
}

function readMatch(groups: Readonly<Record<string, string | undefined>>, named: Weekday | null, options: ReadDateOptions): ReadDate | null {
  const clock = groups['timeBefore'] ?? groups['timeAfter'] ?? '';
  const days = (groups['dayAfter'] ?? groups['dayBefore'] ?? '').replace(/(?<=\d) ?([/.-]) ?(?=\d)/g, '$1');
  // A year of two digits beside no time may be anything: a decree's number, a price.
  if (clock === '' && /^\d{1,2}[/.-]\d{1,2}[/.-]\d\d$/.test(days)) return null;
  const offset = (groups['zoneAfter'] || groups['zoneBefore'] || groups['zoneLast'] || '').replace(/[\s,()|]|^-(?=[a-z])/g, '');
  return readDate(`${days} ${clock}${offset === '' ? '' : ` ${offset}`}`, { ...options, monthFirst: options.monthFirst ?? monthFirstBy(named, days) ?? (named?.vietnamese !== true && isAmerican(days, clock)) });
}

/** What readers are shown is day first, but for the system's own American form: `3/7/2026 8:05:02 AM`. */
const isAmerican = (days: string, clock: string): boolean => /:\d\d:\d\d ?[ap]m/.test(clock) && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(days) && !/(?:^|\/)0/.test(days);
