import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
const feedPaths = content.outlets.flatMap((outlet) => outlet.feeds.map((feed) => ({ path: `/${outlet.id}/${feed.file}`, spec: feed, outlet })));

/** Links of a feed, read without a feed library, so that faults in the XML do not matter. */
async function linksOf(path: string): Promise<string[]> {
  const body = await text(path);
  if (path.endsWith('.json')) return (JSON.parse(body) as { items: { url: string }[] }).items.map((item) => item.url);
  const pattern = path.endsWith('.atom') ? /<id>([^<]+)<\/id>/g : /<guid[^>]*>([^<]+)<\/guid>/g;
  return [...body.matchAll(pattern)].map((match) => match[1] ?? '').filter((url) => !url.endsWith('.atom'));
}
const everyLink = async (): Promise<string[]> => [...new Set((await Promise.all(feedPaths.map(({ path }) => linksOf(path)))).flat())];
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
    expect(await text('/cho-som/rss.xml')).toMatch(/<pubDate>\w{3}, \d\d \w{3} 2026 \d\d:\d\d:\d\d \+0700<\/pubDate>/);
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
    expect((await linksOf('/can-can/rss.xml')).filter((url) => url.includes('/ban-noi-bo/'))).toHaveLength(1);
  });

  it('name the source of a reprint', async () => {
    const url = (await linksOf('/can-can/rss.xml')).find((link) => link.includes('dang-lai-ro-ri')) ?? '';
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
    expect(sayings.length).toBe(39);
    expect(new Set(sayings.map((saying) => saying.url)).size).toBe(39);
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

describe('starting', () => {
  it('says clearly that the port is taken', async () => {
    await expect(startNewsroom({ port: newsroom.port, epoch })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use' });
  });
});
