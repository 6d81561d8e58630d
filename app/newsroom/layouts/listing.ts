import { html } from 'hono/html';
import { iso, shortVietnamese } from '../dates.ts';
import type { Item } from '../item.ts';
import { notice, noticeEnglish } from '../notice.ts';
import type { Forum, Outlet, SocialPage } from '../schema.ts';
import { frame } from './parts.ts';
import type { Markup } from './view.ts';

/** An outlet's front page, or one section's. It calls itself an article in Open Graph, as many real lists do. */
export function listing(outlet: Outlet, items: readonly Item[], base: string, heading: string): Markup {
  return frame(outlet, base, heading, html`<meta property="og:type" content="article"><meta name="description" content="${outlet.tagline}">`, html`<nav>${outlet.sections.filter((section) => !outlet.disallow.includes(section.id)).map((section) => html`<a href="${base}/${outlet.id}/${section.id}/">${section.name}</a> `)}</nav>
<h1>${heading}</h1>
${items.map((item) => html`<div class="item"><h2><a href="${base}${item.path}">${item.title}</a></h2><time datetime="${iso(item.publishedAt)}">${shortVietnamese(item.publishedAt)}</time><p>${item.lead}</p></div>
`)}`);
}

/** The newsroom's own first page: what it is and what it offers. */
export function welcome({ outlets, social, forum }: { readonly outlets: readonly Outlet[]; readonly social: SocialPage; readonly forum: Forum }, base: string): Markup {
  return html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tòa soạn trình diễn</title></head>
<body style="font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem"><h1>Tòa soạn trình diễn / Demonstration newsroom</h1>
<p><strong>${notice}</strong> ${noticeEnglish}</p>
<ul>${outlets.map((outlet) => html`<li><a href="${base}/${outlet.id}/">${outlet.name}</a>: ${listsOf(outlet).map((file) => html`<a href="${base}/${outlet.id}/${file}">${file}</a> `)}</li>`)}
<li><a href="${base}/mang-xa-hoi/${social.id}">${social.name}</a></li>
<li><a href="${base}/dien-dan/${forum.id}/">${forum.name}</a></li></ul>
<footer><p>${notice}</p></footer></body></html>`;
}

const listsOf = ({ feeds, newsSitemap }: Outlet): string[] => [...feeds.map(({ file }) => file), ...(newsSitemap === undefined ? [] : [newsSitemap])];
