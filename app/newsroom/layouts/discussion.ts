import { html } from 'hono/html';
import { iso, shortVietnamese } from '../dates.ts';
import { notice, noticeEnglish } from '../notice.ts';
import type { PostItem, SayingItem } from '../wall.ts';
import type { SocialPage } from '../schema.ts';
import { script } from './parts.ts';
import type { Markup } from './view.ts';

/** A public page of an organisation: its posts and what people answered, as HTML and as schema.org SocialMediaPosting. */
export function discussion(page: SocialPage, posts: readonly PostItem[], base: string): Markup {
  const home = `${base}/mang-xa-hoi/${page.id}`;
  return html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name}</title><meta name="description" content="${page.about} ${notice}"><link rel="canonical" href="${home}">
<style>body{font:16px/1.55 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;background:#f3f4f6}.bai{background:#fff;padding:1rem;margin:1rem 0;border-radius:8px}.binh-luan{margin:.6rem 0 0 1.5rem;border-left:3px solid #ddd;padding-left:.8rem}.text{white-space:pre-line}</style>
${script({ '@context': 'https://schema.org', '@graph': posts.map((post) => postData(post, base)) })}
</head><body><h1>${page.name}</h1><p>${page.about} ${page.holder}.</p>
${posts.map((post) => html`<div class="bai" id="${post.id}">${saying(post, base)}${post.comments.map((comment) => html`<div class="binh-luan" id="${comment.id}">${saying(comment, base)}</div>`)}</div>
`)}
<footer><p><strong>${notice}</strong> ${noticeEnglish}</p></footer></body></html>`;
}

const saying = (item: SayingItem, base: string): Markup => html`<p><b class="author">${item.author}</b> · <a href="${base}${item.path}"><time datetime="${iso(item.publishedAt)}">${shortVietnamese(item.publishedAt)}</time></a></p>
<div class="text">${item.text}</div><p class="counts">${item.likes} lượt thích</p>`;

const counter = (type: string, count: number): object => ({ '@type': 'InteractionCounter', interactionType: `https://schema.org/${type}`, userInteractionCount: count });

const common = (item: SayingItem, base: string): object => ({
  '@id': `${base}${item.path}`, url: `${base}${item.path}`, text: item.text, inLanguage: 'vi', datePublished: iso(item.publishedAt),
});

function postData(post: PostItem, base: string): object {
  return {
    '@type': 'SocialMediaPosting', ...common(post, base), articleBody: post.text,
    author: { '@type': 'Organization', name: post.author },
    commentCount: post.comments.length,
    interactionStatistic: [counter('LikeAction', post.likes), counter('ShareAction', post.shares), counter('CommentAction', post.comments.length)],
    comment: post.comments.map((comment) => ({
      '@type': 'Comment', ...common(comment, base),
      author: { '@type': 'Person', name: comment.author, url: `${base}/mang-xa-hoi/nguoi-dung/${comment.id}` },
      interactionStatistic: [counter('LikeAction', comment.likes)],
    })),
  };
}
