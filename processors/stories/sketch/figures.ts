import { quantitiesOf } from '../../claims/slots/quantities.ts';
import { tokensOf } from '../../phrases/index.ts';
import { hash32 } from './hash.ts';
import type { Figure } from './sketch.ts';

/** Where a text says how many. */
const beginning = 1500;
const mostFigures = 24;

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16, xvii: 17, xviii: 18, xix: 19, xx: 20 };
/** A number behind these says which one of a series. Without diacritics. */
const ranked: ReadonlySet<string> = new Set(['vong', 'thu', 'khoa', 'ki', 'ky', 'quy', 'dot', 'tap', 'giai doan', 'lan', 'phien', 'luot', 'so', 'bao', 'nam', 'quoc lo', 'ql', 'tuyen', 'km', 'thang', 'dot mua', 'bai', 'cap']);

/** "vòng 5", "kỳ họp thứ 12", "năm 2026", "cơn bão số 3", "Quốc lộ 1", and what is counted. */
export function figuresOf(title: string, text: string): Figure[] {
  const start = `${title}\n${text.slice(0, beginning)}`;
  const found: Figure[] = [];
  const tokens = tokensOf(start);
  for (let at = 1; at < tokens.length; at += 1) {
    const value = numberOf(start.slice(tokens[at]?.start, tokens[at]?.end));
    const before = tokens[at - 1]?.folded as string;
    const two = `${tokens[at - 2]?.folded ?? ''} ${before}`;
    if (value === null || (!ranked.has(before) && !ranked.has(two))) continue;
    // "kỳ họp thứ 12" and "phiên thứ 12" are two series.
    const series = before === 'thu' || before === 'so' || ranked.has(two) ? two : before;
    found.push({ kind: 'rank', of: hash32(series), value });
  }
  for (const { value, unit, kind } of quantitiesOf(start)) if (kind !== 'bare' && Number.isFinite(value)) found.push({ kind: 'count', of: hash32(`${kind} ${unit}`), value });
  const seen = new Set<string>();
  return found.filter(({ kind, of, value }) => !seen.has(`${kind} ${of} ${value}`) && seen.add(`${kind} ${of} ${value}`)).slice(0, mostFigures);
}

function numberOf(raw: string): number | null {
  if (/^\d{1,6}$/.test(raw)) return Number(raw);
  return /^[IVX]+$/.test(raw) ? (roman[raw.toLowerCase()] ?? null) : null;
}
