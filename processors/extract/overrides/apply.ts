import { normaliseText } from '../../../infra/text/index.ts';
import { findDates } from '../../../infra/text/dates/scan.ts';
import { readDate } from '../../../infra/text/dates.ts';
import { blocksOf } from '../blocks.ts';
import { parseDocument, type DomDocument } from '../dom.ts';
import { cleanLine } from '../entities.ts';
import type { DateContext, PageDate } from '../date-context.ts';
import { spaced } from '../survey.ts';
import { builtInOverrides, isExpired } from './load.ts';
import type { Override } from './schema.ts';

/** What an override has read of a page; empty or null where it names no selector, or the selector meets nothing. */
export interface Overridden {
  /** The page without what is to be dropped, for the general way to read the rest. */
  readonly html: string;
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly published: PageDate | null;
}

const longestLine = 1000;

/** Applies the override of the address's host; null where there is none that is still valid. */
export function overrideFor(url: string, html: string, context: DateContext, overrides: readonly Override[] = builtInOverrides()): Overridden | null {
  if (overrides.length === 0 || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const override = overrides.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
  return override === undefined || isExpired(override, context.now) ? null : apply(override, html, context);
}

function apply(override: Override, html: string, context: DateContext): Overridden {
  // The whole page: the slimmed one has lost the names that mean nothing in general.
  const document = parseDocument(html);
  const line = (selector: string | undefined): string => {
    const element = selector === undefined ? null : document.querySelector(selector);
    return element === null ? '' : cleanLine(spaced(element, longestLine));
  };
  // Before anything is dropped: a headline may stand in a box that holds nothing else of use.
  const [title, lead, published] = [line(override.title), line(override.lead), dateAt(document, override.published, context)];
  for (const selector of override.drop) for (const element of [...document.querySelectorAll(selector)]) element.remove();
  const text = override.text === undefined ? '' : textAt(document, override.text);
  return { html: override.drop.length === 0 ? html : (document.documentElement?.toString() ?? html), title, lead, text, published };
}

function textAt(document: DomDocument, selector: string): string {
  const elements = [...document.querySelectorAll(selector)];
  for (const element of elements) for (const other of [...element.querySelectorAll('script,style,noscript,template,iframe,figcaption,button,svg')]) other.remove();
  return normaliseText(elements.flatMap((element) => blocksOf(element)).map(({ text }) => text).join('\n'));
}

function dateAt(document: DomDocument, selector: string | undefined, context: DateContext): PageDate | null {
  const element = selector === undefined ? null : document.querySelector(selector);
  if (element === null) return null;
  const machine = element.getAttribute('datetime') ?? element.getAttribute('content');
  const read = (machine ? readDate(machine, context) : null) ?? findDates(spaced(element, 200), context).dates[0]?.read ?? null;
  return read === null ? null : { at: read.at.toISOString(), hasTime: read.hasTime };
}
