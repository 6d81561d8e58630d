/*
 * The lines of a page as a reader sees them: what stands between the edges of two blocks or line breaks, and how it is set.
 * Only short lines keep where their texts are: a byline is short.
 */

type Attributes = Readonly<Record<string, string>>;

/** Characters, still with entities, of a line whose texts are kept. */
const longestShort = 240;
const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'o:p', 'picture', 'q', 's', 'small',
  'source', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);
const textless = new Set(['title', 'head', 'select', 'option', 'textarea', 'button', 'pre', 'noscript']);
const ownBlock = /^(?:p|h[1-6]|li)$/;

/** How the text of an element is set; elements that change nothing share their parent's. */
interface Setting {
  readonly linked: boolean;
  readonly strong: boolean;
  readonly right: boolean;
  readonly timed: boolean;
  readonly heading: number;
  readonly listed: boolean;
  readonly caption: boolean;
  readonly textless: boolean;
  /** The block that holds the line's neighbours. */
  readonly container: number;
  readonly block: number;
}

export interface Line extends Pick<Setting, 'right' | 'heading' | 'listed' | 'caption' | 'container'> {
  /** First part of the written page that belongs to the line, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Parts that are its text; empty for a long line. */
  readonly texts: readonly number[];
  readonly length: number;
  /** Share of its text that stands in links, 0 to 1. */
  readonly linked: number;
  readonly strong: boolean;
}

interface Open {
  from: number;
  texts: number[];
  length: number;
  linkedLength: number;
  strongLength: number;
  setting: Setting | null;
}

const plain: Setting = { linked: false, strong: false, right: false, timed: false, heading: 0, listed: false, caption: false, textless: false, container: 0, block: 0 };

export class Lines {
  readonly #lines: Line[] = [];
  readonly #settings: Setting[] = [];
  #line: Open = freshLine(0);
  #blocks = 0;

  /** An element begins; its tag will be part `at` of what is written. */
  open(name: string, attributes: Attributes, at: number): void {
    const isBlock = !inline.has(name);
    if (isBlock) this.#end(at);
    this.#settings.push(this.#setting(name, attributes, isBlock));
    if (isBlock) this.#line = freshLine(at + 1);
  }

  close(name: string, at: number): void {
    this.#settings.pop();
    if (inline.has(name)) return;
    this.#end(at);
    this.#line = freshLine(at + 1);
  }

  text(text: string, at: number): void {
    const setting = this.#settings.at(-1) ?? plain;
    const length = text.trim().length;
    if (length === 0 || setting.timed || setting.textless) return;
    const line = this.#line;
    line.setting ??= setting;
    line.length += length;
    if (setting.linked) line.linkedLength += length;
    if (setting.strong) line.strongLength += length;
    if (line.length <= longestShort) line.texts.push(at);
    else line.texts = [];
  }

  /** What was written from part `from` on is withdrawn. */
  withdraw(from: number): void {
    while ((this.#lines.at(-1)?.to ?? -1) > from) this.#lines.pop();
    if (this.#line.from >= from) this.#line = freshLine(from);
    else this.#line.texts = this.#line.texts.filter((at) => at < from);
  }

  /** All lines with text, in the order of the page. */
  all(at: number): readonly Line[] {
    this.#end(at);
    return this.#lines;
  }

  #end(at: number): void {
    const { setting, from, texts, length, linkedLength, strongLength } = this.#line;
    if (setting === null) return;
    const { right, heading, listed, caption, container } = setting;
    this.#lines.push({ right, heading, listed, caption, container, from, to: at, texts, length, linked: linkedLength / length, strong: strongLength === length });
    this.#line = freshLine(at);
  }

  #setting(name: string, attributes: Attributes, isBlock: boolean): Setting {
    const outer = this.#settings.at(-1) ?? plain;
    const style = attributes['style'] ?? '';
    const change: { -readonly [K in keyof Setting]?: Setting[K] } = {};
    if (name === 'a') change.linked = true;
    if (name === 'time') change.timed = true;
    if (/^(?:b|strong|em|i|cite)$/.test(name) || /font-(?:weight:\s*(?:bold|[6-9]00)|style:\s*italic)/i.test(style)) change.strong = true;
    if (/^h[1-6]$/.test(name)) change.heading = Number(name[1]);
    if (textless.has(name)) change.textless = true;
    if (name === 'li' || name === 'td' || name === 'th') change.listed = true;
    else if (isBlock && name !== 'br' && outer.listed) change.listed = false;
    if (/^(?:figure|figcaption|caption)$/.test(name) || /caption/i.test(attributes['class'] ?? '')) change.caption = true;
    const align = /text-align:\s*(\w+)/i.exec(style)?.[1] ?? (isBlock ? attributes['align'] : undefined) ?? (/(?:^|\s)(?:(?:text|align|txt|ta)-?(?:right|end)|has-text-align-right)(?:\s|$)/i.test(attributes['class'] ?? '') ? 'right' : undefined);
    if (align !== undefined) change.right = /^(?:right|end)$/i.test(align);
    if (isBlock) {
      change.block = ++this.#blocks;
      change.container = ownBlock.test(name) ? outer.block : change.block;
    }
    return Object.keys(change).length === 0 ? outer : { ...outer, ...change };
  }
}

const freshLine = (from: number): Open => ({ from, texts: [], length: 0, linkedLength: 0, strongLength: 0, setting: null });
