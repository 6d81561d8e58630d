import { html } from 'hono/html';
import { shortVietnamese } from '../dates.ts';
import { correction, credit, frame, links, paragraphs } from './parts.ts';
import { imagePath, type Layout } from './view.ts';

/** An older system: tables, a lead in bold, no Open Graph and no JSON-LD, boxes called `tindnd` and `readmore-body-box`. */
export const broadcast: Layout = (view) => {
  const { item, base, related } = view;
  return frame(item.outlet, base, item.title, html`<meta name="description" content="${item.lead}"><meta name="author" content="cms.truyen-hinh-tan-hai.example">`, html`<table width="100%" cellpadding="0"><tr><td class="colleft">
<div class="title_news"><h1>${item.title}</h1></div>
<div class="date_news">${shortVietnamese(item.publishedAt)}</div>
<div class="lead_news"><b>${item.lead}</b></div>
<div class="tindnd"><b>Tin đáng đọc</b>${links(related.slice(0, 3), base)}</div>
<div id="noidung" class="content_news">
<div align="center"><img src="${base}${imagePath(item)}" alt=""><br><em class="caption">${item.caption ?? 'Ảnh cắt từ bản tin'}</em></div>
${correction(item)}
${paragraphs(item, 'MsoNormal', html`<div class="readmore-body-box"><span>Xem thêm:</span> ${links(related.slice(3, 5), base)}</div>`)}
<p style="text-align:right"><strong>${item.penName}</strong></p>
${credit(view, 'nguon')}
</div>
</td></tr></table>`);
};
