import type { NamedDate } from '../../claims/slots/dates.ts';
import type { Quantity } from '../../claims/slots/quantities.ts';

/* Numbers and dates as people say them, which the readers of claims leave out. */

const digits: Readonly<Record<string, number>> = { một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 };
const digit = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const last = 'mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín';
const scales: Readonly<Record<string, number>> = { trăm: 1e2, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, củ: 1e6, tỷ: 1e9, tỉ: 1e9 };
const end = '(?![\\p{L}\\p{M}])';
const begin = '(?<![\\p{L}\\p{M}])';
const numbered = `(?:\\d|${digit}|mươi|chục|trăm|mấy|vài|nửa)\\s$`;

interface Shape {
  readonly pattern: RegExp;
  /** Read only in a text with this word. */
  readonly only?: string;
  readonly read: (groups: readonly string[], before: string) => Omit<Quantity, 'start' | 'end'> | null;
}

const money = (value: number): Omit<Quantity, 'start' | 'end'> => ({ value, kind: 'money', unit: '', also: '' });
const percent = (value: number): Omit<Quantity, 'start' | 'end'> => ({ value, kind: 'percent', unit: '%', also: '' });
const valueOf = (word: string): number => digits[word] ?? Number(word.replace(',', '.'));
const startsNumber = (before: string): boolean => new RegExp(numbered, 'iu').test(before);

const shapes: readonly Shape[] = [
  // Behind "tháng" the readers of claims take "một" for January.
  { pattern: new RegExp(`(?<=tháng[;\\s])(${digit}|mười) (trăm )?(nghìn|ngàn|triệu|củ|tỷ|tỉ)(?: (${digit}|rưỡi|tư|lăm))?${end}(?:\\s*đồng${end})?`, 'giu'), read: ([number = '', hundred = '', scale = '', tail = '']) => money(((digits[number] ?? 0) * (hundred === '' ? 1 : 100) + (tail === 'rưỡi' ? 0.5 : (digits[tail] ?? 0) / 10)) * (scales[scale] ?? 1)) },
  { pattern: new RegExp(`${begin}(${digit}) (${last}) (trăm|nghìn|ngàn|triệu|củ|tỷ|tỉ)${end}(?:\\s*đồng${end})?`, 'giu'), read: ([ten = '', one = '', scale = '']) => money(((digits[ten] ?? 0) * 10 + (digits[one] ?? 0)) * (scales[scale] ?? 1)) },
  { pattern: new RegExp(`${begin}(triệu|tỷ|tỉ) rưỡi${end}`, 'giu'), read: ([scale = ''], before) => (startsNumber(before) ? null : money(1.5 * (scales[scale] ?? 1))) },
  { pattern: new RegExp(`${begin}trăm (nghìn|ngàn|triệu|tỷ)${end}`, 'giu'), read: ([scale = ''], before) => (startsNumber(before) ? null : money(100 * (scales[scale] ?? 1))) },
  { pattern: new RegExp(`${begin}một phần (hai|ba|tư|bốn|năm|mười)${end}`, 'giu'), read: ([part = '']) => percent(100 / (digits[part] ?? 1)) },
  { pattern: new RegExp(`(?<=(?:tăng|giảm|thêm|bớt|lên|mất|cắt|trừ)\\s(?:\\p{L}+\\s)?)1/([2-5])(?![\\d/])`, 'giu'), read: ([part = '']) => percent(100 / Number(part)) },
  { pattern: new RegExp(`${begin}(?:mất|giảm|cắt|tăng|trừ|thu|lấy) (?:đi )?(?:một )?nửa(?! (?:triệu|tỷ|năm|tháng|ngày|tiếng|giờ))${end}`, 'giu'), read: () => percent(50) },
  { pattern: new RegExp(`(?<![\\p{L}\\p{M}\\d.,])(\\d+(?:[.,]\\d)?|${digit}|mười) (cây|lượng|chỉ)(?=[\\s.,;!?)]|$)(?!\\s+(?:thị|đạo|số|cầu|xăng|xanh|là|có|cần))`, 'giu'), only: 'vàng', read: ([amount = '', unit = '']) => ({ value: valueOf(amount) * (unit === 'chỉ' ? 0.1 : 1), kind: 'count', unit: 'luong', also: 'luong' }) },
  { pattern: new RegExp(`${begin}(cấp|mức|lớp|hạng|loại|nhóm) (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?! (?:mươi|trăm|nghìn|ngàn|triệu|phần|chục|bảy|hai|một))${end}`, 'giu'), read: ([what = '', number = '']) => ({ value: digits[number] ?? 0, kind: 'bare', unit: what.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd'), also: '' }) },
];

/** Sums, shares and grades that are said rather than written. */
export function spelledQuantities(text: string): Quantity[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const found: Quantity[] = [];
  for (const { pattern, read, only } of shapes) {
    if (only && !lower.includes(only)) continue;
    for (const match of lower.matchAll(pattern)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < stop && start < other.end)) continue;
      const quantity = read(match.slice(1), lower.slice(Math.max(0, start - 8), start));
      if (quantity) found.push({ ...quantity, start, end: stop });
    }
  }
  return found;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const dateShapes: readonly { readonly pattern: RegExp; readonly read: (groups: readonly (string | undefined)[]) => Omit<NamedDate, 'start' | 'end'> }[] = [
  { pattern: new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}${end}(?:[,;]? (\\d{4}))?`, 'giu'), read: ([day, month = '', year]) => ({ day: Number(day), month: monthOf(month), year: year ? Number(year) : null }) },
  { pattern: new RegExp(`(?<![\\p{L}\\d])${monthName} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:[,;]? (\\d{4}))?`, 'giu'), read: ([month = '', day, year]) => ({ day: Number(day), month: monthOf(month), year: year ? Number(year) : null }) },
  { pattern: /(?<![\d/.,-])(?:(?:ngày|mùng|mồng|mung|mong|ngay) )?(\d{1,2}) (?:tháng|thang) (\d{1,2})(?![\d/])(?:,? (?:năm|nam) (\d{4}))?/giu, read: ([day, month, year]) => ({ day: Number(day), month: Number(month), year: year ? Number(year) : null }) },
  { pattern: new RegExp(`${begin}(?:ngày|hôm|mùng|mồng) (hai|ba) (${last})${end}(?! (?:mươi|trăm|nghìn|ngàn|triệu))`, 'giu'), read: ([ten = '', one = '']) => ({ day: (digits[ten] ?? 0) * 10 + (digits[one] ?? 0), month: null, year: null }) },
];

/** Dates that are said rather than written. */
export function spelledDates(text: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const { pattern, read } of dateShapes) {
    for (const match of text.matchAll(pattern)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      const date = read(match.slice(1).map((group) => group?.toLowerCase()));
      const isPossible = (date.month === null || (date.month >= 1 && date.month <= 12)) && (date.day === null || (date.day >= 1 && date.day <= 31));
      if (isPossible && !found.some((other) => other.start < stop && start < other.end)) found.push({ ...date, start, end: stop });
    }
  }
  return found;
}
