import { html, raw } from 'hono/html';
import { iso } from '../dates.ts';
import type { Item } from '../item.ts';
import { notice, noticeEnglish } from '../notice.ts';
import type { Outlet } from '../schema.ts';
import { imagePath, type ArticleView, type Markup } from './view.ts';

/** The frame of every page: head, the outlet's bar, the page's body, the notice at the foot. */
export function frame(outlet: Outlet, base: string, title: string, head: Markup | string, body: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${outlet.name}</title>
<meta name="generator" content="Điểm Báo demonstration newsroom">
${outlet.feeds.map((feed) => html`<link rel="alternate" type="${feedType[feed.format]}" title="${feed.title}" href="${base}/${outlet.id}/${feed.file}">
`)}<style>body{margin:0 auto;max-width:46rem;padding:0 1rem 2rem;font:17px/1.6 system-ui,sans-serif;color:#222;background:#fff}
.masthead{border-bottom:3px solid ${outlet.colour};padding:.6rem 0;margin-bottom:1rem}.masthead a{color:${outlet.colour};font-weight:700;text-decoration:none;font-size:1.3rem}
.masthead small{display:block;color:#555}img{max-width:100%;height:auto}figcaption,.caption,.PhotoCMS_Caption{color:#555;font-size:.85em}
aside,.box,.VCSortableInPreviewMode,.tindnd,.readmore-body-box,.link-content-footer,.subscribe{background:#f3f4f6;padding:.6rem 1rem;margin:1rem 0;font-size:.92em}
footer{border-top:1px solid #ccc;margin-top:2rem;padding-top:.8rem;color:#444;font-size:.88em}</style>
${head}
</head>
<body>
<div class="masthead"><a href="${base}/${outlet.id}/">${outlet.name}</a><small>${outlet.tagline}</small></div>
${body}
<footer class="page-footer"><p><strong>${notice}</strong> ${noticeEnglish}</p></footer>
</body>
</html>`;
}

const feedType = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** Open Graph and the description. */
export function openGraph({ item, base }: ArticleView): Markup {
  return html`<meta name="description" content="${item.lead}">
<link rel="canonical" href="${base}${item.path}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${item.outlet.name}">
<meta property="og:title" content="${item.title}">
<meta property="og:description" content="${item.lead}">
<meta property="og:url" content="${base}${item.path}">
<meta property="og:image" content="${base}${imagePath(item)}">
<meta property="article:published_time" content="${iso(item.publishedAt)}">
<meta property="article:modified_time" content="${iso(item.modifiedAt)}">`;
}

/** schema.org NewsArticle as JSON-LD. `body` carries the text too; `escaped` writes entities into the strings, as some houses do. */
export function jsonLd({ item, base }: ArticleView, options: { readonly body?: boolean; readonly escaped?: boolean } = {}): Markup {
  const text = (value: string): string => (options.escaped ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value);
  return script({
    '@context': 'https://schema.org', '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': `${base}${item.path}` },
    headline: text(item.title), description: text(item.lead), image: [`${base}${imagePath(item)}`],
    datePublished: iso(item.publishedAt), dateModified: iso(item.modifiedAt), inLanguage: item.outlet.language,
    author: { '@type': 'Person', name: item.penName }, publisher: { '@type': 'Organization', name: item.outlet.name },
    ...(options.body ? { articleBody: [item.lead, ...item.paragraphs.map(plain)].join('\n\n') } : {}),
  });
}

/** A JSON-LD script that cannot be closed from inside. */
export const script = (data: object): Markup => html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;

/** A paragraph that starts with "## " is a subheading. */
export const isSubhead = (paragraph: string): boolean => paragraph.startsWith('## ');
export const plain = (paragraph: string): string => paragraph.replace(/^## /, '');

/** Paragraphs with a box of the layout's own set after the second one. */
export function paragraphs(item: Item, className: string, box: Markup | string = ''): Markup[] {
  const open = className ? raw(` class="${className}"`) : '';
  return item.paragraphs.map((text, index) => html`${isSubhead(text) ? html`<h3>${plain(text)}</h3>` : html`<p${open}>${text}</p>`}
${index === 1 ? box : ''}`);
}

/** Links to other items, for related boxes. */
export const links = (items: readonly Item[], base: string): Markup => html`<ul>${items.map((item) => html`<li><a href="${base}${item.path}" title="${item.title}">${item.title}</a></li>`)}</ul>`;

/** "Theo Báo Tân Hải", and where the original stands. */
export const credit = ({ item, base }: ArticleView, className: string): Markup | string =>
  item.credit ? html`<p class="${className}">${item.credit}${item.creditPath ? html` <a class="link-source" href="${base}${item.creditPath}">Link bài gốc</a>` : ''}</p>` : '';

/** The note that says an earlier wording was wrong. */
export const correction = (item: Item): Markup | string => (item.correction ? html`<p class="correction">${item.correction}</p>` : '');
