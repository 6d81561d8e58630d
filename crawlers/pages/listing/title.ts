import { elementsOf, isNamed, parentOf, type Element } from './dom.ts';
import { likeness } from './shape.ts';
import { lengthInWords, oneLine, steady, textOf, wordsOf } from './words.ts';

export interface Title {
  readonly text: string;
  /** In a heading: what most surely is a title. */
  readonly heading: boolean;
  /** The link that bears it. */
  readonly anchor: Element;
}

const headings = /^h[1-6]$/;
const titleNames = /(?:^|[\s_-])(?:title|headline|tieu-?de|tittle|heading)(?:$|[\s_-])/i;
const longestTitle = 300;
/** What links say of themselves instead of where they lead. */
const fillers = /^(?:xem (?:thêm|chi tiết|tiếp|ngay|tất cả)|đọc (?:thêm|tiếp|ngay)|chi tiết|tiếp theo|read more|continue reading|learn more|more|permalink to|link to)(?:[\s:.»…>-]+|$)/iu;

/** The best of what the links to one address call it; null when they are silent. */
export function titleOf(anchors: readonly Element[], slug: readonly string[]): Title | null {
  let best: (Title & { readonly worth: number }) | null = null;
  for (const anchor of anchors.slice(0, 20)) {
    for (const { text, worth, heading } of namesOf(anchor)) {
      const tidy = steady(text.replace(fillers, ''));
      if (tidy === '' || tidy.length > longestTitle) continue;
      const whole = worth + 3 * likeness(slug, wordsOf(tidy)) + (lengthInWords(tidy) < 3 ? -2 : 0) + (/(?:…|\.{3})$/.test(tidy) ? -1 : 0);
      if (best === null || whole > best.worth) best = { text: tidy, heading, anchor, worth: whole };
    }
  }
  return best;
}

function* namesOf(anchor: Element): Generator<{ readonly text: string; readonly worth: number; readonly heading: boolean }> {
  const around = headingAround(anchor);
  const inside = headingInside(anchor);
  const titled = isNamed(anchor, titleNames) || (parentOf(anchor) !== null && isNamed(parentOf(anchor) as Element, titleNames));
  if (inside !== null) yield { text: textOf(inside), worth: 3, heading: true };
  else yield { text: textOf(anchor), worth: around ? 3 : titled ? 2.5 : 1.5, heading: around };
  for (const name of ['title', 'aria-label']) {
    const value = anchor.attribs[name];
    if (value !== undefined) yield { text: oneLine(value), worth: around ? 2.8 : 2, heading: around };
  }
  for (const element of elementsOf(anchor)) if (element.name === 'img' && element.attribs['alt'] !== undefined) yield { text: oneLine(element.attribs['alt']), worth: 1, heading: false };
}

function headingAround(anchor: Element): boolean {
  let at = parentOf(anchor);
  for (let level = 0; level < 3 && at !== null; level += 1, at = parentOf(at)) if (headings.test(at.name)) return true;
  return false;
}

/** The first heading in an element, or the first part that is named a title. */
export function headingInside(top: Element): Element | null {
  let named: Element | null = null;
  for (const element of elementsOf(top)) {
    if (headings.test(element.name)) return element;
    if (named === null && isNamed(element, titleNames) && element.name !== 'img') named = element;
  }
  return named;
}
