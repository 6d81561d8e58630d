import { longestContent, longestOther, longestSummary } from './entry.ts';

export type Kind = 'rss' | 'atom';

type Attributes = Readonly<Record<string, string>>;

const longest = new Map([['x:content', longestContent], ['x:summary', longestSummary]]);
const mostAttributes = 50;
/** Names that are HTML as well as fields. */
const htmlToo = new Set(['title', 'link', 'summary', 'source', 'image']);
const keptAttributes = ['type', 'rel', 'href', 'url', 'medium', 'ispermalink', 'term', 'label', 'src', 'mode'];

/** One field of an item while its text is being gathered. */
export class Field {
  readonly name: string;
  readonly element: string;
  readonly #attributes: Attributes;
  readonly #markup: boolean;
  /** Real markup inside (Atom's xhtml): its text stands unescaped and only its own end tag ends it. */
  readonly #xhtml: boolean;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(name: string, element: string, attributes: Attributes, markup: boolean) {
    this.name = name;
    this.element = element;
    this.#attributes = attributes;
    this.#markup = markup;
    this.#xhtml = markup && (attributes['type'] === 'xhtml' || attributes['mode'] === 'xml' || attributes['type'] === 'application/xhtml+xml');
  }

  append(data: string): void {
    const room = (longest.get(this.name) ?? longestOther) - this.#length;
    if (room <= 0) return;
    const part = (this.#xhtml ? escapeText(data) : data).slice(0, room);
    this.#parts.push(part);
    this.#length += part.length;
  }

  /**
   * Whether an element met inside belongs to this text. Where it does not, this field was never closed: the next field of
   * the item, a person or a module's element (`slash:comments`) begins.
   */
  holds(element: string, known: boolean): boolean {
    if (this.name === 'x:image') return element === 'url';
    if (!this.#markup || element.includes(':')) return false;
    return !known || (this.#xhtml ? htmlToo.has(element) : element === 'source');
  }

  openInside(raw: string, attributes: Attributes): void {
    if (this.name === 'x:image' || !this.#markup) return;
    let written = '';
    let count = 0;
    for (const name in attributes) {
      if (++count > mostAttributes) break;
      if (/^[\w:-]+$/.test(name)) written += ` ${name}="${escapeText(attributes[name] ?? '')}"`;
    }
    this.#push(`<${raw}${written}>`);
  }

  closeInside(raw: string): void {
    if (this.#markup && this.name !== 'x:image') this.#push(`</${raw}>`);
  }

  toXml(): string {
    const attributes = keptAttributes.flatMap((name) => {
      const value = this.#attributes[name];
      return value === undefined ? [] : [` ${name}="${escapeText(value.slice(0, longestOther))}"`];
    });
    const type = this.#xhtml ? ' x:html="yes"' : '';
    return `<${this.name}${attributes.join('')}${type} x:from="${escapeText(this.element)}">${escapeText(this.#parts.join(''))}</${this.name}>`;
  }

  #push(tag: string): void {
    if (this.#length + tag.length > (longest.get(this.name) ?? longestOther)) return;
    this.#parts.push(tag);
    this.#length += tag.length;
  }
}

export interface ItemToWrite {
  readonly base: string;
  readonly language: string | null;
  readonly about: string;
  readonly fields: readonly Field[];
}

export function serialiseItem(kind: Kind, item: ItemToWrite): string {
  const own = `<x:base>${escapeText(item.base)}</x:base>${item.language === null ? '' : `<x:lang>${escapeText(item.language)}</x:lang>`}${item.about === '' ? '' : `<x:about>${escapeText(item.about)}</x:about>`}`;
  const element = kind === 'atom' ? 'entry' : 'item';
  return `<${element}>${own}${item.fields.map((field) => field.toXml()).join('')}</${element}>`;
}

/** A whole feed around some items, for the reader. */
export function serialiseFeed(kind: Kind, items: readonly string[]): string {
  return kind === 'atom' ? `<feed>${items.join('')}</feed>` : `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
}

const escapeText = (text: string): string =>
  // Entities such as &#8; bring control characters back.
   
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'));
