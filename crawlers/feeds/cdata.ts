const opening = '<![CDATA[';
const closing = ']]>';

/**
 * Mends CDATA sections: one that swallows the end of its item is closed where its own element ends; one inside another (a
 * template wrapped twice) loses the inner marks. One pass, each search remembered, so that hostile input costs no more.
 */
export function withClosedCdata(text: string): string {
  const ends = new Finder(text, /\]\]>/g);
  const openings = new Finder(text, /<!\[CDATA\[/g);
  const itemEnds = new Finder(text, /<\/(?:item|entry)\s*>/gi);
  const parts: string[] = [];
  let at = 0;
  for (let start = openings.from(0); start >= 0; start = openings.from(at)) {
    const from = start + opening.length;
    const end = ends.from(from);
    const next = openings.from(from);
    const nested = next >= 0 && next < end;
    const itemEnd = itemEnds.from(from);
    const leak = (end < 0 || nested) && itemEnd >= 0 && (end < 0 || itemEnd < end) ? elementEnd(text, start, from, itemEnd) : -1;
    if (leak >= 0) {
      parts.push(text.slice(at, leak), closing);
      at = leak;
    } else if (nested) {
      parts.push(text.slice(at, from), text.slice(from, end).replaceAll(opening, '').trim(), closing);
      // The outer section's own end is left over: drop it with its blanks.
      at = end + closing.length + (/^\s*\]\]>/.exec(text.slice(end + closing.length, end + 64))?.[0].length ?? 0);
    } else {
      const stop = end < 0 ? text.length : end + closing.length;
      parts.push(text.slice(at, stop));
      at = stop;
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Where the element around the section at `start` ends, before its item does; -1 when it does not. */
function elementEnd(text: string, start: number, from: number, itemEnd: number): number {
  const element = /<([\w:-]+)[^<>]*>\s*$/.exec(text.slice(Math.max(0, start - 300), start))?.[1];
  if (element === undefined) return -1;
  const close = text.slice(from, itemEnd).indexOf(`</${element}`);
  return close < 0 ? -1 : from + close;
}

/** Finds the next match at or after a growing position, never looking at a character twice. */
class Finder {
  readonly #text: string;
  readonly #pattern: RegExp;
  #found = -2;

  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  from(at: number): number {
    if (this.#found !== -1 && this.#found < at) {
      this.#pattern.lastIndex = at;
      this.#found = this.#pattern.exec(this.#text)?.index ?? -1;
    }
    return this.#found;
  }
}
