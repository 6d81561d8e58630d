import { decodeHTML } from 'entities';

/** One line, NFKC, lower case, entities decoded (twice: some feeds escape twice), one kind of blank and of minus. */
export function tidy(raw: string): string {
  const decoded = raw.includes('&') ? decodeHTML(decodeHTML(raw)) : raw;
  return decoded.normalize('NFKC').toLowerCase().replace(/[\s\u200b\u200e\u200f\ufeff]+/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-').trim();
}
