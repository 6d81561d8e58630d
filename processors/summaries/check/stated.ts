import type { Figure, Report } from '../../../infra/reports/index.ts';

type Unit = Figure['unit'];

/** A digit of any script. */
export const digit = /\p{Nd}/u;

/** What the marks of a language between digits are. */
const marks = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;
const spaces = /[\s\u00a0\u202f\u2009]/gu;

interface Stated {
  readonly value: number;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
  readonly signed: boolean;
}

/** Reads the one number of a text as its language writes numbers; null where there is none, or more than one. */
export function statedIn(text: string, language: Report['language']): Stated | null {
  const { group, decimal } = marks[language];
  const escaped = { group: group === '.' ? '\\.' : group, decimal: decimal === '.' ? '\\.' : decimal };
  // 1.204 or 1 204, never 12.04: a group has three digits.
  const form = new RegExp(`(?<![\\p{Nd}${escaped.group}${escaped.decimal}])([+\\-−–]?)\\s?(\\d{1,3}(?:[${escaped.group}\\u00a0\\u202f]\\d{3})+|\\d+)(?:${escaped.decimal}(\\d+))?(?![\\p{Nd}])`, 'gu');
  const found = [...text.matchAll(form)];
  const [one] = found;
  if (one === undefined || found.length > 1) return null;
  const [whole, sign = '', integer = '', fraction = ''] = one;
  // A digit beside it that was not read belongs to something else.
  if (digit.test(text.replace(whole, ''))) return null;
  const size = Number(`${integer.replaceAll(group, '').replaceAll(spaces, '')}.${fraction || '0'}`);
  return { value: sign === '' || sign === '+' ? size : -size, decimals: fraction.length, signed: sign !== '' };
}

const scale: Readonly<Record<Unit, number>> = { count: 1, share: 100, points: 1, hours: 1 };

/**
 * Whether a text says what a figure is: the number itself, rounded to the digits that are shown. Without a sign the words around it say the direction. Of what
 * cannot be counted a text has no number; of what is too small it may say "fewer than 5".
 */
export function states(text: string, { value, unit, small }: Figure, language: Report['language']): boolean {
  if (value === null) return !digit.test(text);
  const stated = statedIn(text, language);
  if (stated === null) return false;
  const right = value * scale[unit];
  const said = stated.signed ? stated.value : Math.abs(stated.value);
  const meant = stated.signed ? right : Math.abs(right);
  if (small && /</.test(text)) return meant < said;
  if (unit === 'count' && !Number.isInteger(said)) return false;
  return Math.abs(said - meant) <= (unit === 'count' ? 0 : 0.5 * 10 ** -stated.decimals + 1e-9);
}
