import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListing } from '../../crawlers/pages/listing/index.ts';
import { readXml } from '../../crawlers/pages/sitemap/read-xml.ts';
import { loadContent, notice, startNewsroom, type Newsroom } from './index.ts';

const epoch = new Date('2026-03-06T02:00:00.000Z');
const content = loadContent();
const minute = 60_000;
let newsroom: Newsroom;
let minutes = 0;

beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0, epoch, now: () => new Date(epoch.getTime() + minutes * minute) });
});
afterAll(() => newsroom.close());

const at = (path: string): string => new URL(path, newsroom.url).href;
const text = async (path: string): Promise<string> => (await fetch(at(path))).text();
const feedPaths: readonly { readonly path: string; readonly spec: (typeof content.outlets)[number]['feeds'][number] }[] = content.outlets.flatMap((outlet) => outlet.feeds.map((feed) => ({ path: `/${outlet.id}/${feed.file}`, spec: feed })));
/** Every page and file that lists articles: of outlets without a feed their sitemap, else their front page. */
const listPaths = content.outlets.flatMap(({ id, feeds, newsSitemap }) => (feeds.length > 0 ? feeds.map(({ file }) => `/${id}/${file}`) : [`/${id}/${newsSitemap ?? ''}`]));

/** Links of a feed, sitemap or front page, read without a library, so that faults in the XML do not matter. */
async function linksOf(path: string): Promise<string[]> {
  const body = await text(path);
  if (path.endsWith('.json')) return (JSON.parse(body) as { items: { url: string }[] }).items.map((item) => item.url);
  if (path.endsWith('/')) return [...body.matchAll(/<h2><a href="([^"]+)"/g)].map((match) => match[1] ?? '');
  if (path.includes('sitemap')) return [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const pattern = path.endsWith('.atom') ? /<id>([^<]+)<\/id>/g : /<guid[^>]*>([^<]+)<\/guid>/g;
  return [...body.matchAll(pattern)].map((match) => match[1] ?? '').filter((url) => !url.endsWith('.atom'));
}
const everyLink = async (): Promise<string[]> => [...new Set((await Promise.all(listPaths.map(linksOf))).flat())];
const ldOf = (page: string): { '@graph': Posting[] } => JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/s.exec(page)?.[1] ?? '{}') as { '@graph': Posting[] };
interface Posting { '@type': string; url: string; text: string; comment: Posting[]; author: { name: string }; interactionStatistic: { userInteractionCount: number }[] }

describe('feeds', () => {
  it('are read by rss-parser, all but the one whose ampersands are bare and the JSON one', async () => {
    minutes = 60;
    for (const { path, spec } of feedPaths) {
      const body = await text(path);
      expect(body, path).toContain('hư cấu');
      if (spec.format === 'json') continue;
      if (spec.bareAmpersand) {
        await expect(new Parser().parseString(body), path).rejects.toThrow();
      }
      const feed = await new Parser().parseString(body.replace(/&(?!#?\w+;)/g, '&amp;'));
      expect(feed.items.length, path).toBeGreaterThanOrEqual(8);
      for (const item of feed.items) expect(item.title && item.link?.startsWith(newsroom.url), path).toBeTruthy();
    }
  });

  it('write dates as declared: one with two-digit years', async () => {
    minutes = 0;
    expect(await text('/truyen-hinh-tan-hai/rss.xml')).toMatch(/<pubDate>\w{3}, \d\d Mar 26 \d\d:\d\d:\d\d \+07<\/pubDate>/);
    expect(await text('/cong-so-khcn/rss.xml')).toMatch(/<pubDate>\w{3}, \d\d \w{3} 2026 \d\d:\d\d:\d\d \+0700<\/pubDate>/);
  });

  it('share some articles between two sections of one paper', async () => {
    const first = await linksOf('/bao-tan-hai/thoi-su.rss');
    const second = await linksOf('/bao-tan-hai/khoa-hoc-doi-song.rss');
    expect(first.filter((url) => second.includes(url)).length).toBeGreaterThanOrEqual(3);
  });

  it('answer 304 to an ETag or a date that still holds, and 200 once something is new', async () => {
    minutes = 0;
    const first = await fetch(at('/bao-tan-hai/khoa-hoc-doi-song.rss'));
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect((await fetch(at('/bao-tan-hai/khoa-hoc-doi-song.rss'), { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(at('/bao-tan-hai/khoa-hoc-doi-song.rss'), { headers: { 'if-modified-since': modified } })).status).toBe(304);
    expect((await fetch(at('/bao-tan-hai/khoa-hoc-doi-song.rss'), { headers: { 'if-none-match': '"other"', 'if-modified-since': modified } })).status).toBe(200);
    minutes = 10;
    expect((await fetch(at('/bao-tan-hai/khoa-hoc-doi-song.rss'), { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describe('pages', () => {
  it('stand behind every item but the one that is missing, and say that they are fictional', async () => {
    minutes = 0;
    const links = await everyLink();
    expect(links).toHaveLength(content.pieces.filter((piece) => piece.queued === null).length);
    const answers = await Promise.all(links.map(async (url) => ({ url, response: await fetch(url) })));
    expect(answers.filter(({ response }) => response.status !== 200).map(({ url, response }) => [response.status, url.includes('video-le-hoi-den-vo-oc')])).toEqual([[404, true]]);
    for (const { url, response } of answers) expect(await response.text(), url).toContain(notice);
  });

  it('show title, lead and every paragraph of their piece', async () => {
    for (const url of await everyLink()) {
      const page = await text(url);
      const piece = content.pieces.find((candidate) => url.includes(`/${candidate.id}-260306`) || url.includes(`/${candidate.id}-post260306`) || url.includes(`/${candidate.id}.html`));
      for (const part of piece?.missing ? [] : [piece?.title, piece?.lead, ...(piece?.body ?? [])]) expect(page, url).toContain(part?.replaceAll('&', '&amp;').replaceAll("'", '&#39;'));
    }
  });

  it('are listed on front pages that carry the notice too', async () => {
    for (const path of ['/', ...content.outlets.flatMap((outlet) => [`/${outlet.id}/`, ...outlet.sections.map((section) => `/${outlet.id}/${section.id}/`)])]) {
      expect(await text(path), path).toContain(notice);
    }
    expect((await fetch(at('/anh/nuoc-sach-hon-truc.svg'))).headers.get('content-type')).toContain('image/svg+xml');
    expect((await fetch(at('/khong-co'))).status).toBe(404);
  });

  it('keep one section closed by robots.txt, with one item in it', async () => {
    expect(await text('/robots.txt')).toContain('Disallow: /can-can/ban-noi-bo/');
    expect((await linksOf('/can-can/sitemap-news.xml')).filter((url) => url.includes('/ban-noi-bo/'))).toHaveLength(1);
  });

  it('are told to crawlers where no feed lists them: by a news sitemap that robots.txt names, by the front page alone', async () => {
    minutes = 0;
    expect(await text('/robots.txt')).toContain(`Sitemap: ${at('/can-can/sitemap-news.xml')}`);
    const { items } = await readListing(await text('/cho-som/'), at('/cho-som/'), { options: {}, zone: 'Asia/Ho_Chi_Minh', now: epoch });
    expect(items.map(({ url }) => url).sort()).toEqual((await linksOf('/cho-som/')).sort());
    expect(items.every(({ listing }) => listing.publishedAt !== null && listing.summary !== '')).toBe(true);
    const entries = (await readXml(await text('/can-can/sitemap-news.xml')))?.entries ?? [];
    expect(entries).toHaveLength(16);
    for (const { title, published, language } of entries) expect(title !== '' && published !== '' && language === 'vi').toBe(true);
  });

  it('name the source of a reprint', async () => {
    const url = (await linksOf('/can-can/sitemap-news.xml')).find((link) => link.includes('dang-lai-ro-ri')) ?? '';
    expect(await text(url)).toContain('Theo Tin nhanh Bến Sao');
  });
});

describe('time', () => {
  it('corrects a figure after two minutes, in feed and page', async () => {
    minutes = 1;
    const url = (await linksOf('/bao-tan-hai/khoa-hoc-doi-song.rss')).find((link) => link.includes('quy-khcn-cho-vay')) ?? '';
    expect(await text(url)).not.toContain('Đính chính');
    minutes = 2;
    const page = await text(url);
    expect(page).toContain('Đính chính: Bản tin trước ghi');
    expect(page).toContain('giải ngân 3,75 tỷ đồng');
    expect(await text('/bao-tan-hai/khoa-hoc-doi-song.rss')).toContain('giải ngân 3,75 tỷ đồng cho doanh nghiệp nhỏ');
  });

  it('withdraws an article after four minutes: 410, and gone from the feed', async () => {
    minutes = 3;
    const url = (await linksOf('/tin-nhanh-ben-sao/feed.atom')).find((link) => link.includes('dam-van-tra-ca-chet')) ?? '';
    expect((await fetch(url)).status).toBe(200);
    minutes = 4;
    const gone = await fetch(url);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain(notice);
    expect(await linksOf('/tin-nhanh-ben-sao/feed.atom')).not.toContain(url);
  });

  it('brings one new item a minute, first from the queue, then bulletins without end', async () => {
    minutes = 0;
    const before = await everyLink();
    minutes = 1;
    expect((await everyLink()).filter((url) => !before.includes(url))).toHaveLength(1);
    minutes = 500;
    const later = (await everyLink()).filter((url) => /-b\d+-/.test(url));
    expect(later.length).toBeGreaterThanOrEqual(100);
    minutes = 4000;
    for (const url of later) expect((await fetch(url)).status, url).toBe(200);
    expect((await fetch(at('/cho-som/gia-ca/260306/ban-tin-gia-cho-b99999.html'))).status).toBe(404);
    expect(await text('/cong-so-khcn/rss.xml')).not.toMatch(/\{\d+-\d+\}|\{time\}/);
  });

  it('shows the same items at the same addresses after a restart', async () => {
    minutes = 45;
    const links = (await everyLink()).map((url) => new URL(url).pathname);
    const again = await startNewsroom({ port: 0, epoch, now: () => new Date(epoch.getTime() + minutes * minute) });
    const other = await (await fetch(new URL('/bao-tan-hai/thoi-su.rss', again.url))).text();
    await again.close();
    const paths = [...other.matchAll(/<guid[^>]*>([^<]+)<\/guid>/g)].map((match) => new URL(match[1] ?? '').pathname);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(links).toContain(path);
  });
});

describe('the discussion page', () => {
  it('offers posts and comments as schema.org data with addresses of their own', async () => {
    minutes = 30;
    const page = await text('/mang-xa-hoi/dan-hoi-tan-hai');
    expect(page).toContain(notice);
    const posts = ldOf(page)['@graph'];
    expect(posts.map((post) => post['@type'])).toEqual(posts.map(() => 'SocialMediaPosting'));
    const sayings = posts.flatMap((post) => [post, ...post.comment]);
    expect(sayings.length).toBe(50);
    expect(new Set(sayings.map((saying) => saying.url)).size).toBe(50);
    for (const saying of sayings) {
      expect(saying.text.length).toBeGreaterThan(10);
      expect(saying.author.name).not.toBe('');
      expect(saying.interactionStatistic[0]?.userInteractionCount).toBeGreaterThanOrEqual(0);
      expect((await fetch(saying.url)).status).toBe(200);
    }
    const all = sayings.map((saying) => saying.text).join('\n');
    for (const personal of ['0900 000 123', 'bupmang@vidu.example', '@dotdoc_haucau', '00A-000.11', '000000000123']) expect(all).toContain(personal);
  });

  it('lets a comment disappear: its address then answers 410', async () => {
    minutes = 5;
    const comment = ldOf(await text('/mang-xa-hoi/dan-hoi-tan-hai'))['@graph'].flatMap((post) => post.comment).find((saying) => saying.url.endsWith('/bl-29'));
    expect((await fetch(comment?.url ?? '')).status).toBe(200);
    minutes = 6;
    expect((await fetch(comment?.url ?? '')).status).toBe(410);
    expect(await text('/mang-xa-hoi/dan-hoi-tan-hai')).not.toContain('Người Rút Lời');
  });
});

describe('the forum', () => {
  const listed = async (): Promise<string[]> => [...(await text('/dien-dan/ben-do/')).matchAll(/class="structItem-title"><a href="([^"]+)"/g)].map((match) => match[1] ?? '');

  it('shows threads, the latest reply first, with names, quotes and signatures around what is said', async () => {
    minutes = 1;
    const before = await listed();
    expect(before).toHaveLength(5);
    minutes = 5;
    const threads = await listed();
    expect(threads).toHaveLength(6);
    expect(threads[0]).toContain('canh-bao-giong-gia');
    const pages = (await Promise.all(threads.map(async (url) => (await fetch(url)).text()))).join('\n');
    for (const mark of [notice, 'bbCodeBlock--quote', 'message-signature', 'data-user-id', '0900 000 456', '@lua_mua_muon_00']) expect(pages).toContain(mark);
    for (const { author } of content.forum.threads.flatMap(({ posts }) => posts)) expect(pages).toContain(author);
    expect(await text('/robots.txt')).toContain('Disallow: /dien-dan/ben-do/members/');
  });

  it('lets a post disappear from its thread', async () => {
    minutes = 7;
    const thread = (await listed()).find((url) => url.includes('canh-bao-giong-gia')) ?? '';
    expect(await (await fetch(thread)).text()).toContain('Khách Rút Bài Thử');
    minutes = 8;
    expect(await (await fetch(thread)).text()).not.toContain('Khách Rút Bài Thử');
    expect((await fetch(at('/dien-dan/ben-do/threads/khong-co.1/'))).status).toBe(404);
  });
});

describe('starting', () => {
  it('says clearly that the port is taken', async () => {
    await expect(startNewsroom({ port: newsroom.port, epoch })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use' });
  });
});
