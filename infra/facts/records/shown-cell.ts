import type { Cell as SheetCell } from 'hucre/xlsx';
import { dateFromSerial, dateToSerial, format } from 'numfmt';
import { numberText } from '../reading/fields.ts';
import type { Cell } from './table.ts';

const longestFormat = 100;
/** Serial numbers of days before 1927 and after 2173 are other numbers: years, counts. */
const serials = { least: 10_000, most: 99_999 };
/** Days between the two ways in which Excel counts. */
const daysTo1904 = 1462;

/** A cell as Excel shows it in Vietnamese. What a formula could not work out is empty. */
export function shownCell(value: SheetCell['value'], cell: SheetCell | undefined, from1904: boolean): Cell {
  if (value === null || value === undefined || cell?.type === 'error') return '';
  const shown = shownValue(value, cell?.style?.numFmt, from1904);
  const link = cell?.hyperlink?.target;
  if (link === undefined || !/^https?:/i.test(link)) return shown;
  return typeof shown === 'string' ? { text: shown, link } : { ...shown, link };
}

function shownValue(value: string | number | boolean | Date, pattern: string | undefined, from1904: boolean): Cell {
  if (value instanceof Date) return shownDate(value, pattern);
  if (typeof value === 'number') return shownNumber(value, pattern, from1904);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

function shownNumber(value: number, pattern: string | undefined, from1904: boolean): Cell {
  if (!Number.isFinite(value)) return '';
  if (pattern === undefined || /^(?:general|@|)$/i.test(pattern)) {
    const day = dayOf(value, from1904);
    return day === undefined ? numberText(value) : { text: numberText(value), day };
  }
  const text = formatted(pattern, value) ?? numberText(value);
  const percent = /^(-?[\d.,]+)\s?%$/.exec(text)?.[1];
  return percent === undefined ? text : { text: percent, sign: '%' };
}

/** The day of a serial number whose cell has lost its format. */
function dayOf(value: number, from1904: boolean): string | undefined {
  if (!Number.isInteger(value) || value < serials.least || value > serials.most) return undefined;
  const [year, month, day] = dateFromSerial(value + (from1904 ? daysTo1904 : 0));
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A whole day as ISO; a month or a year alone as the sheet shows it, for the column of periods. */
function shownDate(value: Date, pattern = ''): Cell {
  if (Number.isNaN(value.getTime())) return '';
  const day = value.toISOString().slice(0, 10);
  if (pattern === '' || /d/i.test(pattern.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) return day;
  const text = formatted(pattern, dateToSerial([value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()]) ?? 0);
  return text === null ? day : { text, day };
}

/** Null where the pattern is none. */
function formatted(pattern: string, value: number): string | null {
  if (pattern.length > longestFormat) return null;
  try {
    return format(pattern, value, { locale: 'vi', throws: true }).trim();
  } catch {
    return null;
  }
}
