import { html, raw } from 'hono/html';
import { rfc822, twoDigitYear } from '../dates.ts';
import type { Item } from '../item.ts';
import type { Markup } from '../layouts/index.ts';
import { plain } from '../layouts/parts.ts';
import { imagePath } from '../layouts/view.ts';
import { notice } from '../notice.ts';
import type { FeedView } from './entry.ts';

/** RSS 2.0, with the habits (and, where the outlet's data says so, the faults) of real feeds. */
export function rss({ outlet, spec, items, base }: FeedView): Markup {
  const date = spec.dates === 'two-digit-year' ? twoDigitYear : rfc822;
  const title = (text: string): ReturnType<typeof raw> | string => (spec.bareAmpersand ? raw(text.replaceAll('<', '&lt;')) : text);
  const description = (item: Item): Markup | string =>
    spec.thumbnail ? html`${cdata(`<a href="${base}${item.path}"><img src="${base}${imagePath(item)}" alt=""></a></br>${escapeText(item.lead)}`)}` : item.lead;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${spec.title}</title>
<link>${base}/${outlet.id}/</link>
<description>${outlet.tagline} ${notice}</description>
<language>${outlet.language}</language>
<generator>${outlet.name}</generator>
${items.map((item) => html`<item>
<title>${title(item.title)}</title>
<link>${base}${item.path}</link>
<guid isPermaLink="true">${base}${item.path}</guid>
<pubDate>${date(item.publishedAt)}</pubDate>
<description>${description(item)}</description>
${spec.creator ? html`<dc:creator>${item.penName}</dc:creator>
` : ''}${spec.fullText ? html`<content:encoded>${cdata([item.lead, ...(item.correction ? [item.correction] : []), ...item.paragraphs.map(plain)].map((text) => `<p>${escapeText(text)}</p>`).join('\n'))}</content:encoded>
` : ''}</item>
`)}</channel>
</rss>
`;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cdata = (text: string): ReturnType<typeof raw> => raw(`<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
