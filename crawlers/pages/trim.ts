import { Parser } from 'htmlparser2';
import { RejectedError } from '../../infra/contracts/index.ts';
import { datePhrases } from '../../infra/text/dates/scan.ts';
import { cutBylines } from './bylines.ts';
import { KnownNames } from './known-names.ts';
import { Lines } from './lines.ts';
import { cleanLinkedData } from './linked-data.ts';
import { cutElements, isCommentBlock, isAuthorLink, keepsAttribute, mayBeByline, namesPerson } from './page-parts.ts';

/** Characters of a trimmed page; longer pages are no articles. */
export const longestPage = 1_500_000;
/** A byline is short; longer elements that bear its name hold the article itself, or a biography after it. */
const longestByline = 200;
/** Bylines within bylines that are watched. */
const deepestByline = 20;
/** Elements within elements. Browsers stop at 512; the parser's time grows with the square of the depth, to minutes in a hostile page. */
export const deepestPage = 5_000;
const slice = 131_072;
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/**
 * Cuts from a page what no reader of it needs: scripts (but JSON-LD), styles, comments of the source and of readers, drawings,
 * frames, inlined files, and what names the person who wrote it. Works on the stream of tokens and yields as it goes; lines
 * that name the authors are judged at the end, when the page's own names for them and the places of its texts are known.
 * @throws {RejectedError} `too-large` when more than 1.5 million characters remain, `too-deep` when its elements nest without end
 */
export async function trimPage(html: string): Promise<string> {
  const trimmer = new Trimmer();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => trimmer.open(name, attributes),
      ontext: (text) => trimmer.text(text),
      onclosetag: (name, implied) => trimmer.close(name, implied),
      onprocessinginstruction: (name, data) => trimmer.instruction(name, data),
    },
    // Entities stay as they are, so that nothing is escaped twice.
    { decodeEntities: false },
  );
  for (let at = 0; at < html.length; at += slice) {
    if (at > 0) await new Promise(setImmediate);
    parser.write(html.slice(at, at + slice));
    if (trimmer.size > longestPage) throw new RejectedError(`The page has more than ${longestPage} characters.`, { code: 'too-large' });
  }
  parser.end();
  const trimmed = trimmer.result();
  if (trimmed.length > longestPage) throw new RejectedError(`The page has more than ${longestPage} characters.`, { code: 'too-large' });
  return trimmed;
}

/** What an element that may be a byline has said so far. */
interface Held {
  readonly depth: number;
  readonly from: number;
  textLength: number;
}

class Trimmer {
  size = 0;
  readonly #out: string[] = [];
  #depth = 0;
  /** Depth of the element that is being cut with everything in it. */
  #cutFrom: number | null = null;
  #linkedData: string[] | null = null;
  /** What an element that names a person says while it is being cut. */
  #named: string | null = null;
  readonly #held: Held[] = [];
  readonly #lines = new Lines();
  readonly #names = new KnownNames();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > deepestPage) throw new RejectedError(`The page nests its elements more than ${deepestPage} deep.`, { code: 'too-deep' });
    if (this.#cutFrom !== null) return;
    if (name === 'script') {
      if (/^\s*application\/ld\+json/i.test(attributes['type'] ?? '')) this.#linkedData = [];
      this.#cutFrom = this.#depth;
    } else if (namesPerson(name, attributes)) {
      this.#named = name === 'meta' ? (attributes['content'] ?? '') : '';
      this.#cutFrom = this.#depth;
    } else if (cutElements.has(name) || isCommentBlock(name, attributes)) {
      this.#cutFrom = this.#depth;
    } else {
      if (this.#held.length < deepestByline && (mayBeByline(name, attributes) || isAuthorLink(name, attributes))) this.#held.push({ depth: this.#depth, from: this.#out.length, textLength: 0 });
      this.#lines.open(name, attributes, this.#out.length);
      this.#write(`<${name}${written(attributes)}>`);
    }
  }

  text(text: string): void {
    if (this.#linkedData !== null) this.#linkedData.push(text);
    else if (this.#cutFrom !== null) {
      if (this.#named !== null && this.#named.length < longestByline) this.#named += text;
    } else {
      this.#lines.text(text, this.#out.length);
      this.#write(text);
      for (const held of this.#held) held.textLength += text.trim().length;
    }
  }

  close(name: string, implied: boolean): void {
    const depth = this.#depth;
    this.#depth -= 1;
    if (this.#cutFrom !== null) {
      if (depth > this.#cutFrom) return;
      this.#cutFrom = null;
      if (this.#named !== null) this.#names.learn(this.#named);
      this.#named = null;
      this.#endLinkedData();
      return;
    }
    this.#lines.close(name, this.#out.length);
    if (!(implied && voidElements.has(name))) this.#write(`</${name}>`);
    if (this.#held.at(-1)?.depth === depth) this.#endHeld(this.#held.pop());
  }

  instruction(name: string, data: string): void {
    if (this.#cutFrom === null && name.toLowerCase() === '!doctype') this.#write(`<${data}>`);
  }

  result(): string {
    cutBylines(this.#out, this.#lines.all(this.#out.length), this.#names);
    return this.#out.join('');
  }

  #endLinkedData(): void {
    const source = this.#linkedData;
    this.#linkedData = null;
    const cleaned = source === null ? null : cleanLinkedData(source.join(''), this.#names.learn);
    if (cleaned !== null) this.#write(`<script type="application/ld+json">${cleaned}</script>`);
  }

  /** Cuts a byline, but for the date that often stands in it; "Theo …" names another outlet and stays. */
  #endHeld(held: Held | undefined): void {
    if (held === undefined || held.textLength > longestByline) return;
    const markup = this.#out.slice(held.from).join('');
    const said = markup.replace(/<time[\s>][^]*?<\/time>/gi, ' ').replace(/<[^<>]*>/g, ' ').normalize('NFC');
    if (/^\s*\(?\s*(?:theo|nguồn|source)\s*[:\s]/i.test(said)) return;
    this.#names.learn(said);
    this.#lines.withdraw(held.from);
    this.#out.length = held.from;
    this.size -= markup.length;
    for (const time of markup.match(/<time[\s>][^]*?<\/time>|<meta\s[^<>]*itemprop="date[^<>]*>/gi) ?? []) this.#write(time);
    for (const date of datePhrases(said)) this.#write(`<span class="date">${date}</span>`);
  }

  #write(part: string): void {
    this.#out.push(part);
    this.size += part.length;
  }
}

function written(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (!/^[^\s"'<>/=]+$/.test(name) || !keepsAttribute(name, value)) continue;
    text += value === '' ? ` ${name}` : ` ${name}="${value.includes('"') ? value.replaceAll('"', '&quot;') : value}"`;
  }
  return text;
}
