/** What a body is, judged by itself: content types of feeds are wrong too often to be believed. */
export type Sniffed =
  | { readonly format: 'xml' | 'json'; readonly text: string; readonly warnings: readonly string[] }
  | { readonly format: 'html' | 'unknown' | 'empty' };

const feedStart = /<\?xml[\s?]|<!doctype\s+(?:rss|feed|rdf|\w+:rdf)[\s>[]|<(?:[\w-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;
const htmlStart = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i;
const looked = 65_536;

/** Finds where the feed begins: behind byte order marks, blank lines and a server's own warnings. */
export function sniff(body: string): Sniffed {
  const text = body.replace(/^[\s\uFEFF\u0000]+/, '');
  if (text === '') return { format: 'empty' };
  if (/^[{[]/.test(text)) return { format: 'json', text, warnings: [] };
  // Comments are blanked, not cut, so that positions stay.
  const head = text.slice(0, looked).replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const start = feedStart.exec(head);
  const html = htmlStart.exec(head);
  if (start === null) return { format: html === null ? 'unknown' : 'html' };
  if (html !== null && html.index < start.index) return { format: 'html' };
  const inside = head.slice(start.index);
  const root = /<(?:[\w-]+:)?(?:rss|feed|rdf|channel)[\s>]/i.exec(inside);
  const page = /<html[\s>]/i.exec(inside);
  if (page !== null && (root === null || page.index < root.index)) return { format: 'html' };
  const warnings = start.index > 0 ? ['junk before the feed'] : [];
  return { format: 'xml', text: text.slice(start.index), warnings };
}
