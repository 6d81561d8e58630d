/** A day of the week as a line names it: 1 for Monday to 7 for Sunday. */
export interface Weekday {
  readonly number: number;
  readonly vietnamese: boolean;
}

/** Characters that may stand between a weekday's start and its date. */
export const longestWeekday = 20;

const vietnamese = /(?<![\p{L}\d])(?:(?:thứ |t(?=[2-7]))(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật|cn))(?![\p{L}\d])/u;
const english = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur)?(?:day)?(?!\p{L})/u;
const words = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The weekday in a tidied line; null where it names none. */
export function weekdayIn(line: string): Weekday | null {
  const own = vietnamese.exec(line);
  if (own) {
    const [, word] = own;
    return { number: word === undefined ? 7 : words.includes(word) ? words.indexOf(word) + 1 : Number(word) - 1, vietnamese: true };
  }
  const foreign = english.exec(line);
  return foreign ? { number: names.indexOf(foreign[1] ?? '') + 1, vietnamese: false } : null;
}

/** Whether `3/7/2025` is 7 March by the weekday beside it: true or false where only one of its readings falls on that day, else undefined. */
export function monthFirstBy(named: Weekday | null, days: string): boolean | undefined {
  const parts = named === null ? null : /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(days);
  if (named === null || parts === null) return undefined;
  const [a, b, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (a > 12 || b > 12 || a === b) return undefined;
  const falls = (month: number, day: number): boolean => (new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7) === named.number;
  const [dayFirst, monthFirst] = [falls(b, a), falls(a, b)];
  return dayFirst === monthFirst ? undefined : monthFirst;
}
