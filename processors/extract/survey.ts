import { asideName, isClock, nameOf } from './element-names.ts';
import { elementNode, foldBlanks, textNode, type DomDocument, type DomElement, type DomNode } from './dom.ts';

/** Where something stands on the page. */
export interface Place {
  /** Its number in the order of the page. */
  readonly at: number;
  /** Number of the innermost side box, navigation or footer that it stands in; 0 in none. */
  readonly aside: number;
  /** Number of the `<header>` it stands in; 0 in none. */
  readonly header: number;
  /** Links before it on the page: many between two places mean a menu or a list. */
  readonly links: number;
  readonly linked: boolean;
}

export interface Heading extends Place {
  readonly element: DomElement;
  readonly level: number;
  /** Classes, ids and roles, in one string. */
  readonly name: string;
}

/** A short line that may hold a date. */
export interface DateLine extends Place {
  readonly text: string;
  /** What a machine is told there: `datetime`, `content`. */
  readonly machine: string;
  /** Names of the element and of the two around it. */
  readonly name: string;
  readonly itemprop: string;
  readonly clock: boolean;
}

/** What a page's head and furniture say, gathered in one walk before the page is cleaned. */
export interface Survey {
  readonly metas: readonly DomElement[];
  readonly linkedData: readonly string[];
  readonly headings: readonly Heading[];
  readonly dates: readonly DateLine[];
  readonly crumbs: readonly string[];
  /** Lines that may name where a reprint comes from. */
  readonly credits: readonly string[];
  readonly canonical: string | null;
  readonly icon: string | null;
  readonly title: string;
}

const mostOfAKind = 120;
const longestLine = 130;
const levelsUp = 3;
const shortList = 80;
const dateInside = /(?:19|20)\d\d|\d ?[/.-] ?\d{1,2} ?[/.-] ?\d\d/;
const timeInside = /\d ?(?::|h|g|giờ) ?\d\d/i;
const headlineName = /(?:^|[\s_-])(?:(?:title|tieu-?de|headline)(?:[_-]?(?:detail|news|article|post|content|page|bai-?viet|tin(?:-?tuc)?|chi-?tiet|main))?|(?:detail|news|article|post|entry|cms|main|page|content|single|the-article|kbwc|view-page)[\w-]*?[_-]?(?:title|tit|tieu-?de|headline))(?=$|[\s_])/i;
const creditName = /(?:^|[\s_-])(?:link-source\w*|source(?:-?name)?|nguon(?:-?tin)?|news-source|(?:article|detail|post)[_-]*source|bottom-info|theo-nguon)(?=$|[\s_-])/i;
const crumbName = /bread-?crumbs?|(?:^|[\s_-])(?:cate-name|category-name|list-cate|detail-cate|main-cate|the-article-category|article__cate\w*|entry-categor\w+)(?=$|[\s_-])/i;

interface Open extends Place {
  readonly name: string;
  readonly crumb: boolean;
}

/** Walks the document once, without recursion: depth is the page's choice. */
export function survey(document: DomDocument): Survey {
  const root = document.documentElement;
  const found = { metas: [] as DomElement[], linkedData: [] as string[], headings: [] as Heading[], dates: [] as DateLine[], crumbs: [] as string[], credits: [] as string[], canonical: null as string | null, icon: null as string | null, title: '' };
  if (root === null) return found;
  const taken = new Set<DomElement>();
  const path: Open[] = [];
  let place: Open = { at: 0, aside: 0, header: 0, links: 0, linked: false, name: '', crumb: false };
  let at = 0;
  let links = 0;
  let node: DomNode | null = root;
  while (node) {
    at += 1;
    if (node.nodeType === textNode) text(node);
    else if (node.nodeType === elementNode) {
      const element = node as DomElement;
      const inner = enter(element);
      if (inner !== null && element.firstChild) {
        path.push(place);
        place = inner;
        node = element.firstChild;
        continue;
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      place = path.pop() ?? place;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return found;

  /** Notes what the element is; null where nothing inside it matters. */
  function enter(element: DomElement): Open | null {
    const tag = element.tagName;
    if (tag === 'META') {
      if (found.metas.length < 400) found.metas.push(element);
      return null;
    }
    if (tag === 'LINK') {
      const rel = element.getAttribute('rel')?.toLowerCase() ?? '';
      if (rel === 'canonical') found.canonical ??= element.getAttribute('href');
      if (rel === 'image_src') found.icon ??= element.getAttribute('href');
      return null;
    }
    if (tag === 'SCRIPT') {
      if (/ld\+json/i.test(element.getAttribute('type') ?? '') && found.linkedData.length < 30) found.linkedData.push(element.textContent ?? '');
      return null;
    }
    if (tag === 'TITLE') {
      if (found.title === '') found.title = (element.textContent ?? '').slice(0, 1000);
      return null;
    }
    if (tag === 'A') links += 1;
    const name = nameOf(element);
    const aside = tag === 'NAV' || tag === 'FOOTER' || tag === 'ASIDE' || (name !== '' && asideName(name)) ? at : place.aside;
    const inner: Open = { at, aside, header: tag === 'HEADER' ? at : place.header, links, linked: place.linked || tag === 'A', name, crumb: place.crumb || (name !== '' && crumbName.test(name)) };
    const level = /^H[1-4]$/.test(tag) ? Number(tag[1]) : 0;
    if ((level > 0 || (name !== '' && headlineName.test(name))) && found.headings.length < mostOfAKind) found.headings.push({ ...inner, element, level });
    if (name !== '' && creditName.test(name) && found.credits.length < 20) found.credits.push(spaced(element, 200));
    if (inner.crumb && tag === 'A' && found.crumbs.length < 12) found.crumbs.push(foldBlanks(element.textContent ?? '').slice(0, 80));
    const machine = element.getAttribute('datetime') ?? (element.getAttribute('itemprop') ? element.getAttribute('content') : null) ?? '';
    if (machine !== '' || tag === 'TIME') line(element, inner, machine);
    return inner;
  }

  function text(node: DomNode): void {
    const data = node.textContent ?? '';
    if (data.length > 3 && data.length < 300 && dateInside.test(data) && node.parentNode?.nodeType === elementNode) line(node.parentNode, place, '');
  }

  /** The smallest element around a date that holds its time too. */
  function line(element: DomElement, where: Open, machine: string): void {
    if (taken.has(element) || found.dates.length >= mostOfAKind) return;
    taken.add(element);
    let words = spaced(element, longestLine);
    let around: DomElement | null = element;
    const names = [nameOf(element)];
    for (let up = 0; up < levelsUp && around; up += 1) {
      around = around.parentNode;
      if (around?.nodeType !== elementNode || /^(?:BODY|HTML|MAIN|ARTICLE)$/.test(around.tagName)) break;
      // A row or a list of a few words is one line about the article, a long one is many lines about others.
      if (/^(?:TR|UL|OL)$/.test(around.tagName) && spaced(around, shortList).length === shortList) break;
      if (up < 2) names.push(nameOf(around));
      if (timeInside.test(words)) continue;
      const wider = spaced(around, longestLine);
      if (wider.length >= longestLine) break;
      if (timeInside.test(wider)) words = wider;
    }
    if (words.length >= longestLine && machine === '') return;
    found.dates.push({ at: where.at, aside: where.aside, header: where.header, links, linked: where.linked, text: words.length >= longestLine ? '' : words, machine, name: names.join(' '), itemprop: element.getAttribute('itemprop') ?? '', clock: isClock(names.join(' ')) });
  }
}

/** The element's text with a blank where an element begins or ends, up to `limit` characters. Entities part texts into nodes: between those stands none. */
export function spaced(element: DomElement, limit: number): string {
  let text = '';
  let node: DomNode | null = element.firstChild;
  while (node && text.length < limit) {
    if (node.nodeType === textNode) text += node.textContent ?? '';
    else if (node.nodeType === elementNode) {
      text += ' ';
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode;
      text += ' ';
    }
    if (!node || node === element) break;
    node = node.nextSibling;
  }
  return foldBlanks(text).slice(0, limit);
}
