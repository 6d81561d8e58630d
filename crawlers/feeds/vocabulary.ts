/** Prefixes by which the house knows the feeds' namespaces; '' is the feed's own vocabulary. */
const prefixes = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
]);

/** What an item may say, by canonical name. Nothing here is a person: authors, creators and credits have no entry and are skipped. */
const fields = new Map<string, string>([
  ...['title', 'link', 'guid', 'id', 'category', 'enclosure', 'language'].map((name) => [name, name] as const),
  ['dc:title', 'title'], ['dc:language', 'language'], ['dc:subject', 'category'],
  ['description', 'x:summary'], ['summary', 'x:summary'], ['dc:description', 'x:summary'], ['tagline', 'x:summary'],
  ['content', 'x:content'], ['content:encoded', 'x:content'], ['encoded', 'x:content'], ['fulltext', 'x:content'],
  ['pubdate', 'x:published'], ['published', 'x:published'], ['issued', 'x:published'], ['created', 'x:published'], ['date', 'x:published'],
  ['dc:date', 'x:published'], ['dcterms:issued', 'x:published'], ['dcterms:created', 'x:published'],
  ['updated', 'x:updated'], ['modified', 'x:updated'], ['dcterms:modified', 'x:updated'], ['lastmod', 'x:updated'],
  ['media:content', 'x:media'], ['media:thumbnail', 'x:media'], ['image', 'x:image'], ['thumb', 'x:image'], ['thumbnail', 'x:image'],
  ['feedburner:origlink', 'x:origlink'],
]);

/** Elements whose inside speaks of something else: a person, or the feed an entry was taken from. */
const sealed = new Set(['author', 'contributor', 'source', 'dc:creator', 'creator', 'dc:contributor', 'dc:publisher', 'media:credit', 'comments', 'textinput']);

export const fieldOf = (canonical: string): string | undefined => fields.get(canonical) ?? (canonical.startsWith('atom:') ? atomField(canonical.slice(5)) : undefined);
export const isSealed = (canonical: string): boolean => sealed.has(canonical.replace(/^(?:atom|itunes|googleplay):/, ''));
export const isItem = (canonical: string): boolean => canonical === 'item' || canonical === 'entry' || canonical === 'atom:entry';
export const isRoot = (canonical: string): boolean => /^(?:rss|feed|atom:feed|rdf:rdf|rdf|channel)$/.test(canonical);

const atomField = (local: string): string | undefined => (local === 'link' ? 'link' : fields.get(local));

/** Names elements by namespace where it is declared and by prefix where it is not, in lower case. */
export class Namer {
  readonly #declared = new Map<string, string>();

  declare(attributes: Readonly<Record<string, string>>): void {
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const known = prefixes.get((attributes[name] ?? '').trim().toLowerCase());
      if (known !== undefined) this.#declared.set(name.slice(6).toLowerCase(), known);
    }
  }

  canonical(raw: string): string {
    const colon = raw.indexOf(':');
    const prefix = raw.slice(0, Math.max(0, colon)).toLowerCase();
    const local = raw.slice(colon + 1).toLowerCase();
    // Without a prefix an element belongs to the feed's own vocabulary, whatever its default namespace.
    if (prefix === '') return local;
    const name = this.#declared.get(prefix) ?? prefix;
    return name === '' ? local : `${name}:${local}`;
  }
}
