/** What an element of a sitemap belongs to. */
export type Space = 'core' | 'news' | 'other';

const others = /image|video|mobile|xhtml|pagemap|geo/;

/** Tells namespaces by what the document declares, and by their usual prefixes where it declares nothing. */
export class XmlNames {
  readonly #prefixes = new Map<string, Space>();

  declare(attributes: Readonly<Record<string, string>>): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:') && this.#prefixes.size < 50) this.#prefixes.set(name.slice(6).toLowerCase(), spaceOf(uri.toLowerCase()));
    }
  }

  read(raw: string): { readonly space: Space; readonly name: string } {
    const colon = raw.indexOf(':');
    if (colon === -1) return { space: 'core', name: raw.toLowerCase() };
    const prefix = raw.slice(0, colon).toLowerCase();
    return { space: this.#prefixes.get(prefix) ?? spaceOf(prefix), name: raw.slice(colon + 1).toLowerCase() };
  }
}

function spaceOf(text: string): Space {
  if (text.includes('news')) return 'news';
  if (others.test(text)) return 'other';
  return text.includes('sitemap') || text === 'sm' || text === 's' ? 'core' : 'other';
}
