import { describe, expect, it } from 'vitest';
import { likeness, shapeOf } from './shape.ts';

describe('the shape of an address', () => {
  it.each([
    '/tin-moi-ve-cang-bien-tan-hai-20261119101500123.htm',
    '/thoi-tiet/bao-so-nam-vao-bien-dong-102261119.htm',
    '/tro-giup/tro-giup-phap-ly-luu-dong-261121',
    '/lien-he-cung-cau-lao-dong-nong-thon-1234567.html',
    '/quy-che-moi-ve-dau-thau-thiet-bi-1234567.html',
    '/1234567/tin-moi-ve-cang-bien',
    '/2026/11/19/tin-moi-ve-cang/',
    '/world/slug-of-a-story-2026-11-19/',
    '/article/slug-of-a-story-0123456789abcdef0123456789abcdef',
    '/articles/c1v9abcd2e3o',
    '/default.aspx?ItemID=3051',
    '/?p=5',
    '/tin-tuc/-/asset_publisher/x/content/id/581234',
  ])('numbers %s', (path) => {
    expect(shapeOf(`https://bao.example.vn${path}`)).toMatchObject({ numbered: true, hub: false });
  });

  it.each(['/', '/tag/cang-bien-tan-hai-1234567.htm', '/tac-gia/ten-hu-cau-1234567.htm', '/lien-he.htm', '/gioi-thieu', '/dang-nhap?id=5', '/kinh-doanh-p2', '/trang-2.htm', '/tin/page/3/', '/tin?page=3', '/rss/home.rss', '/a/ke-hoach-nam-2027-1234567.pdf', '/print/tin-1234567.htm', '/tim-kiem?id=5', '/help/complaints'])('sees no article in %s', (path) => {
    expect(shapeOf(`https://bao.example.vn${path}`)).toBeNull();
  });

  it.each(['/chu-de/muoi-nam-xay-dung-cang-271.htm', '/video.htm', '/su-kien/le-hoi-dua-thuyen', '/category/tin-tuc/'])('sees a place of articles in %s', (path) => {
    expect(shapeOf(`https://bao.example.vn${path}`)?.hub).toBe(true);
  });

  it('gives articles of one site one signature, and sections another', () => {
    const signature = (path: string): string | undefined => shapeOf(`https://bao.example.vn${path}`)?.signature;
    expect(signature('/tin-moi-ve-cang-bien-1234567.html')).toBe(signature('/kinh-te/gia-thue-kho-bai-giam-7654321.html'));
    expect(signature('/tin-moi-ve-cang-bien-1234567.html')).not.toBe(signature('/kinh-te.html'));
    expect(signature('/default.aspx?tabid=20&ItemID=1')).not.toBe(signature('/default.aspx?tabid=20'));
  });

  it('likens slugs to titles, but not to teasers or names of sections', () => {
    const slug = ['gia', 'thue', 'kho', 'bai', 'giam', 'nhe'];
    expect(likeness(slug, ['gia', 'thue', 'kho', 'bai', 'giam', 'nhe'])).toBe(1);
    expect(likeness(slug, 'gia thue tai cac khu cong nghiep phia bac da giam nhe trong quy ba vua qua theo so lieu'.split(' '))).toBeLessThan(0.6);
    expect(likeness(['kinh', 'te'], ['kinh', 'te'])).toBe(0);
  });

  it('takes broken escapes', () => {
    expect(shapeOf('https://bao.example.vn/%E0%A4%A/tin-moi-ve-cang-1234567')).not.toBeNull();
  });
});
