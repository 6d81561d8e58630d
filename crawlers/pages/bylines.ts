import { decodeHTML } from 'entities';
import { nameKey, readByline, type Byline } from '../../infra/text/byline.ts';
import type { KnownNames } from './known-names.ts';
import type { Line } from './lines.ts';

/** Lines between the text and a name below it, or the headline and a name under it. */
const reach = 3;
/** Characters from which a line that is no link is the text of an article. */
const proseFrom = 100;
const mostPartsOfText = 24;

/** Cuts from the parts of a page the lines that only say who made it; what else such a line says (a date, an outlet) stays. */
export function cutBylines(parts: string[], lines: readonly Line[], names: KnownNames): void {
  lines.forEach((line, index) => {
    if (line.texts.length === 0 || line.texts.length > mostPartsOfText || line.heading === 1) return;
    const text = textOf(parts, line);
    // A line that is all link, as menus are, is cut for a known name alone.
    if (line.linked === 1 && !names.mayStandIn(text)) return;
    const byline = names.isEmpty ? readByline(text) : readByline(text, names.has);
    if (byline !== null && isCut(byline, lines, index, names)) cut(parts, line, byline.rest);
  });
}

function textOf(parts: readonly string[], { texts }: Line): string {
  const text = texts.length === 1 ? (parts[texts[0] ?? 0] ?? '') : texts.map((at) => parts[at]).join(' ');
  return text.includes('&') ? decodeHTML(text) : text;
}

/** A line that calls itself a byline is one anywhere; a name alone only where bylines stand. */
function isCut(byline: Byline, lines: readonly Line[], index: number, names: KnownNames): boolean {
  const line = lines[index] as Line;
  if (byline.names.length > 0 && byline.names.every((name) => names.has(nameKey(name)))) return true;
  if (byline.kind === 'labelled') return line.linked < 1;
  if (isLink(line) || line.listed || line.caption || line.heading > 0) return false;
  const below = isBelowText(lines, index);
  if (byline.kind === 'doubtful') return line.right && below;
  return below || line.right || (line.strong && byline.kind === 'sure') || isUnderHeadline(lines, index);
}

const isLink = (line: Line): boolean => line.linked > 0.5;
const isProse = (line: Line): boolean => !isLink(line) && line.heading === 0 && line.length >= proseFrom;

/** Shortly after the text's last paragraph: no other paragraph of the same text follows soon. */
function isBelowText(lines: readonly Line[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - reach), index).findLast(isProse);
  if (before === undefined) return false;
  return !lines.slice(index + 1, index + 1 + reach).some((line) => isProse(line) && line.container === before.container);
}

function isUnderHeadline(lines: readonly Line[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - reach), index);
  const headline = before.findLastIndex((line) => line.heading === 1);
  return headline >= 0 && !before.slice(headline).some(isProse);
}

/** Empties the line: its texts, its pictures, and what the tags around them tell (addresses, titles). Times stay. */
function cut(parts: string[], line: Line, rest: string): void {
  const [first, ...others] = line.texts;
  if (first === undefined) return;
  for (const at of others) parts[at] = '';
  parts[first] = rest.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const texts = new Set(line.texts);
  for (let at = line.from; at < line.to; at += 1) {
    if (!texts.has(at)) parts[at] = (parts[at] ?? '').replace(/^<img\s[^]*$/, '').replace(/^<(?!time\b)([a-z][\w:-]*)\s[^]*$/, '<$1>');
  }
}
