import { html } from 'hono/html';
import { iso } from '../dates.ts';
import type { Item } from '../item.ts';
import type { Markup } from '../layouts/index.ts';
import { notice } from '../notice.ts';
import type { Outlet } from '../schema.ts';
import { feedLimit } from './entry.ts';

export const sitemapType = 'application/xml; charset=utf-8';

/** What the sitemap lists: the newest items but those that were withdrawn. */
export const mappedIn = (outlet: Outlet, items: readonly Item[]): Item[] => items.filter((item) => item.outlet.id === outlet.id && item.state !== 'removed').slice(0, feedLimit);

/** A news sitemap, as outlets offer it to search engines. */
export function newsSitemap(outlet: Outlet, items: readonly Item[], base: string): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<!-- ${notice} -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items.map((item) => html`<url>
<loc>${base}${item.path}</loc>
<lastmod>${iso(item.modifiedAt)}</lastmod>
<news:news>
<news:publication><news:name>${outlet.name}</news:name><news:language>${outlet.language}</news:language></news:publication>
<news:publication_date>${iso(item.publishedAt)}</news:publication_date>
<news:title>${item.title}</news:title>
</news:news>
</url>
`)}</urlset>
`;
}
