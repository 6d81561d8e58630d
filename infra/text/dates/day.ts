export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekday = /(?<![\p{L}\d])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?![\p{L}\d])\.?/gu;
const filler = /(?<![\p{L}\d])(?:cập nhật|đăng|xuất bản|lúc|vào|ngày|on|at)(?![\p{L}\d])/gu;

/** As WordPress writes months in Vietnamese. */
const spelled = ['một|giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy|bẩy', 'tám', 'chín', 'mười', 'mười một', 'mười hai|chạp'];
const spelledMonth = /(?<!\p{L})(?:tháng|thg\.?|th\.?) ?(mười một|mười hai|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}])/gu;
const numberOf = (word: string): number => spelled.findIndex((names) => names.split('|').includes(word)) + 1;

type Order = readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
const forms: readonly (readonly [RegExp, Order])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/, ['d', 'm', 'y']],
  [/^(\d{4})()(\d{2})(\d{2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})(?:st|nd|rd|th)?([ -]|, )([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/, ['d', 'm', 'y']],
  [/^([a-z]{3,9})\.?( )(\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/, ['m', 'd', 'y']],
  [/^(\d{4})([- ])([a-z]{3,9})\2(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})([ /-]?)(?:tháng|thg|th)\.? ?(\d{1,2}) ?(?:,|\/|-|năm|, ?năm)? ?(\d{4})$/u, ['d', 'm', 'y']],
  [/^(\d{1,2})( )(?:tháng|thg|th)\.? ?(\d{1,2}) ?(?:,|năm|, ?năm)? (\d{2})$/u, ['d', 'm', 'y']],
  [/^(?:tháng|thg|th)\.? ?(\d{1,2})( )(\d{1,2}),? (\d{4})$/u, ['m', 'd', 'y']],
];

/** Reads a calendar day; the whole text must be one. `monthFirst` decides `10/2/2026` where both readings are possible. */
export function readDay(text: string, monthFirst: boolean): Day | null {
  const bare = text.replace(spelledMonth, (_, word: string) => `tháng ${numberOf(word)}`).replace(weekday, ' ').replace(filler, ' ').replace(/[|•·●▪■◦∙@~()[\]]/g, ' ').replace(/ {2,}/g, ' ').replace(/^[\s,.:;-]+|[\s,.:;-]+$/g, '').replace(/ ?, ?/g, ', ');
  for (const [pattern, order] of forms) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const values = [match[1], match[3], match[4]].map((part) => part ?? '');
    const day = pick(values, order);
    if (day === null) return null;
    const numeric = order[0] === 'd' && /^\d+$/.test(values[1] ?? '') && !bare.includes('th');
    return numeric ? ordered(day, monthFirst) : day;
  }
  return null;
}

function pick(values: readonly string[], order: Order): Day | null {
  const part = (name: 'y' | 'm' | 'd'): string => values[order.indexOf(name)] ?? '';
  const month = monthOf(part('m'));
  return month === null ? null : { year: fullYear(part('y')), month, day: Number(part('d')) };
}

function monthOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  const index = months.findIndex((month) => month === word || month.slice(0, 3) === word || (word === 'sept' && month === 'september'));
  return index < 0 ? null : index + 1;
}

const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900));

/** The order asked for, unless only the other one gives a month. */
function ordered(day: Day, monthFirst: boolean): Day {
  const swapped = { year: day.year, month: day.day, day: day.month };
  if (monthFirst) return swapped.month <= 12 ? swapped : day;
  return day.month <= 12 ? day : swapped;
}
