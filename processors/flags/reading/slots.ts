import { datesOf, type NamedDate } from '../../claims/slots/dates.ts';
import { namesOf, type ProperName } from '../../claims/slots/names.ts';
import { quantitiesOf, type Quantity } from '../../claims/slots/quantities.ts';
import { spelledDates, spelledQuantities } from './spelled.ts';

export interface Slots {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly NamedDate[];
  readonly names: readonly ProperName[];
}

/** The numbers, dates and names of a text by which it is compared with a claim: finer than those of claims, since a slip here turns a pair round. */
export function slotsOf(text: string, plain: string, published: Date | null): Slots {
  const rewritten = rewrite(plain);
  const own = spelledDates(rewritten);
  const dates = [...datesOf(rewritten, published).filter((date) => !overlaps(date, own)), ...own].sort(byStart);
  const spelled = spelledQuantities(rewritten);
  const quantities = [...quantitiesOf(rewritten).filter((quantity) => !overlaps(quantity, spelled) && !overlaps(quantity, dates)), ...spelled].sort(byStart);
  return { quantities: quantities.filter((quantity, at) => counts(rewritten, quantity, quantities[at - 1], quantities[at + 1])).map(inOwnUnit), dates, names: namesOf(text).filter(({ start, end }) => isNamed(text.slice(start, end))).flatMap((name) => named(name, text)) };
}

interface Span {
  readonly start: number;
  readonly end: number;
}
const byStart = (left: Span, right: Span): number => left.start - right.start;
const overlaps = ({ start, end }: Span, others: readonly Span[]): boolean => others.some((other) => other.start < end && start < other.end);

/** What is written in a way that the readers of slots take for something else; every length stays. */
const rewriting: readonly (readonly [RegExp, (match: string) => string])[] = [
  // A comma behind a number parts sentences, unless a digit follows: "Tết 2026, mỗi hộ".
  [/(?<=\d)[,.](?=\s|$)/gu, () => ';'],
  // "mỗi tháng 3 triệu" names no March.
  [/(?<=(?:mỗi|hằng|hàng|từng|moi|hang)\s+(?:tháng|thang))\s(?=\d)/giu, () => ';'],
  [/(?<=(?:tháng|thang))\s(?=\d{1,3}(?:[.,]\d+)?\s?(?:triệu|trieu|nghìn|nghin|ngàn|ngan|tr|k|đồng|củ|tỷ|%)(?![\p{L}\p{M}]))/giu, () => ';'],
  [/(?<=(?:tháng|thang))\s(?=(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy)\s(?:triệu|trăm|nghìn|ngàn|chục|mươi|củ|tỷ))/giu, () => ';'],
  // Scales without diacritics.
  [/(?<=\d\s?)(?:ngan|nghin|trieu|tram|chuc)(?![\p{L}\p{M}])/giu, (word) => ({ ngan: 'ngàn', nghin: 'nghìn', trieu: 'triệu', tram: 'trăm', chuc: 'chục' })[word.toLowerCase()] ?? word],
  [/(?<=\d\s?)cu(?![\p{L}\p{M}])/giu, () => 'củ'],
  // "trợ cấp 1,2 triệu" is no grade, "mức 500.000 đồng" and "khoản 3 triệu" no paragraph.
  [/(?:cấp|mức|khoản|tuyến|hạng|số)(?=\s+\d[\d.,]*\s?(?:triệu|nghìn|ngàn|tr|k|đồng|đ|củ|tỷ|%|kg)(?![\p{L}\p{M}]))/giu, (word) => `${word.slice(0, -1)}·`],
  // "12m" of a wall are metres.
  [/(?<=\d)m(?![\p{L}\p{M}\p{N}])/gu, () => '·'],
  // "5G", "4K", "2.0" name a thing.
  [/(?<![\p{L}\p{N}.,])\d{1,2}(?=[gG](?![\p{L}\p{M}\p{N}]))/gu, (digits) => '·'.repeat(digits.length)],
  // "năm học 2025-2026" counts no five.
  [/(?:năm|nam) (?:học|hoc)(?!\s+(?:sinh|trò|viên))/giu, (words) => 'niên'.padEnd(words.length, '·')],
];

const rewrite = (plain: string): string => rewriting.reduce((text, [pattern, by]) => text.replace(pattern, (match: string) => by(match)), plain);

/** "mỗi tháng", "một người" beside a sum say by what it is counted. */
const rate = /^(?:thang|nam|ngay|gio|tuan|quy|nguoi|lan|lit|met|dau|ho|hs|kg|ky|can|cuc|phat|m|luot|suat|con|em)$/;
/** A count of what counts nothing is a number and no more. */
const little: ReadonlySet<string> = new Set('nay do kia ay nua roi luon lam thoi qua sap tinh truoc sau tren duoi mua nop tien moi mot hai oi a nha nhe la thi ma de vao ra len xuong tro duoc bi phai co khong cung chu hoac hay neu khi vi do nen theo tai ve'.split(' '));

function counts(text: string, quantity: Quantity, before: Quantity | undefined, after: Quantity | undefined): boolean {
  const isOne = quantity.value === 1 && rate.test(quantity.unit);
  if (!isOne) return !(quantity.kind === 'duration' && quantity.unit === 'gio' && /(?:trước|lúc|từ|đến|hồi|sau|hết)\s*$/u.test(text.slice(Math.max(0, quantity.start - 8), quantity.start)));
  const isSum = (other: Quantity | undefined): boolean => other?.kind === 'money' || other?.kind === 'percent' || (other?.value ?? 0) >= 1000;
  if (before && isSum(before) && quantity.start - before.end <= 12) return false;
  if (after && isSum(after) && after.start - quantity.end <= 14) return false;
  return quantity.kind === 'duration' && quantity.unit !== 'quy';
}

const sameUnits: Readonly<Record<string, readonly [unit: string, times: number]>> = { tieng: ['gio', 1], ky: ['kg', 1], ki: ['kg', 1], can: ['kg', 1], kilo: ['kg', 1], ta: ['kg', 100], yen: ['kg', 10], tan: ['kg', 1000] };

function inOwnUnit(quantity: Quantity): Quantity {
  if (quantity.kind !== 'count') return quantity;
  if (little.has(quantity.unit) || (quantity.value >= 1e5 && quantity.unit === 'hai')) return { ...quantity, kind: 'bare', unit: '', also: '' };
  const [unit, times] = sameUnits[quantity.unit] ?? [quantity.unit, 1];
  return { ...quantity, unit, value: quantity.value * times };
}

/** Capitals that open a common noun or a sentence; the words themselves are compared anyway. */
const noName = /^(?:Ngân|Điện|Công|Dịp|Xăng|Thẻ|Được|Bộ|Sở|Nhà|Tiểu|Trung|Đại|Người|Ai|Nghe|Tin|Từ|Theo|Các|Những|Mỗi|Toàn|Tất|Nếu|Khi|Hôm|Sáng|Chiều|Tối|Đêm|Bà|Ông|Anh|Chị|Em|Cả|Mọi|Tôi|Mình)$/u;

/** Common nouns that a sentence opens with or that are written short before a name. */
const opening = /^(?:Đảo|Chợ|Cầu|Sông|Đường|Xăng|Thẻ|Dịp|Đình|Chùa|Đền|Hồ|Đập|Nhà|Nước|Công|Ngân|KCN|NH|BV|BVĐK|TP|UBND|CA|Cty|CTY|ĐH|THPT|THCS|Xã|Tàu|Ví|Sàn|Hãng|Trạm|Nông|Ngư|Người|Dân|Học|Các|Tại|Theo|Ở|Sau|Từ)\s+(?=\p{Lu})/u;
const acronym = /^\p{Lu}{1,5}$/u;

function named(name: ProperName, text: string): ProperName[] {
  const written = text.slice(name.start, name.end);
  const first = opening.exec(written)?.[0] ?? '';
  const start = name.start + first.length;
  const words = name.folded.split(' ').slice(first === '' ? 0 : 1);
  if (words.length === 1 && (acronym.test(written.slice(first.length)) || /^(?:so|bo|ngan hang|truong|hoi|trung tam)$/.test(name.type))) return [];
  return [{ ...name, folded: words.join(' '), start }];
}

const isNamed = (written: string): boolean => !noName.test(written);
