import { fold } from '../../infra/text/index.ts';
import { elementNode, type DomElement, type DomNode } from './dom.ts';
import { cleanLine } from './entities.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';
import { overlap } from './overlap.ts';
import { beginsLikeOutlet, looksLikeOutlet, withoutSite } from './site-name.ts';
import { spaced, type Heading } from './survey.ts';

const longest = 1000;
const shortestHeading = 9;
/** Above the headline, and in the same element: kicker, section, time, counters, icons read aloud. */
const notHeadline = /(?:^|[\s_-])(?:kicker|cate\w*|category|label|tag|badge|section|topic|chuyen-?muc|date|time|ngay\w*|clock|icon|sr-only|visually-?hidden|author|source|view\w*|count|comment\w*|sub-?title|share)(?=$|[\s_-])/i;
/** Leads are set as headings too. */
const leadName = /sapo|(?:^|[\s_-])(?:desc\w*|summary|lead|intro|chapeau|sub-?title|sub-?head\w*)(?=$|[\s_-])/i;
/** Names that the headline alone bears. */
const headlineNamed = /(?:^|[\s_-])(?:(?:detail|article|post|entry|news|single|the-article|content)(?:[\w-]*?[_-])?_?(?:title|headline|tit)|(?:title|headline)[_-]*(?:detail|news|article|post|content)|tieu-?de-?(?:tin|bai\w*|chi-?tiet))(?=$|[\s_])/i;
const inline = /^(?:EM|I|B|STRONG|MARK|SUP|SUB|FONT|U)$/;
const trailingDate = /\s*\(?(?:(?:\d{1,2}:\d{2}(?::\d{2})?[\s,|-]*)?\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[\s,|-]*\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s*(?:AM|PM|SA|CH))?\)?$/u;

export interface PageTitle {
  readonly title: string;
  /** Where on the page the headline stands; null where only the head knows it. */
  readonly heading: Heading | null;
}

export interface TitleSigns {
  readonly headings: readonly Heading[];
  readonly meta: MetaTags;
  readonly data: LinkedData;
  /** Of `<title>`. */
  readonly title: string;
  /** Names of the site, which headlines bear at their ends. */
  readonly site: readonly string[];
}

/** The headline as readers see it: the heading that the page's declared titles agree with, else a declared title without the site's name. */
export function readTitle({ headings, meta, data, title, site }: TitleSigns): PageTitle {
  const all = headings.filter(({ aside, linked, name }) => (aside === 0 || !linked) && !leadName.test(name)).slice(0, 60).map((heading) => ({ heading, text: headlineOf(heading.element) })).filter(({ text }) => text !== '' && !isSite(text, site));
  const declared = [meta.text('og:title'), data.article?.headline ?? '', meta.text('twitter:title', 'headline', 'title'), cleanLine(title.slice(0, longest))].map((text) => text.slice(0, longest)).filter((text) => text !== '' && !isSite(text, site) && !/^(?:trang chủ|home) *[-–|:»]/i.test(text));
  const first = [...all.filter(({ heading }) => heading.level === 1), ...all.filter(({ heading }) => heading.level !== 1)];
  for (const agree of [same, opens, contains, alike]) {
    for (const wanted of declared) {
      const found = first.find(({ text, heading }) => text.length >= (heading.level === 1 ? shortestHeading : 15) && agree(text, wanted, site));
      if (found) return { title: best(found.text, wanted), heading: found.heading };
    }
  }
  const lone = all.filter(({ heading, text }) => heading.level === 1 && heading.aside === 0 && text.split(' ').length >= 4);
  const bare = declared[0] === undefined ? '' : withoutSite(declared[0], site, declared.slice(1));
  // Head templates that were never filled in name the site on every page.
  const empty = bare === '' || beginsLikeOutlet(bare) || (bare.split(' ').length <= 3 && !declared.slice(1).some((text) => key(withoutSite(text, site, [])) === key(bare)));
  const named = all.filter(({ heading, text }) => heading.level !== 1 && !heading.linked && heading.aside === 0 && text.split(' ').length >= 4);
  const titled = all.filter(({ heading, text }) => headlineNamed.test(heading.name) && !heading.linked && heading.aside === 0 && text.split(' ').length >= 4 && heading.element.querySelector('a') === null);
  // Nothing declared agrees with anything on the page: the one element that is named as the headline is what readers take for it.
  const own = titled.length === 1 ? titled[0] : undefined;
  if (own && (lone.length === 0 || (lone.length === 1 && (lone[0] === own || empty)))) return { title: own.text, heading: own.heading };
  const instead = lone.length === 1 ? lone[0] : lone.length === 0 && (bare === '' || looksLikeOutlet(bare)) ? (named.find(({ heading }) => heading.name !== '') ?? named.find(({ heading }) => heading.level > 0)) : undefined;
  if (instead && empty) return { title: instead.text, heading: instead.heading };
  // A list's name with what the list is about behind it, for search engines.
  const list = first.find(({ heading, text }) => heading.level === 1 && (declared[0] ?? '').toLowerCase().startsWith(text.toLowerCase()) && /^\s*[–—|-]\s/.test((declared[0] ?? '').slice(text.length)));
  if (list) return { title: list.text, heading: list.heading };
  if (bare !== '') return { title: bare, heading: lone[0]?.heading ?? null };
  const other = lone[0] ?? named[0] ?? all[0];
  return { title: other?.text ?? '', heading: other?.heading ?? null };
}

const key = (text: string): string => fold(text).replace(/[^\p{L}\p{N}%+]+/gu, ' ').trim();

const same = (heading: string, declared: string): boolean => key(heading) === key(declared);

/** The declared title begins with it: what stands behind is the site's, so it goes before what stands at the end. */
const opens = (heading: string, declared: string, site: readonly string[]): boolean => key(declared).startsWith(`${key(heading)} `) && contains(heading, declared, site);

/** One is in the other, and what is left over is the site's name, or cut off by an ellipsis. */
function contains(heading: string, declared: string, site: readonly string[]): boolean {
  const [a, b] = [key(heading), key(declared)];
  // The site's name, as a heading of its own, is in most declared titles.
  if (a === '' || b === '' || (a.length < 0.5 * b.length && beginsLikeOutlet(heading))) return false;
  if (b.startsWith(`${a} `) || b.endsWith(` ${a}`)) return a.length >= 0.6 * b.length || key(withoutSite(declared, site, [heading])) === a || isSeparated(declared, heading);
  if (a.startsWith(`${b} `) || a.endsWith(` ${b}`)) return b.length >= 0.5 * a.length;
  const cut = b.replace(/ ?(?:\.\.\.|…)$/, '');
  return /(?:\.\.\.|…)$/.test(declared) && cut.length >= 20 && a.startsWith(cut);
}

/** Editors polish the heading and leave the declared title behind. */
const alike = (heading: string, declared: string): boolean => heading.split(' ').length >= 5 && overlap(heading, declared) >= 0.75 && overlap(declared, heading) >= 0.7;

/** A dash or bar stands where the heading ends within the declared title. */
function isSeparated(declared: string, heading: string): boolean {
  const at = declared.toLowerCase().indexOf(heading.toLowerCase());
  if (at < 0) return false;
  const rest = `${declared.slice(0, at).trimEnd().slice(-1)}${declared.slice(at + heading.length).trimStart().slice(0, 1)}`;
  return /[|–—»·:\-]/.test(rest) && heading.split(' ').length >= 3;
}

/** Headings in capitals are a matter of looks where the head has the same words written out. */
function best(heading: string, declared: string): string {
  if (heading !== heading.toUpperCase() || !/\p{L}{3}/u.test(heading)) return heading;
  const at = declared.toUpperCase().indexOf(heading);
  const written = key(heading) === key(declared) ? declared : at < 0 ? '' : declared.slice(at, at + heading.length);
  return written !== '' && written !== written.toUpperCase() && key(written) === key(heading) ? written : heading;
}

const isSite = (text: string, site: readonly string[]): boolean => site.some((name) => key(name) === key(text)) || /^(?:trang chủ|home(?: ?page)?|index|untitled|default|(?:xem |trang )?chi tiết(?: (?:tin(?: tức)?|bản tin|bài(?: viết)?|nội dung|sự kiện))?|tin tức(?:(?: [-–&]| và)? sự kiện)?|news ?details?)$/i.test(text);

/** A heading's text without what is set above or behind the headline in elements of its own. */
function headlineOf(element: DomElement): string {
  const whole = joined(element) ? cleanLine((element.textContent ?? '').slice(0, longest)) : tight(spaced(element, longest));
  const parts: string[] = [];
  for (const child of element.childNodes) if (!isExtra(child)) parts.push(child.nodeType === elementNode ? (inline.test((child as DomElement).tagName) ? (child.textContent ?? '') : ` ${spaced(child as DomElement, longest)} `) : (child.textContent ?? ''));
  const kept = tight(parts.join('').slice(0, longest));
  const text = kept.length >= shortestHeading ? kept : whole;
  const undated = text.replace(trailingDate, '');
  return undated.split(' ').length >= 4 ? undated : text;
}

/** Without the blanks that joining parts has put before and behind marks. */
const tight = (text: string): string => cleanLine(text).replace(/ ([,.:;!?…”’»)])/g, '$1').replace(/([“‘«(]) /g, '$1');

/** Text that runs through inline elements must not get blanks between them. */
const joined = (element: DomElement): boolean => [...element.childNodes].every((child) => child.nodeType !== elementNode || inline.test((child as DomElement).tagName));

function isExtra(node: DomNode): boolean {
  if (node.nodeType !== elementNode) return false;
  const element = node as DomElement;
  if (/^(?:TIME|SMALL|BUTTON|SVG|IMG|INPUT)$/.test(element.tagName)) return true;
  return notHeadline.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}
