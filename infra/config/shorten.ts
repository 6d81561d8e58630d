import { cutShort } from '../text/index.ts';

const LIMIT = 60;

/** What stands there, as a reader would name it: a short quote of a value, "a map", "a list" or "nothing". */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `"${shorten(value)}"` : shorten(String(value));
}

/** One line, at most 60 characters. */
export function shorten(text: string): string {
  return cutShort(text.replace(/\s+/g, ' ').trim(), LIMIT);
}
