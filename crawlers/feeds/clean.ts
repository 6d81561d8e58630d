import { decodeHTML } from 'entities';
import { normaliseText } from '../../infra/text/index.ts';
import type { EntryText } from './entry.ts';

const inlineTags = /<\/?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul)(?=[\s/>])[^<>]*>/gi;
const longestTitle = 1_000;

/** A title as one line of plain text. Entities are decoded twice, for many feeds escape twice; `5 < 7` stays. */
export function cleanTitle({ value, type }: EntryText): string {
  const bare = withoutCdataMarks(value);
  const text = type === 'text' ? decodeHTML(bare) : decodeHTML(stripTags(decodeHTML(stripTags(bare))));
  return normaliseText(type === 'text' ? text : stripTags(text)).replace(/\s+/g, ' ').slice(0, longestTitle).toWellFormed();
}

/** A summary or content as HTML. */
export function cleanHtml({ value, type }: EntryText): string {
  const bare = withoutCdataMarks(value).trim();
  const looksHtml = /<[a-z][^<>]*>/i.test(bare);
  if (type === 'text' && !looksHtml) return escapeHtml(bare).replace(/\r?\n/g, '<br>');
  // Escaped twice: what should be tags is still text.
  return !looksHtml && /&lt;\/?[a-z]/i.test(bare) ? decodeHTML(bare) : bare;
}

/** The words of some HTML without its tags: what a fingerprint compares (signed picture addresses change with every poll). */
export const wordsOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim();

/** The first picture named in some HTML. */
export function firstImage(html: string): string | null {
  const match = /<img\s[^<>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i.exec(html);
  const address = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  return address === '' || address.startsWith('data:') ? null : decodeHTML(address);
}

/** Elements open at once: far more than any article has, few enough for a parser that pays for each at every tag. */
const deepest = 2_000;
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Whether some HTML opens so many elements without closing them that reading it is a risk. Only an element's own end tag counts. */
export function nestsTooDeeply(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, raw = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,30})/gi)) {
    const name = raw.toLowerCase();
    const count = open.get(name) ?? 0;
    if (voidElements.has(name) || (slash === '/' && count === 0)) continue;
    open.set(name, slash === '/' ? count - 1 : count + 1);
    depth += slash === '/' ? -1 : 1;
    if (depth > deepest) return true;
  }
  return false;
}

const stripTags = (text: string): string => text.replace(inlineTags, ' ');
const withoutCdataMarks = (text: string): string => text.replace(/<!\[CDATA\[|\]\]>/g, '');
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
