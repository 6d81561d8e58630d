import { withClosedCdata } from './cdata.ts';

/*
 * What a tokenizer cannot mend by itself, mended on the text: declarations that could define bombs, characters that XML does not
 * have, CDATA sections that never end.
 */

export interface Prepared {
  readonly text: string;
  readonly warnings: readonly string[];
}

export function prepare(text: string): Prepared {
  const warnings: string[] = [];
  const mend = (name: string, before: string, after: string): string => {
    if (after !== before) warnings.push(name);
    return after;
  };
  let mended = mend('document type removed', text, withoutDoctype(text));
   
  mended = mend('control characters removed', mended, mended.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
  mended = mended.replace(/<!\s*\[\s*cdata\s*\[/gi, '<![CDATA[');
  mended = mend('unclosed CDATA closed', mended, withClosedCdata(mended));
  return { text: mended, warnings };
}

/** Cuts `<!DOCTYPE …>` with its internal subset: feeds need none, and entities defined there can grow without bound. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start < 0 || start > 65_536) return text;
  let quote = '';
  let subset = false;
  for (let at = start + 9; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '[') subset = true;
    else if (char === ']') subset = false;
    else if (char === '>' && !subset) return text.slice(0, start) + text.slice(at + 1);
  }
  // Never closed: what follows up to the feed's root is the declaration.
  const root = text.slice(start).search(/<(?:[\w-]+:)?(?:rss|feed|rdf|channel)[\s>]/i);
  return root < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(start + root);
}
