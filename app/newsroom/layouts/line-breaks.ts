import { html } from 'hono/html';
import { wordyVietnamese } from '../dates.ts';
import { correction, credit, frame, links, openGraph, plain } from './parts.ts';
import { imagePath, sectionName, type Layout } from './view.ts';

/** Text without paragraphs, separated by `<br><br>`; the date in words; links to law texts beside it. */
export const lineBreaks: Layout = (view) => {
  const { item, base, related } = view;
  return frame(item.outlet, base, item.title, openGraph(view), html`<div id="main"><div class="cat">${sectionName(item)}</div>
<h1 class="entry-title">${item.title}</h1>
<div class="post-meta">${wordyVietnamese(item.publishedAt)}</div>
<div class="entry-content"><div class="summary"><strong>${item.lead}</strong></div>
<div class="wp-caption aligncenter"><img src="${base}${imagePath(item)}" alt=""><p class="wp-caption-text">${item.caption ?? 'Ảnh minh họa'}</p></div>
<div>${correction(item)}${item.paragraphs.map((text) => html`${plain(text)}<br><br>
`)}</div>
<div style="text-align:right"><em>${item.penName}</em></div>
${credit(view, 'source')}
</div>
<div class="box"><strong>Văn bản và tin bài liên quan</strong>${links(related, base)}</div>
<div class="share">Chia sẻ: <a href="${base}${item.path}">Sao chép liên kết</a></div></div>`);
};
