import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { iso, shortVietnamese } from '../dates.ts';
import type { ForumPost, ForumThread } from '../forum.ts';
import { notice, noticeEnglish } from '../notice.ts';
import type { Forum } from '../schema.ts';
import type { Markup } from './view.ts';

/** The list of a forum's threads, with the marks that a much-used forum software gives its pages. */
export function forumThreads(forum: Forum, threads: readonly ForumThread[], base: string): Markup {
  return page(forum, forum.name, base, html`<p>${forum.about} ${forum.holder}.</p><div class="structItemContainer">
${threads.map((thread) => html`<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--main">
<div class="structItem-title"><a href="${base}${thread.path}">${thread.title}</a></div>
<div class="structItem-minor">${starter(forum, thread, base)}</div></div>
<div class="structItem-cell structItem-cell--meta"><dl class="pairs"><dt>Trả lời</dt><dd>${thread.posts.length - 1}</dd></dl></div>
<div class="structItem-cell structItem-cell--latest"><time class="structItem-latestDate" datetime="${iso(thread.lastPostAt)}">${shortVietnamese(thread.lastPostAt)}</time></div></div>
`)}</div>`);
}

/** One thread: its posts with their authors, quotes and signatures, all of which a crawler has to leave behind. */
export function forumThread(forum: Forum, thread: ForumThread, base: string): Markup {
  return page(forum, thread.title, base, html`${thread.posts.map((post) => html`<article class="message message--post" data-content="${post.anchor}" id="js-${post.anchor}">
<div class="message-user"><img class="avatar" src="${base}/anh/dien-dan.svg" alt="${post.author}"><h4 class="message-name">${author(forum, post, base)}</h4></div>
<div class="message-attribution"><a href="${base}${thread.path}#${post.anchor}"><time datetime="${iso(post.publishedAt)}">${shortVietnamese(post.publishedAt)}</time></a></div>
<div class="message-content"><div class="bbWrapper">${quoted(post)}${post.text}</div></div>
<aside class="message-signature">Chữ ký của ${post.author}</aside></article>
`)}`);
}

const page = (forum: Forum, title: string, base: string, body: Markup): Markup => html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${forum.name}</title><meta name="description" content="${forum.about} ${notice}">
<style>body{font:16px/1.55 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;background:#f3f4f6}.structItem,.message{background:#fff;padding:.8rem 1rem;margin:.6rem 0;border-radius:8px}.bbWrapper{white-space:pre-line}.avatar{width:2rem}.bbCodeBlock--quote{border-left:3px solid #ccc;margin:.4rem 0;padding-left:.6rem;color:#555}.message-signature{color:#777;font-size:.85em}</style>
</head><body><p><a href="${base}/dien-dan/${forum.id}/">${forum.name}</a></p><h1>${title}</h1>
${body}<footer><p><strong>${notice}</strong> ${noticeEnglish}</p></footer></body></html>`;

const author = (forum: Forum, { author: name }: ForumPost, base: string): Markup =>
  html`<a class="username" data-user-id="${memberOf(name)}" href="${base}/dien-dan/${forum.id}/members/${memberOf(name)}/">${name}</a>`;

/** A member's number, the same in all threads. */
const memberOf = (name: string): string => String(createHash('sha256').update(name).digest().readUInt32BE() % 90_000 + 10_000);

const starter = (forum: Forum, { posts: [first] }: ForumThread, base: string): Markup | string => (first === undefined ? '' : author(forum, first, base));

const quoted = ({ quote }: ForumPost): Markup | string =>
  quote === null ? '' : html`<blockquote class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title">${quote.of} đã viết:</div><div class="bbCodeBlock-content">${quote.text}</div></blockquote>`;
