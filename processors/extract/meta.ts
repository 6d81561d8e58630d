import type { DomElement } from './dom.ts';
import { cleanPlain } from './entities.ts';

/** Beyond it no title, description or date goes on. */
const longest = 5000;
const roles = ['property', 'name', 'itemprop'];

/** The page's `<meta>` elements, by property, name or itemprop in lower case; the first of a name counts. */
export class MetaTags {
  readonly #values = new Map<string, string>();
  readonly #disputed = new Set<string>();

  constructor(elements: Iterable<DomElement>) {
    const said = new Set<string>();
    for (const element of elements) {
      const content = element.getAttribute('content');
      if (!content) continue;
      for (const role of roles) {
        const key = element.getAttribute(role)?.trim().toLowerCase();
        if (!key) continue;
        const known = this.#values.get(key);
        if (known === undefined) {
          this.#values.set(key, content);
          if (role === 'itemprop' && element.parentNode?.tagName !== 'HEAD') said.add(key);
        } else if (known !== content && said.has(key)) this.#disputed.add(key);
      }
      if (element.getAttribute('http-equiv')?.toLowerCase() === 'content-language') this.#values.set('content-language', content);
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

  /** Whether items on the page itself contradict each other under that name: some are about other articles. */
  isDisputed(name: string): boolean {
    return this.#disputed.has(name);
  }

  /** The same as one clean line. */
  text(...names: readonly string[]): string {
    return cleanPlain(this.raw(...names));
  }
}
