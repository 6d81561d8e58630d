export interface Link {
  readonly href: string;
  /** Relation types, in lower case. */
  readonly relations: readonly string[];
}

/** No server needs more; what is longer is not read. */
const longest = 8_192;

/** Reads an HTTP `Link` header (RFC 8288). Links that speak of something else than the answer itself (`anchor`) are left out. */
export function readLinks(header: string | undefined): readonly Link[] {
  if (header === undefined || header.length > longest) return [];
  const links: Link[] = [];
  for (const [, href = '', parameters = ''] of header.matchAll(/<([^<>]*)>((?:\s*;\s*[^\s;,="<>]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]+))?)*)/g)) {
    const given = new Map<string, string>();
    // The first of two parameters with one name counts.
    for (const [, name = '', quoted, bare = ''] of parameters.matchAll(/;\s*([^\s;,="<>]+)(?:\s*=\s*(?:"([^"]*)"|([^\s;,"]+)))?/g)) {
      if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), quoted ?? bare);
    }
    if (given.has('anchor')) continue;
    links.push({ href: href.trim(), relations: (given.get('rel') ?? '').toLowerCase().split(/\s+/).filter((relation) => relation !== '') });
  }
  return links;
}
