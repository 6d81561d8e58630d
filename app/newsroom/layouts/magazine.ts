import { html } from 'hono/html';
import { shortVietnamese } from '../dates.ts';
import { correction, credit, frame, links, openGraph, paragraphs } from './parts.ts';
import { imagePath, sectionName, type Layout } from './view.ts';

/** A lifestyle page: the lead as first paragraph of the text, advertising and a gallery around it, boxes between. */
export const magazine: Layout = (view) => {
  const { item, base, related } = view;
  const box = html`<div class="VCSortableInPreviewMode" type="RelatedNewsBox"><h4>Bài nên đọc</h4>${links(related.slice(0, 3), base)}</div>`;
  return frame(item.outlet, base, item.title, openGraph(view), html`<div class="ad-top" aria-hidden="true">Khung dành cho quảng cáo</div>
<div class="post"><div class="post-header"><span class="label">${sectionName(item)}</span><h1>${item.title}</h1><span class="post-date">${shortVietnamese(item.publishedAt)}</span></div>
<div class="post-content">
<p class="post-sapo"><strong>${item.lead}</strong></p>
<p align="center"><img src="${base}${imagePath(item)}" alt=""></p>
<p class="caption" align="center"><em>${item.caption ?? 'Ảnh: Chợ Sớm'}</em></p>
${correction(item)}
${paragraphs(item, '', box)}
${credit(view, 'source')}
<p class="post-writer">Bài và ảnh: ${item.penName}</p>
</div>
<div class="box">Bạn thấy bài viết hữu ích? Hãy chia sẻ với người thân!</div>
<div class="related-grid">${links(related, base)}</div></div>`);
};
