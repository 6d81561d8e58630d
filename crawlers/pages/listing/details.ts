import { readDate } from '../../../infra/text/dates.ts';
import { elementsOf, isNamed, type Element } from './dom.ts';
import { oneLine, saysNothing, steady, textOf, wordsOf } from './words.ts';

const summaryNames = /(?:^|[\s_-])(?:sapo|summary|desc|description|lead|intro|excerpt|teaser|standfirst|dek|snippet|trich|tom-?tat|mota)(?:$|[\s_-])/i;
const dateNames = /(?:^|[\s_-])(?:time|date|datetime|ngay|publish(?:ed)?|pubdate|postdate|timestamp)(?:$|[\s_-])/i;
const longestSummary = 2_000;

const all = (parts: readonly Element[]): readonly Element[] => parts.flatMap((part) => [part, ...elementsOf(part)]);

/** The teaser beside a link, without what changes by itself; '' when there is none. */
export function summaryIn(parts: readonly Element[], title: string): string {
  const said = wordsOf(title).join(' ');
  const isNew = (text: string): boolean => !saysNothing(text) && wordsOf(text).join(' ') !== said;
  const elements = all(parts);
  for (const wanted of [(element: Element) => isNamed(element, summaryNames), (element: Element) => element.name === 'p']) {
    for (const element of elements) {
      if (!wanted(element)) continue;
      const text = steady(textOf(element)).slice(0, longestSummary).toWellFormed();
      if (isNew(text)) return text;
    }
  }
  return '';
}

/** The texts that could be the date shown beside a link, the surest first. */
export function dateTexts(parts: readonly Element[]): readonly string[] {
  const sure: string[] = [];
  const shown: string[] = [];
  for (const element of all(parts)) {
    if (element.name === 'time' || isNamed(element, dateNames)) {
      for (const name of ['datetime', 'data-datetime', 'data-time', 'title']) if (element.attribs[name] !== undefined) sure.push(oneLine(element.attribs[name]));
      shown.push(textOf(element, true));
    }
  }
  return [...sure, ...shown].filter((text) => /\d{4}|\d[/.-]\d/.test(text)).slice(0, 10);
}

/** The first of some texts that is a date, whole or at either end of something else ("Thời sự | 20/11/2026 08:15"). */
export function dateOf(texts: readonly string[], options: { readonly zone: string; readonly now: Date; readonly monthFirst: boolean | undefined }): string | null {
  for (const text of texts) {
    for (const attempt of [text, ...text.split(/\s*[|•·]\s*/), /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,–-]+\d{1,2}[:h]\d{2})?/.exec(text)?.[0] ?? '', /\d{1,2}[:h]\d{2}[\s,–-]+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(text)?.[0] ?? '']) {
      const read = attempt === '' ? null : readDate(attempt, options);
      if (read !== null) return read.at.toISOString();
    }
  }
  return null;
}

/** The picture beside a link; null when there is none but a placeholder. */
export function imageIn(parts: readonly Element[], base: string): string | null {
  for (const { name, attribs } of all(parts)) {
    if (name !== 'img' && name !== 'source') continue;
    const candidates = [attribs['data-src'], attribs['data-original'], attribs['data-lazy-src'], attribs['data-lazy'], attribs['src'], firstOfSet(attribs['data-srcset']), firstOfSet(attribs['srcset'])];
    for (const candidate of candidates) {
      const text = candidate?.trim() ?? '';
      if (text === '' || text.startsWith('data:') || /(?:blank|spacer|placeholder|loading|transparent|1x1|pixel|default-?(?:image|thumb)?)\.(?:gif|png|svg|jpe?g)/i.test(text) || !URL.canParse(text, base)) continue;
      const { href, protocol } = new URL(text, base);
      if (/^https?:$/.test(protocol) && href.length <= 2_048) return href;
    }
  }
  return null;
}

/** `a.jpg 1x, b.jpg 2x`: addresses may themselves hold commas, blanks end them. */
const firstOfSet = (set: string | undefined): string | undefined => set?.trim().split(/\s/, 1)[0]?.replace(/,$/, '');
