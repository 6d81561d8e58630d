import type { Link } from '../sheet.ts';

const longest = 2000;

/** A web address as it may stand in a message, or null: only http and https, with nothing in it that ends an attribute or a line. */
export function webAddress(text: string | null): string | null {
  if (text === null || text.length > longest || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href.replace(/['"<>`\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`) : null;
}

/** A link where the address is one. */
export function linkTo(label: string, text: string | null): Link | null {
  const href = webAddress(text);
  return href === null ? null : { label, href };
}

/** A page of the console. @param parts of its path, each encoded here. */
export const pageOf = (console: string, ...parts: readonly string[]): string | null => webAddress(`${console.replace(/\/+$/, '')}/${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`);

export const present = <Value>(values: readonly (Value | null)[]): Value[] => values.filter((value) => value !== null);
