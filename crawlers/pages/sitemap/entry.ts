/** One `<url>` of a sitemap as it stands there. */
export interface SitemapEntry {
  readonly loc: string;
  readonly lastmod: string;
  readonly title: string;
  readonly published: string;
  readonly language: string;
}

/** One sitemap that an index names. */
export interface SitemapChild {
  readonly loc: string;
  readonly lastmod: string;
}

export interface SitemapReading {
  readonly entries: readonly SitemapEntry[];
  readonly children: readonly SitemapChild[];
  readonly warnings: readonly string[];
}

/** The protocol's own bound for one file. */
export const mostEntries = 50_000;
