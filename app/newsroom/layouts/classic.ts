import { html } from 'hono/html';
import { longVietnamese } from '../dates.ts';
import { correction, credit, frame, jsonLd, links, openGraph, paragraphs } from './parts.ts';
import { imagePath, sectionName, type Layout } from './view.ts';

/** `p.description` before `article.fck_detail`, JSON-LD whose strings are escaped once too often, a subscription call in the text. */
export const classic: Layout = (view) => {
  const { item, base, related } = view;
  const call = html`<div class="subscribe"><p>Đăng ký nhận bản tin sáng của ${item.outlet.name} để không bỏ lỡ tin quan trọng trong ngày.</p><a href="${base}/${item.outlet.id}/">Đăng ký ngay</a></div>`;
  return frame(item.outlet, base, item.title, html`${openGraph(view)}${jsonLd(view, { escaped: true })}`, html`<section class="section page-detail"><div class="sidebar-1">
<div class="header-content"><ul class="breadcrumb"><li><a href="${base}/${item.outlet.id}/${item.section}/">${sectionName(item)}</a></li></ul><span class="date">${longVietnamese(item.publishedAt)}</span></div>
<h1 class="title-detail">${item.title}</h1>
<p class="description">${item.lead}</p>
<article class="fck_detail">
${correction(item)}
${paragraphs(item, 'Normal', html`<figure class="tplCaption"><img src="${base}${imagePath(item)}" alt="${item.title}"><figcaption><p class="Image">${item.caption ?? 'Ảnh minh họa'}</p></figcaption></figure>
${call}`)}
<p class="author_mail" style="text-align:right"><strong>${item.penName}</strong></p>
${credit(view, 'Normal source-credit')}
</article>
<ul class="list-news"><li>Tin liên quan</li></ul>${links(related, base)}
</div></section>`);
};
