import { html } from 'hono/html';
import { shortVietnamese } from '../dates.ts';
import { correction, credit, frame, links, paragraphs } from './parts.ts';
import { imagePath, sectionName, type Layout } from './view.ts';

/** A public body's portal: deep nested blocks, the date in brackets after the title, tools for reading aloud and print. */
export const portal: Layout = (view) => {
  const { item, base, related } = view;
  return frame(item.outlet, base, item.title, html`<meta name="description" content="${item.lead}"><meta property="og:title" content="${item.title}"><meta property="og:type" content="website">`, html`<div id="ctl00_main"><div class="portlet"><div class="portlet-body">
<div class="breadcrumb"><a href="${base}/${item.outlet.id}/">Trang chủ</a> / ${sectionName(item)}</div>
<div class="ArticleTools"><a href="${base}${item.path}">Nghe đọc bài</a> | <a href="${base}${item.path}">Bản in</a> | Cỡ chữ A A+</div>
<h1 class="ArticleHeader">${item.title}</h1> <span class="ArticleDate">(${shortVietnamese(item.publishedAt)})</span>
<div class="ArticleBody"><div class="WordSection1">
<p><strong>${item.lead}</strong></p>
<div class="ExternalImage"><img src="${base}${imagePath(item)}" alt="${item.title}"><div class="caption">${item.caption ?? 'Ảnh tư liệu của Sở'}</div></div>
${correction(item)}
${paragraphs(item, '')}
<p><em>${item.penName}</em></p>${credit(view, 'source')}
</div></div>
<div class="OtherNews"><div class="OtherNewsTitle">Các tin khác</div>${links(related, base)}</div>
<div class="visits">Lượt truy cập trong ngày không được đếm ở trang trình diễn.</div>
</div></div></div>`);
};
