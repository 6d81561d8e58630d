import { addressesIn } from './links.ts';
import { bareRow, type Row } from './row.ts';

const bareHost = /^(?:www\.)?(?:[\p{L}\d-]{1,63}\.)+[a-z]{2,24}\/\S{2,}$/iu;

/** A list of addresses, one or more a line, with or without words around them; lines that begin with `#` are remarks. */
export function readPlainList(text: string): readonly Row[] {
  const rows: Row[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.trim();
    if (trimmed.startsWith('#')) continue;
    const found = addressesIn(trimmed);
    if (found.length > 0) rows.push(...found.map(bareRow));
    else if (bareHost.test(trimmed)) rows.push(bareRow(`https://${trimmed}`));
  }
  return rows;
}
