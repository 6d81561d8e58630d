import type { DomDocument } from './dom.ts';
import { cleanPlain } from './entities.ts';

/** Beyond it no title, description or date goes on. */
const longest = 5000;

/** The page's `<meta>` elements, by property, name or itemprop in lower case; the first of a name counts. */
export class MetaTags {
  readonly #values = new Map<string, string>();

  constructor(document: DomDocument) {
    for (const element of document.querySelectorAll('meta')) {
      const content = element.getAttribute('content');
      if (!content) continue;
      for (const attribute of ['property', 'name', 'itemprop']) {
        const key = element.getAttribute(attribute)?.toLowerCase();
        if (key && !this.#values.has(key)) this.#values.set(key, content);
      }
    }
  }

  /** The first of the names that has a value, as it stands there; empty when none has. */
  raw(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value?.trim()) return value.slice(0, longest);
    }
    return '';
  }

  /** The same as one clean line. */
  text(...names: readonly string[]): string {
    return cleanPlain(this.raw(...names));
  }
}
