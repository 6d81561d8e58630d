import { tokensOf, type Token } from '../../phrases/index.ts';
import { datesOf } from './dates.ts';
import { digitWord, gluedOnly, numberWordAt, scales } from './number-words.ts';

/** What is counted: only numbers of one kind can contradict each other. */
export type QuantityKind = 'money' | 'percent' | 'duration' | 'count' | 'bare';

/** A number of a text with what it counts; dates are no quantities. */
export interface Quantity {
  /** In đồng, percent, or the unit as written. */
  readonly value: number;
  readonly kind: QuantityKind;
  /** The word behind it, without diacritics; empty where none counts. */
  readonly unit: string;
  /** Another word by which it is counted: "3 em học sinh" are pupils and "em". */
  readonly also: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const figure = /(?<![\p{L}\p{N}.,/])(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?)(?!\p{N})/gu;
/** Hours of the clock, and what names a paragraph or a document, count nothing. */
const hourBehind = /^\s*(?:h|giờ|g)(?![\p{L}])(?!\s*(?:đồng hồ|làm|học))/iu;
const hourBefore = /(?:trước|sau|lúc|từ|đến|hồi|khoảng|truoc|luc|tu|den)\s*$/iu;
const nameBefore = /(?:số|điều|khoản|mục|quý|article|no\.?)\s*$/iu;
/** A number that says which, not how many: its unit stands before it. */
const rankBefore = /(cấp|lớp|thứ|hạng|mức|tầng|khóa|tuyến|cap|lop|hang|muc|grade|level|category)\s*$/iu;
const money: ReadonlySet<string> = new Set(['dong', 'd', 'vnd', 'đ', 'usd', 'vnđ']);
const durations: Readonly<Record<string, string>> = { ngay: 'ngay', thang: 'thang', nam: 'nam', gio: 'gio', phut: 'phut', tuan: 'tuan', day: 'ngay', days: 'ngay', month: 'thang', months: 'thang', year: 'nam', years: 'nam', hour: 'gio', hours: 'gio', week: 'tuan', weeks: 'tuan', tuoi: 'tuoi', t: 'tuoi', quy: 'quy' };
const noUnit: ReadonlySet<string> = new Set(['va', 'den', 'toi', 'la', 'co', 'cho', 'tu', 'thi', 'ma', 'bi', 'se', 'da', 'o', 'tai', 'trong', 'moi', 'cua', 'voi', 'and', 'to', 'of', 'in', 'for', 'the', 'nhe', 'a', 'nha', 'roi', 'lan', 'cai', 'con', 'em', 'chiec', 'ca', 'nguoi']);
/** They count though they say little else. */
const counting: ReadonlySet<string> = new Set(['nguoi', 'ca', 'vu', 'em', 'con', 'cuoc', 'lan']);
const classifiers: ReadonlySet<string> = new Set(['em', 'con', 'cai', 'chiec', 'be', 'dua', 'ca', 'vi', 'cuoc', 'vu']);

/** The numbers of a text that count something, in order. */
export function quantitiesOf(text: string): Quantity[] {
  const dates = datesOf(text);
  const isDate = (start: number, end: number): boolean => dates.some((date) => date.start < end && start < date.end);
  return [...figuresOf(text, isDate), ...spelledOf(text, isDate)].sort((left, right) => left.start - right.start);
}

type IsDate = (start: number, end: number) => boolean;

function figuresOf(text: string, isDate: IsDate): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(figure)) {
    const raw = match[1] as string;
    const start = match.index;
    const end = start + raw.length;
    const before = text.slice(Math.max(0, start - 14), start);
    if (isDate(start, end) || nameBefore.test(before)) continue;
    if (Number(raw) <= 24 && hourBehind.test(text.slice(end, end + 12)) && hourBefore.test(before)) continue;
    const half = /^tr(\d)(?!\d)/iu.exec(text.slice(end, end + 4));
    if (half) {
      found.push({ value: (numberOf(raw) + Number(half[1]) / 10) * 1e6, kind: 'money', unit: '', also: '', start, end: end + 3 });
      continue;
    }
    const rank = rankBefore.exec(before);
    found.push(rank ? { value: numberOf(raw), kind: 'bare', unit: fold(rank[1] as string), also: '', start, end } : withUnit(text, numberOf(raw), start, end, true));
  }
  return spreadRanges(text, found);
}

/** "18 - 20 triệu": the scale and unit of the second hold for the first. */
function spreadRanges(text: string, found: readonly Quantity[]): Quantity[] {
  return found.map((quantity, at) => {
    const next = found[at + 1];
    if (!next || quantity.kind !== 'bare' || quantity.unit !== '') return quantity;
    const between = text.slice(quantity.end, next.start);
    if (!/^\s*(?:-|–|đến|tới|den|toi|to)\s*$/iu.test(between)) return quantity;
    const scale = next.value / (numberOf(figureText(text, next)) || 1);
    return { ...quantity, value: quantity.value * scale, kind: next.kind, unit: next.unit };
  });
}

const figureText = (text: string, { start }: Quantity): string => /^[\d.,]*\d/.exec(text.slice(start))?.[0] ?? '1';

/** "500.000" and "500,000" are thousands; "4,2" and "4.2" are not. */
export function numberOf(raw: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw)) return Number(raw.replaceAll(',', ''));
  return Number(raw.replace(',', '.'));
}

function spelledOf(text: string, isDate: IsDate): Quantity[] {
  const tokens = tokensOf(text);
  const words = tokens.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at] as Token;
    if (/^nửa|^half/.test(words[at] as string) && scales[words[at + 1] ?? ''] !== undefined) {
      found.push(withUnit(text, 0.5, first.start, first.end, false));
      continue;
    }
    const number = numberWordAt(words, at) ?? countedDigit(words, at);
    if (!number) continue;
    const last = tokens[at + number.words - 1] as Token;
    const after = words[at + number.words] ?? '';
    const before = words[at - 1] ?? '';
    at += number.words - 1;
    // A word that may be a number is one where something is counted: "ba học sinh" is, "ba tôi" is not.
    if (dateWords.has(before) || isDate(first.start, last.end) || (number.value < 10 && scales[after] === undefined && durations[fold(after)] === undefined && !/^(?:phần|người|hộ|em|bé|cháu|học|công|trường|ca|vụ|lần|tháng|ngày|tuần|giờ|năm|months|days|weeks|years|hours|people|children)$/.test(after))) continue;
    found.push(withUnit(text, number.value, first.start, last.end, false));
  }
  return found;
}

const dateWords: ReadonlySet<string> = new Set(['ngày', 'mùng', 'mồng', 'tháng', 'thứ', 'hôm', 'quý']);
const fold = (word: string): string => tokensOf(word)[0]?.folded ?? '';

/** "ba tháng", "năm triệu", "một tỷ": words that are a number only where something is counted. */
function countedDigit(words: readonly string[], at: number): { value: number; words: number } | null {
  const digit = digitWord(words[at] as string);
  const after = words[at + 1] ?? '';
  if (digit === undefined || digit === 0) return null;
  const counts = (scales[after] !== undefined && !gluedOnly.has(after)) || (digit !== 5 || words[at] !== 'năm' ? /^(?:tháng|ngày|tuần|giờ|năm|người|hộ|em|học|cháu|bé|lần|months|days|weeks|years|hours)$/ : /^(?:tháng|ngày|tuần|giờ|người|hộ|em|học|cháu|bé|lần)$/).test(after);
  return counts ? { value: digit, words: 1 } : null;
}

/** Reads scale and unit behind a number. */
function withUnit(text: string, value: number, start: number, from: number, digits: boolean): Quantity {
  let end = from;
  let scaled = value;
  let isScaled = false;
  for (;;) {
    const match = /^(\s?)(?:-\s*)?([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 14));
    const word = (match?.[2] ?? '').toLowerCase().normalize('NFC');
    const scale = scales[word];
    if (!match || scale === undefined || (gluedOnly.has(word) && !digits && word !== 'củ') || (word === 'm' && match[1] !== '') || (isScaled && scale === scaled)) break;
    scaled *= scale;
    isScaled = true;
    end += match[0].length;
    // "một triệu hai" is 1,2 million.
    const tail = /^\s(một|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín)(?=[\s.,;!?]|$)(?!\s+(?:người|hộ|tháng|ngày|năm|trăm|mươi|nghìn|triệu))/u.exec(text.slice(end, end + 16));
    if (scale >= 1e6 && tail) {
      scaled += (scale / 10) * (digitWord(tail[1] as string) ?? 0);
      end += tail[0].length;
    }
    if (/^\s*rưỡi/u.test(text.slice(end))) {
      scaled += scale / 2;
      end += /^\s*rưỡi/u.exec(text.slice(end))?.[0].length ?? 0;
    }
  }
  const behind = text.slice(end, end + 24);
  const percent = /^\s*(?:%|phần trăm|phan tram|percent|per cent)/iu.exec(behind);
  if (percent) return { value: scaled, kind: 'percent', unit: '%', also: '', start, end: end + percent[0].length };
  const times = /^\s*(?:x|×|lần|times)(?![\p{L}\p{M}])/iu.exec(behind);
  if (times && !isScaled) return { value: scaled, kind: 'count', unit: 'lan', also: 'lan', start, end };
  const dong = /^\s*(?:đồng|dong|vnđ|vnd|đ|usd)(?![\p{L}\p{M}])/iu.exec(behind);
  if (dong) return { value: scaled, kind: 'money', unit: /usd/i.test(dong[0]) ? 'usd' : 'dong', also: '', start, end: end + dong[0].length };
  const [unit = '', second = ''] = tokensOf(behind).map(({ folded }) => folded);
  if (/^\s*[\p{L}]/u.test(behind)) {
    const duration = durations[unit];
    if (duration) return { value: scaled, kind: 'duration', unit: duration, also: '', start, end };
    const counted = classifiers.has(unit) && second && !noUnit.has(second) ? second : unit;
    if (counting.has(unit) || (!noUnit.has(counted) && !money.has(counted))) return { value: scaled, kind: 'count', unit: counted, also: unit, start, end };
  }
  // "500k", "18 triệu" without a unit are sums of money in nine of ten texts.
  return { value: scaled, kind: isScaled && scaled >= 1000 ? 'money' : 'bare', unit: '', also: '', start, end };
}
