import { oneLine } from '../../text/index.ts';
import type { SaidValues } from './words.ts';

/** A value as a number; 0 where it is none. */
export function numberIn(values: SaidValues, name: string): number {
  const value = Number(values[name] ?? '');
  return Number.isFinite(value) && Math.abs(value) < 8.64e15 ? value : 0;
}

export const textIn = (values: SaidValues, name: string): string => oneLine(values[name] ?? '');

/** Names of ids that are parted by ", ". */
export const namesIn = (values: SaidValues, name: string, nameOf: (id: string) => string): string => textIn(values, name).split(',').map((id) => id.trim()).filter((id) => id !== '').map(nameOf).join(', ');

/** `24h` with the words of a language for its unit; as it stands where it is no duration. */
export function durationIn(values: SaidValues, name: string, words: (count: number, unit: 's' | 'm' | 'h' | 'd') => string): string {
  const text = textIn(values, name);
  const unit = text.at(-1);
  return /^\d{1,6}[smhd]$/.test(text) && (unit === 's' || unit === 'm' || unit === 'h' || unit === 'd') ? words(Number(text.slice(0, -1)), unit) : text;
}
