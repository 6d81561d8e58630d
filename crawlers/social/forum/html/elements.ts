import { DateTime } from 'luxon';
import { all, attributeOf, lineIn, matches, one, openPage, textIn, type Element, type Root } from '../../../pages/open-page.ts';

/** The first match within an element, or the element itself where it matches. */
export function within(item: Element, selector: string | undefined): Element | null {
  if (selector === undefined) return null;
  return one(item, selector) ?? (matches(item, selector) ? item : null);
}

/** A date as machines are told it, else as readers are; today and yesterday named by their day. */
export function dateOf(element: Element | null, zone: string, now: Date): string {
  if (element === null) return '';
  const told = attributeOf(element, 'datetime') ?? attributeOf(element, 'data-timestamp') ?? attributeOf(element, 'data-time') ?? attributeOf(one(element, 'time[datetime]'), 'datetime');
  if (told !== undefined && told.trim() !== '') return told.trim();
  const shown = lineIn(element).slice(0, 100);
  const relative = /^(?:hôm nay|today|hôm qua|yesterday)(?![\p{L}\d]),?/iu.exec(shown);
  if (relative === null) return shown;
  const day = DateTime.fromJSDate(now).setZone(zone).minus({ days: /qua|yesterday/i.test(relative[0]) ? 1 : 0 });
  return `${day.toFormat('yyyy-MM-dd')} ${shown.slice(relative[0].length).trim()}`.trim();
}

/** What is stablest of an author. The caller makes a voice of it and forgets it. */
export function authorOf(element: Element | null): string | null {
  if (element === null) return null;
  const id = attributeOf(element, 'data-user-id') ?? attributeOf(one(element, '[data-user-id]'), 'data-user-id');
  const key = (id === '0' ? undefined : id) ?? attributeOf(element, 'href') ?? attributeOf(one(element, 'a[href]'), 'href') ?? lineIn(element);
  return key === '' ? null : key;
}

/** The text of a post without what others said in it. */
export function textOf(element: Root | Element | null, drop: string | undefined): string {
  if (element === null) return '';
  const without = new Set(drop === undefined ? [] : all(element, drop));
  return element.children.map((child) => textIn(child, { without })).join('');
}

/** The same of a post that an interface gives as HTML. */
export const ownWords = async (html: string, drop: string): Promise<string> => textOf(await openPage(html), drop);
