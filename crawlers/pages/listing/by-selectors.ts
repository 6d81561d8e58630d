import { load, type Cheerio } from 'cheerio/slim';
import { addressKey } from '../../../infra/http/index.ts';
import { addressOf, baseOf } from './candidates.ts';
import { dateTexts, imageIn, summaryIn } from './details.ts';
import { elementsOf, isElement, type Element, type Node, type Root } from './dom.ts';
import { mostEntries, type BrokenEntry, type ListEntry } from './entry.ts';
import type { ListingOptions } from './options.ts';
import { titleOf } from './title.ts';
import { oneLine, steady, textOf } from './words.ts';

export interface Selected {
  readonly entries: readonly ListEntry[];
  readonly broken: readonly BrokenEntry[];
}

/** The articles that the source's own selectors name, in the page's order; each address once. */
export function bySelectors(root: Root, page: string, options: ListingOptions): Selected {
  const $ = load(root);
  const base = baseOf(root, page);
  const entries = new Map<string, ListEntry>();
  const broken: BrokenEntry[] = [];
  const select = (selector: string, within?: Element): readonly Element[] => elements(within === undefined ? $(selector) : $(within).find(selector));
  for (const chosen of select(options.links ?? options.item ?? 'a[href]').slice(0, 4 * mostEntries)) {
    if (entries.size === mostEntries) break;
    const link = linkOf(chosen, (element) => elements($(element).closest('a'))[0]);
    const item = options.item === undefined ? chosen : (elements($(chosen).closest(options.item))[0] ?? chosen);
    const first = (selector: string | undefined): Element | undefined => (selector === undefined ? undefined : select(selector, item)[0]);
    const titled = first(options.title);
    const title = titled === undefined ? (link === undefined ? '' : (titleOf([link], [])?.text ?? '')) : steady(textOf(titled));
    const href = link?.attribs['href'] ?? '';
    const url = addressOf(href, base);
    if (url === null) {
      broken.push({ href, title, reason: href.trim() === '' ? 'no-address' : 'bad-url' });
      continue;
    }
    const summarised = first(options.summary);
    const dated = first(options.date);
    const pictured = first(options.image);
    const entry: ListEntry = {
      url,
      title,
      summary: summarised === undefined ? (options.item === undefined ? '' : summaryIn([item], title)) : steady(textOf(summarised)),
      dates: dated === undefined ? dateTexts([item]) : [...attributesOf(dated), textOf(dated, true)],
      image: imageIn([pictured ?? item], base),
    };
    const key = addressKey(url);
    const known = entries.get(key);
    // A picture and a headline lead to one address, often in this order.
    entries.set(key, known === undefined ? entry : merged(known, entry));
  }
  return { entries: [...entries.values()], broken };
}

const elements = (found: Cheerio<never> | Cheerio<Node>): readonly Element[] => (found.toArray() as Node[]).filter(isElement);

function linkOf(chosen: Element, closest: (element: Element) => Element | undefined): Element | undefined {
  if (chosen.name === 'a') return chosen;
  let first: Element | undefined;
  for (const element of elementsOf(chosen)) {
    if (element.name !== 'a' || element.attribs['href'] === undefined) continue;
    if (textOf(element) !== '') return element;
    first ??= element;
  }
  return first ?? closest(chosen);
}

const attributesOf = ({ attribs }: Element): readonly string[] => ['datetime', 'data-datetime', 'data-time', 'title', 'content'].map((name) => attribs[name]).filter((value) => value !== undefined).map(oneLine);

const merged = (a: ListEntry, b: ListEntry): ListEntry =>
  ({ url: a.url, title: a.title || b.title, summary: a.summary || b.summary, dates: a.dates.length > 0 ? a.dates : b.dates, image: a.image ?? b.image });
