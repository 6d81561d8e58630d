import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedError } from '../../../infra/contracts/index.ts';
import { addressKey, canonicalUrl } from '../../../infra/http/index.ts';
import { readListing, type ListingRead } from './read-listing.ts';
import type { ListingOptions } from './options.ts';

type Row = readonly [path: string, title: string, summary: string, publishedAt: string | null, image: string | null];
const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const expected = JSON.parse(fixture('expected.json')) as Readonly<Record<string, { readonly page: string; readonly items: readonly Row[] }>>;
const zone = 'Asia/Ho_Chi_Minh';
const read = (html: string, page: string, options: ListingOptions = {}): Promise<ListingRead> => readListing(html, page, { options, zone, now: new Date('2026-11-20T00:00:00Z') });
const rows = ({ items }: ListingRead, page: string): readonly Row[] =>
  items.map(({ url, listing }) => [url.replace(new URL(page).origin, ''), listing.title, listing.summary, listing.publishedAt, listing.image]);

describe('lists of many shapes, by themselves', () => {
  it.each(Object.entries(expected))('%s', async (name, { page, items }) => {
    expect(rows(await read(fixture(name), page), page)).toEqual(items);
  });

  it('names no person', async () => {
    for (const [name, { page }] of Object.entries(expected)) expect(JSON.stringify(await read(fixture(name), page))).not.toMatch(/Nguyễn Thị Hư Cấu|Trần Hư Cấu|Placeholder/);
  });

  it('keeps the fingerprint while times, counts, teasers and places change', async () => {
    const { page } = expected['vn-numbered.html'] as { readonly page: string };
    const html = fixture('vn-numbered.html');
    const prints = ({ items }: ListingRead): readonly string[] => items.map(({ fingerprint }) => fingerprint);
    const before = prints(await read(html, page));
    expect(prints(await read(html.replace('5 phút trước', '3 giờ trước').replace('>12<', '>4.512<').replace('19/11/2026 10:15', 'Hôm qua').replace('Các điểm đo mới', 'Những điểm đo mới'), page))).toEqual(before);
    const after = prints(await read(html.replaceAll('mở thêm hai mươi điểm đo', 'mở thêm ba mươi điểm đo'), page));
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('says so where nothing is an article', async () => {
    for (const html of ['<!doctype html><html><body><nav><a href="/a">Trang chủ</a></nav></body></html>', '<html><body><div id="app"></div><script src="/app.js"></script></body></html>', '']) {
      await expect(read(html, 'https://bao.example.vn/')).rejects.toMatchObject({ code: 'no-article-links', policy: 'reject' });
    }
  });

  it('lists five hundred at most', async () => {
    const html = Array.from({ length: 900 }, (_, index) => `<h3><a href="/mot-bai-viet-hu-cau-rat-dai-so-${1_000_000 + index}.html">Một bài viết hư cấu rất dài số ${index}</a></h3>`).join('');
    expect((await read(html, 'https://bao.example.vn/')).items).toHaveLength(500);
  });
});

describe('lists by selectors', () => {
  const html = fixture('vn-numbered.html');
  const page = 'https://bao.example.vn/kinh-te.htm';

  it('takes the links and what stands beside them', async () => {
    const found = await read(html, page, { links: '.list .item h3 a', item: '.item', date: '.time', summary: '.sapo' });
    expect(rows(found, page).map(([path, title, summary, date]) => [path.length, title, summary.length, date])).toEqual([
      [69, 'Cảng cá phía bắc đón chuyến hàng thứ một nghìn', 72, '2026-11-19T02:00:00.000Z'],
      [48, 'Giá thuê kho bãi giảm nhẹ', 0, null],
    ]);
    expect((await read(html, page, { item: '.item, .box-focus', title: 'h2, h3', image: 'img' })).items.map(({ listing }) => [listing.title, listing.image])).toEqual([
      ['Tân Hải mở thêm hai mươi điểm đo chất lượng không khí', 'https://anh.bao.example.vn/1.jpg'],
      ['Cảng cá phía bắc đón chuyến hàng thứ một nghìn', null],
      ['Giá thuê kho bãi giảm nhẹ', null],
    ]);
  });

  it('follows selectors to other sites too, and refuses what is no address', async () => {
    const found = await read('<ul><li><a href="https://khac.example.com/x">Một tin của báo khác</a></li><li><a href="http://">Hỏng</a></li><li>Không có liên kết</li></ul>', page, { links: 'li' });
    expect(found.items.map(({ url }) => url)).toEqual(['https://khac.example.com/x']);
    expect(found.refused.map(({ reason }) => reason)).toEqual(['bad-url', 'no-address']);
  });

  it('says so when the layout has changed', async () => {
    await expect(read(html, page, { links: '.khong-co a' })).rejects.toMatchObject({ code: 'selector-finds-nothing' });
  });
});

describe('hostile lists', () => {
  const anchors = Array.from({ length: 60_000 }, (_, index) => `<a href="/bai-${index}-${'x-'.repeat(20)}${index + 100_000}.html" title="${'a '.repeat(20)}">b</a>`).join('');
  it.each([
    ['deep', '<div>'.repeat(1_600_000)],
    ['deep links', '<a href="/x">'.repeat(600_000)],
    ['unclosed', '<div><p><b><i><a href=/bai-viet-hu-cau-rat-dai-so-1234567.html>'.repeat(100_000)],
    ['closing only', `${'<b>'.repeat(500)}${'</i>'.repeat(1_900_000)}`],
    ['many links', anchors],
    ['one text', `<a href="/bai-viet-hu-cau-rat-dai-so-1234567.html">${'a'.repeat(8_000_000)}`],
    ['long attributes', `<a href="/${'a-'.repeat(3_900_000)}" class="${'b '.repeat(50_000)}">x</a>`],
    ['blanks', `<h3><a href="/mot-bai-viet-hu-cau-rat-dai-1234567.html" title="${' '.repeat(2_000_000)}x">${' \n'.repeat(2_000_000)}Một bài viết</a></h3>`],
    ['digits', `<h3><a href="/mot-bai-viet-hu-cau-rat-dai-1234567.html">${'1'.repeat(2_000_000)} phút trước</a></h3>`],
  ])('hold nobody up: %s', async (_, html) => {
    const found = await read(html, 'https://bao.example.vn/').catch((error: unknown) => error);
    expect(found).toSatisfy((result: ListingRead | { readonly code: string }) => ('items' in result ? result.items.length <= 500 : result.code === 'no-article-links'));
  }, 20_000);

  it('never break it', async () => {
    const piece = fc.constantFrom('<div>', '</div>', '<a href="/bai-viet-hu-cau-so-1234567.html">', '<a href="http://">', '<a href="//">', '</a>', '<h2 class="title">', '</h2>', '<time datetime="2026-11-19">', '<img src="a.jpg" alt="Ảnh">', '<base href="x:">', '<table><tr><td>', '<script>', 'Một bài viết hư cấu', '5 phút trước', '&', '<', '"', '<!--');
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), fc.constantFrom<ListingOptions>({}, { links: 'a' }, { item: 'div', title: 'h2', date: 'time' }), async (pieces, options) => {
      const found = await read(pieces.join(''), 'https://bao.example.vn/', options).catch((error: unknown) => error);
      expect(found instanceof RejectedError || 'items' in (found as ListingRead)).toBe(true);
    }), { numRuns: 400 });
  });
});

const shared = new URL('../../../../shared/data/pages/meth04/', import.meta.url);
describe.skipIf(!existsSync(shared))('captured lists [needs shared data]', () => {
  it.each([
    ['baochinhphu', 'https://baochinhphu.vn/chinh-sach-va-cuoc-song/chinh-sach-moi.htm', 34, 18],
    ['cafef', 'https://cafef.vn/thi-truong-chung-khoan.chn', 34, 20],
    ['nld', 'https://nld.com.vn/kinh-te.htm', 37, 0],
    ['tuoitre', 'https://tuoitre.vn/kinh-doanh.htm', 15, 0],
    ['vnexpress', 'https://vnexpress.net/kinh-doanh', 50, 0],
  ])('%s: every article and nothing else', async (name, page, articles, dated) => {
    const html = readFileSync(new URL(`${name}_list.html`, shared), 'utf8');
    const { items } = await readListing(html, page, { options: {}, zone, now: new Date('2026-03-08T00:00:00Z') });
    // These outlets number their articles with seven digits or more, and nothing else.
    const bare = html.replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>/g, '');
    const hrefs = [...bare.matchAll(/<a\s[^>]*?href\s*=\s*["']([^"']+)["']/gi)].map((match) => match[1] ?? '').filter((href) => /^(?:https?:|\/)/.test(href)).map((href) => addressKey(canonicalUrl(href, page)));
    const truth = new Set(hrefs.filter((key) => new URL(key).hostname.endsWith(new URL(page).hostname) && /-\d{7,}(?:\.\w+)?$/.test(key)));
    expect(truth.size).toBe(articles);
    expect(new Set(items.map(({ url }) => addressKey(url)))).toEqual(truth);
    expect(items.filter(({ listing }) => listing.title.split(' ').length < 4)).toEqual([]);
    expect(items.filter(({ listing }) => listing.publishedAt !== null).length).toBeGreaterThanOrEqual(dated);
  });
});
