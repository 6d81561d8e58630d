import { html } from 'hono/html';
import { longVietnamese } from '../dates.ts';
import { correction, credit, frame, links, openGraph, paragraphs } from './parts.ts';
import { imagePath, sectionName, type Layout } from './view.ts';

/** Lead as `h2.sapo` outside the text, related story inside it, Open Graph, no JSON-LD. */
export const sapo: Layout = (view) => {
  const { item, base, related } = view;
  const box = related[0] && html`<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="${base}${related[0].path}">${related[0].title}</a><p>${related[0].lead}</p></div>`;
  return frame(item.outlet, base, item.title, openGraph(view), html`<div class="main-detail">
<div class="detail-cate"><a href="${base}/${item.outlet.id}/${item.section}/">${sectionName(item)}</a></div>
<h1 class="title-detail" data-role="title">${item.title}</h1>
<div class="detail-info"><span class="detail-author">${item.penName}</span> <div class="detail-time" data-role="publishdate">${longVietnamese(item.publishedAt)}</div></div>
<h2 class="sapo" data-role="sapo">${item.lead}</h2>
<div class="detail-content afcbc-body" data-role="content">
<figure class="VCSortableInPreviewMode" type="Photo"><img src="${base}${imagePath(item)}" alt="${item.caption ?? item.title}"><figcaption class="PhotoCMS_Caption"><p>${item.caption ?? 'Ảnh minh họa'}</p></figcaption></figure>
${correction(item)}
${paragraphs(item, '', box || '')}
${credit(view, 'source')}
</div>
<div class="detail-tag"><ul><li><a href="${base}/${item.outlet.id}/">Tân Hải</a></li></ul></div>
<div class="box-related"><h3>Tin cùng chuyên mục</h3>${links(related, base)}</div>
</div>`);
};
