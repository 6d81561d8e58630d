import { html } from 'hono/html';
import { english as date, iso } from '../dates.ts';
import { correction, credit, frame, jsonLd, links, openGraph, paragraphs } from './parts.ts';
import { imagePath, type Layout } from './view.ts';

/** The English-language paper: a standfirst, a newsletter call in mid-text, "read more" links. */
export const english: Layout = (view) => {
  const { item, base, related } = view;
  const call = html`<aside class="newsletter"><h4>The week in Tan Hai</h4><p>Sign up for our Friday newsletter. You can leave at any time.</p></aside>`;
  return frame(item.outlet, base, item.title, html`${openGraph(view)}${jsonLd(view)}`, html`<main id="content"><article itemscope itemtype="https://schema.org/NewsArticle">
<header><h1 itemprop="headline">${item.title}</h1><p class="standfirst" itemprop="description">${item.lead}</p>
<p class="byline">By ${item.penName}</p><time datetime="${iso(item.publishedAt)}" itemprop="datePublished">${date(item.publishedAt)}</time></header>
<div class="story-body" itemprop="articleBody"><figure><img src="${base}${imagePath(item)}" alt=""><figcaption>${item.caption ?? 'Illustration'}</figcaption></figure>
${correction(item)}
${paragraphs(item, 'story-text', call)}${credit(view, 'source')}</div></article>
<nav class="read-more"><h2>Read more</h2>${links(related, base)}</nav></main>`);
};
