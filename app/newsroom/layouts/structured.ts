import { html } from 'hono/html';
import { iso, shortVietnamese } from '../dates.ts';
import { correction, credit, frame, jsonLd, links, openGraph, paragraphs } from './parts.ts';
import { imagePath, type Layout } from './view.ts';

/** A modern page: semantic elements, JSON-LD with articleBody, a footer of links inside the article. */
export const structured: Layout = (view) => {
  const { item, base, related } = view;
  return frame(item.outlet, base, item.title, html`${openGraph(view)}${jsonLd(view, { body: true })}`, html`<main><article class="article">
<header class="article__header"><h1 class="article__title">${item.title}</h1>
<p class="article__meta"><span class="article__author">${item.penName}</span> · <time datetime="${iso(item.publishedAt)}">${shortVietnamese(item.publishedAt)}</time></p>
<p class="article__sapo">${item.lead}</p></header>
<div class="article__body">
<figure><img src="${base}${imagePath(item)}" alt=""><figcaption>${item.caption ?? 'Ảnh: tòa soạn'}</figcaption></figure>
${correction(item)}
${paragraphs(item, '')}
${credit(view, 'article__source')}
<div class="link-content-footer">${related.slice(0, 3).map((other) => html`<a href="${base}${other.path}">&gt;&gt; ${other.title}</a><br>`)}</div>
</div>
</article>
<aside class="most-read"><h2>Đọc nhiều</h2>${links(related, base)}</aside>
<template><p>Khung bình luận chưa mở.</p></template></main>`);
};
