import { Parser } from 'htmlparser2';
import { breathe } from './breathe.ts';
import { Channel, type ChannelFacts } from './channel.ts';
import { mostEntries } from './entry.ts';
import { Field, serialiseItem, type Kind } from './serialise.ts';
import { fieldOf, isItem, isRoot, isSealed, Namer } from './vocabulary.ts';

export interface Rebuilt {
  readonly kind: Kind;
  /** Each a well-formed `<item>` or `<entry>`, in order. */
  readonly items: readonly string[];
  readonly language: string | null;
  readonly channel: ChannelFacts;
  readonly warnings: readonly string[];
}

const slice = 65_536;
/** The parser pays for each open element at every tag: a text that nests deeper is read no further. */
const deepest = 5_000;
/** Fields of one item that are kept. */
const mostFields = 300;
/** Fields that hold markup: there an unknown element is part of the text. */
const markup = new Set(['title', 'x:summary', 'x:content']);

/**
 * The repair pass: reads any text as XML as far as it makes sense and writes its items anew, well-formed and with nothing but
 * the fields we read. Elements that were never closed end where the next field or item begins; an item that the text breaks
 * off in is dropped. Yields to the event loop as it goes. Null when nothing in the text is a feed.
 */
export async function rebuild(text: string, base: string, signal?: AbortSignal): Promise<Rebuilt | null> {
  const builder = new Builder(base);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (data) => builder.text(data),
      onclosetag: (name) => builder.close(name),
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < text.length && !builder.done; at += slice) {
    parser.write(text.slice(at, at + slice));
    await breathe(signal);
  }
  builder.end();
  parser.end();
  return builder.result();
}

class Builder {
  readonly #namer = new Namer();
  readonly #items: string[] = [];
  readonly #warnings = new Set<string>();
  #kind: Kind | null = null;
  #base: string;
  #language: string | null = null;
  readonly #channel = new Channel();
  #depth = 0;
  #item: { readonly name: string; readonly base: string; readonly language: string | null; readonly about: string; readonly fields: Field[] } | null = null;
  #field: Field | null = null;
  #sealed: { readonly name: string; depth: number } | null = null;
  #ended = false;

  constructor(base: string) {
    this.#base = base;
  }

  /** Nothing more is taken from the text. */
  get done(): boolean {
    return this.#full || this.#tooDeep;
  }

  get #full(): boolean {
    return this.#items.length > mostEntries;
  }

  get #tooDeep(): boolean {
    return this.#depth > deepest;
  }

  open(raw: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    this.#namer.declare(attributes);
    const name = this.#namer.canonical(raw);
    if (isItem(name)) return this.#startItem(name, attributes);
    if (this.#item === null) return this.#openOutside(name, attributes);
    if (this.#sealed !== null) {
      if (this.#sealed.name === name) this.#sealed.depth += 1;
      return;
    }
    const known = fieldOf(name);
    if (this.#field !== null) {
      if (this.#field.holds(name, known !== undefined || isSealed(name))) return this.#field.openInside(raw, attributes);
      if (!this.#field.name.startsWith('x:media')) this.#warnings.add('unclosed elements closed');
      this.#endField();
    }
    if (isSealed(name)) this.#sealed = { name, depth: 1 };
    else if (known !== undefined) this.#field = new Field(known, name, attributes, markup.has(known));
  }

  text(data: string): void {
    if (this.#sealed === null) this.#field?.append(data);
    if (this.#item === null) this.#channel.text(data);
  }

  close(raw: string): void {
    if (this.#ended) return;
    this.#depth -= 1;
    const name = this.#namer.canonical(raw);
    if (this.#sealed !== null && this.#sealed.name === name) {
      this.#sealed.depth -= 1;
      if (this.#sealed.depth === 0) this.#sealed = null;
      return;
    }
    if (this.#item === null) {
      this.#channel.close();
      return;
    }
    if (isItem(name)) return this.#endItem();
    if (this.#sealed !== null || this.#field === null) return;
    if (this.#field.element === name) this.#endField();
    else this.#field.closeInside(raw);
  }

  /** The text is over: an item that is still open was cut off. */
  end(): void {
    this.#ended = true;
    if (this.#item !== null) this.#warnings.add('cut off: the last, incomplete item is left for the next poll');
    this.#item = null;
    if (this.#tooDeep) this.#warnings.add('nested too deeply: the rest is not read');
    if (this.#full) this.#warnings.add(`only the first ${mostEntries} items are read`);
  }

  result(): Rebuilt | null {
    if (this.#kind === null) return null;
    const channel = this.#channel.facts();
    return { kind: this.#kind, items: this.#items.slice(0, mostEntries), language: channel.language ?? this.#language, channel, warnings: [...this.#warnings] };
  }

  #openOutside(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#channel.open(name, attributes);
    if (!isRoot(name)) return;
    this.#kind ??= name.endsWith('feed') ? 'atom' : 'rss';
    this.#base = attributes['xml:base'] === undefined ? this.#base : resolve(attributes['xml:base'], this.#base);
    this.#language ??= attributes['xml:lang'] ?? null;
  }

  #startItem(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#item !== null) {
      this.#warnings.add('unclosed elements closed');
      this.#endItem();
    }
    this.#kind ??= name === 'item' ? 'rss' : 'atom';
    const base = attributes['xml:base'] === undefined ? this.#base : resolve(attributes['xml:base'], this.#base);
    this.#item = { name, base, language: attributes['xml:lang'] ?? null, about: attributes['rdf:about'] ?? '', fields: [] };
  }

  #endItem(): void {
    this.#endField();
    this.#sealed = null;
    if (this.#item !== null && !this.#full) this.#items.push(serialiseItem(this.#kind ?? 'rss', this.#item));
    this.#item = null;
  }

  #endField(): void {
    if (this.#field !== null && this.#item !== null && this.#item.fields.length < mostFields) this.#item.fields.push(this.#field);
    this.#field = null;
  }
}

/** `address` against `base`; the base itself where it makes no address. */
function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : base;
}
