/** A day, month or year that a text names; null where it leaves one out. */
export interface NamedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const months: Readonly<Record<string, number>> = {
  giêng: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, chạp: 12,
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
};
const monthWord = Object.keys(months).join('|');

interface Shape {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], published: Date | null) => Omit<NamedDate, 'start' | 'end'> | null;
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const yearOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text) < 100 ? 2000 + Number(text) : Number(text));
const relative = (years: number): Shape['read'] => (_groups, published) => (published ? { year: published.getUTCFullYear() + years, month: null, day: null } : null);

/* Vietnamese dates: the day first, always. */
const shapes: readonly Shape[] = [
  { pattern: /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?![\d/])/gu, read: ([d, m, y]) => ({ day: number(d), month: number(m), year: yearOf(y) }) },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, read: ([y, m, d]) => ({ day: number(d), month: number(m), year: number(y) }) },
  { pattern: /(?:ngày|mùng|mồng|ngay)\s+(\d{1,2})\s+(?:tháng|thang)\s+(\d{1,2})(?:\s*(?:,|năm|nam|\/|-)?\s*(\d{4}))?/giu, read: ([d, m, y]) => ({ day: number(d), month: number(m), year: number(y) }) },
  { pattern: /(?<![\d/.-])(\d{1,2})\s?\/\s?((?:19|20)\d\d)(?!\d)/gu, read: ([m, y]) => ({ day: null, month: number(m), year: number(y) }) },
  { pattern: /(?:tháng|thang|month)\s*(\d{1,2})\s*(?:năm|nam|\/|-|,)?\s*((?:19|20)\d\d)/giu, read: ([m, y]) => ({ day: null, month: number(m), year: number(y) }) },
  { pattern: /(?:tháng|thang)\s*(\d{1,2})(?![\d/])/giu, read: ([m]) => ({ day: null, month: number(m), year: null }) },
  { pattern: /(?<![\p{L}\d])t(\d{1,2})(?![\p{L}\d])/giu, read: ([m]) => ({ day: null, month: number(m), year: null }) },
  { pattern: /(?<![\d/.,-])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/.,]|\s*(?:%|người|hộ))/gu, read: ([d, m]) => ({ day: number(d), month: number(m), year: null }) },
  { pattern: /(?:ngày|hôm|đêm|sáng|chiều|tối|trưa|từ|hạn chót|hạn cuối|hạn|trước|qua|đến hết)\s+(\d{1,2})-(\d{1,2})(?![\d-])/giu, read: ([d, m]) => ({ day: number(d), month: number(m), year: null }) },
  { pattern: /(?<![\d/.,-])(\d{1,2})-((?:20)\d\d)(?![\d-])/gu, read: ([m, y]) => ({ day: null, month: number(m), year: number(y) }) },
  { pattern: /(?<![\d/.,-])(\d{1,2})-(\d{1,2})(?=\s+(?:này|tới|năm|vừa|rồi|nay)|\s*[:;)])/giu, read: ([d, m]) => ({ day: number(d), month: number(m), year: null }) },
  { pattern: new RegExp(`tháng\\s+(${monthWord})(?![\\p{L}\\p{M}])`, 'giu'), read: ([m]) => ({ day: null, month: months[(m ?? '').toLowerCase()] ?? null, year: null }) },
  { pattern: new RegExp(`(?<![\\p{L}])(?:(\\d{1,2})\\s+)?(january|february|march|april|may|june|july|august|september|october|november|december)(?:\\s+(\\d{1,2})(?!\\d))?(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d])`, 'giu'), read: ([a, m, b, y]) => ((m ?? '').toLowerCase() === 'may' && !a && !b && !y ? null : { day: number(a ?? b), month: months[(m ?? '').toLowerCase()] ?? null, year: number(y) }) },
  { pattern: /(?:năm|nam|in|year|since|during|of)\s+((?:19|20)\d\d)(?!\d)/giu, read: ([y]) => ({ day: null, month: null, year: number(y) }) },
  { pattern: /(?<![\d/.,-])((?:19|20)\d\d)(?![\d/.,%-]|\s*(?:người|hộ|đồng|em|công nhân|học sinh|m\b))/gu, read: ([y]) => ({ day: null, month: null, year: number(y) }) },
  { pattern: /(?:ngày|mùng|mồng|hôm|đêm|sáng|chiều|tối)\s+(\d{1,2})(?![\d/-])(?!\s*(?:tháng|giờ|h\b|%|người|độ))/giu, read: ([d]) => ({ day: number(d), month: null, year: null }) },
  { pattern: /năm nay(?![\p{L}\p{M}])/giu, read: relative(0) },
  { pattern: /năm ngoái|năm trước(?![\p{L}\p{M}])/giu, read: relative(-1) },
  { pattern: /năm sau|năm tới|sang năm/giu, read: relative(1) },
];

/** The dates that a text names; `published` tells what "năm nay" means. Of overlapping readings the first shape's counts. */
export function datesOf(text: string, published: Date | null = null): NamedDate[] {
  const found: NamedDate[] = [];
  for (const { pattern, read } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const parts = read(match.slice(1), published);
      if (parts && isPossible(parts)) found.push({ ...parts, start, end });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

const isPossible = ({ month, day }: Omit<NamedDate, 'start' | 'end'>): boolean => (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));

/** `agree`: nothing that both name differs, and they name something in common; `differ`: something does; `apart`: nothing in common. */
export function compareDates(left: NamedDate, right: NamedDate): 'agree' | 'differ' | 'apart' {
  let common = 0;
  for (const part of ['year', 'month', 'day'] as const) {
    const [one, other] = [left[part], right[part]];
    if (one === null || other === null) continue;
    if (one !== other) return 'differ';
    common += 1;
  }
  return common > 0 ? 'agree' : 'apart';
}
