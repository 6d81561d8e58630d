import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../infra/text/index.ts';
import { readDate } from '../../../infra/text/dates.ts';
import { openReader } from './open-reader.ts';
import { forumOptions } from './options.ts';
import type { ForumReader } from './reader.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = () => new Date('2026-10-05T06:00:00Z');
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const open = (preset: string, pages = 1): ForumReader => openReader(forumOptions.parse({ preset, pages }), { zone, now });

/** One fictional thread, as five kinds of software show it. */
const forums = [
  { preset: 'xenforo', url: 'https://dien-dan.example/f/tin.3/', listing: 'https://dien-dan.example/f/tin.3/', list: 'xenforo-threads.html', page: 'xenforo-thread.html', thread: 'https://dien-dan.example/t/ho-so-truc-tuyen-hu-cau.12/', addresses: ['https://dien-dan.example/t/ho-so-truc-tuyen-hu-cau.12/post-501', 'https://dien-dan.example/t/ho-so-truc-tuyen-hu-cau.12/post-502'], authors: ['7', 'Khách vãng lai'] },
  { preset: 'vbulletin', url: 'https://dien-dan.example/forumdisplay.php?3', listing: 'https://dien-dan.example/forumdisplay.php?3', list: 'vbulletin-threads.html', page: 'vbulletin-thread.html', thread: 'https://dien-dan.example/showthread.php?12-Ho-so-hu-cau', addresses: ['https://dien-dan.example/showthread.php?12-Ho-so-hu-cau&p=501&viewfull=1#post501', 'https://dien-dan.example/showthread.php?12-Ho-so-hu-cau&p=502&viewfull=1#post502'], authors: ['member.php?7-nhanchung', 'member.php?8-khac'] },
  { preset: 'phpbb', url: 'https://dien-dan.example/viewforum.php?f=3', listing: 'https://dien-dan.example/viewforum.php?f=3', list: 'phpbb-threads.html', page: 'phpbb-thread.html', thread: 'https://dien-dan.example/viewtopic.php?t=12', addresses: ['https://dien-dan.example/viewtopic.php?t=12#p501', 'https://dien-dan.example/viewtopic.php?t=12#p502'], authors: ['./memberlist.php?mode=viewprofile&u=7', './memberlist.php?mode=viewprofile&u=8'] },
  { preset: 'discourse', url: 'https://dien-dan.example/', listing: 'https://dien-dan.example/latest.json', list: 'discourse-latest.json', page: 'discourse-topic.json', thread: 'https://dien-dan.example/t/12', addresses: ['https://dien-dan.example/t/12/1', 'https://dien-dan.example/t/12/5'], authors: ['7', '8'], likes: 4 },
  { preset: 'flarum', url: 'https://dien-dan.example/t/tin', listing: 'https://dien-dan.example/api/discussions?filter%5Btag%5D=tin&sort=-lastPostedAt&page%5Blimit%5D=20', list: 'flarum-discussions.json', page: 'flarum-posts.json', thread: 'https://dien-dan.example/d/12', addresses: ['https://dien-dan.example/d/12/1', 'https://dien-dan.example/d/12/5'], authors: ['7', '8'], likes: 4 },
] as const;

describe.each(forums)('$preset', (forum) => {
  const reader = open(forum.preset);

  it('lists threads by steady addresses, with a mark of what was last said', async () => {
    expect(reader.listing(forum.url)).toBe(forum.listing);
    const [first] = await reader.threads({ body: fixture(forum.list), url: forum.listing });
    expect(first).toMatchObject({ address: forum.thread, title: 'Hồ sơ trực tuyến (hư cấu)', mark: expect.stringMatching(/^\w{32}$/) });
    const [again] = await reader.threads({ body: fixture(forum.list).replace(/>3(?=<| <dfn)|"highest_post_number":3|"commentCount":3/, (found) => found.replace('3', '4')), url: forum.listing });
    expect(again?.address).toBe(first?.address);
    expect(again?.mark).not.toBe(first?.mark);
  });

  it('reads posts without quotes and signatures, the first of a thread as its post', async () => {
    const { entries } = await reader.read({ address: forum.thread, title: 'Hồ sơ', mark: null }, null, async (url) => ({ body: fixture(forum.page), url }));
    expect(entries.map(({ kind, title }) => [kind, title])).toEqual([['post', 'Hồ sơ'], ['comment', '']]);
    expect(entries.map(({ address }) => address)).toEqual(forum.addresses);
    expect(entries.map(({ text }) => normaliseText(text))).toEqual(['Nộp hồ sơ trực tuyến ở Tân Hải (hư cấu)\nmất bao lâu? Gọi 0912 345 678', 'Ba ngày, @nhanchung nhé']);
    expect(entries.map(({ published }) => readDate(published, { zone, now: now() })?.at.toISOString())).toEqual(['2026-10-05T01:00:00.000Z', '2026-10-05T05:30:00.000Z']);
    expect(entries.map(({ authorKey }) => authorKey)).toEqual(forum.authors);
    expect(entries[0]?.counts.likes).toBe('likes' in forum ? forum.likes : undefined);
  });
});

it('reads on where it stopped: the last page, and the pages before it that are new', async () => {
  const page = (number: number, of: number): string => `<li class="pageNav-main">${Array.from({ length: of }, (_, at) => `<span class="pageNav-page"><a href="${at === 0 ? '/t/a.1/' : `/t/a.1/page-${at + 1}`}">${at + 1}</a></span>`).join('')}</li>
    <article class="message--post" data-content="post-${number}"><div class="message-content"><div class="bbWrapper">Bài ${number}</div></div></article>`;
  const asked: string[] = [];
  const ask = (of: number) => async (url: string) => {
    asked.push(url.replace('https://a.example/t/a.1/', ''));
    return { body: page(Number(/page-(\d+)/.exec(url)?.[1] ?? 1), of), url };
  };
  const reader = open('xenforo', 3);
  const thread = { address: 'https://a.example/t/a.1/', title: 'A', mark: null };
  const first = await reader.read(thread, null, ask(5));
  expect(asked).toEqual(['', 'page-5', 'page-4']);
  expect(first.entries.map(({ kind }) => kind)).toEqual(['post', 'comment', 'comment']);
  asked.length = 0;
  const second = await reader.read(thread, first.place, ask(7));
  expect(asked).toEqual(['page-5', 'page-7', 'page-6']);
  expect(second.place).toBe('https://a.example/t/a.1/page-7');
  asked.length = 0;
  await reader.read(thread, second.place, ask(7));
  expect(asked[0]).toBe('page-7');
});

it('asks for what it needs where there is no preset, and names what is no selector', () => {
  const problems = (options: unknown): readonly string[] => forumOptions.safeParse(options).error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect(problems({})).toEqual(['threads.link', 'posts.item', 'posts.text']);
  expect(problems({ threads: { link: 'a[' }, posts: { item: '.post', text: '.text' } })).toEqual(['threads.link']);
  expect(problems({ preset: 'xenforo', pages: 9, nosuch: true })).toHaveLength(2);
  expect(problems({ preset: 'phpbb', posts: { drop: 'blockquote, .quang-cao' } })).toEqual([]);
});
