import { describe, expect, it } from 'vitest';
import { trimPage } from './trim.ts';

/* All names are invented. */
const prose = 'Nội dung hư cấu của tỉnh Tân Hải, một tỉnh không có thật, được viết ra để thử chương trình này. '.repeat(2);
const text = (html: string): string => html.replace(/<script[^]*?<\/script>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
const page = (after: string, under = ''): string => `<div id="frame"><h1>Tựa đề</h1>${under}<div class="body"><p>${prose}</p><p>${prose}</p>${after}</div><ul><li><a href="/x">Tin khác</a></li></ul></div>`;
const trimmed = async (after: string, under?: string): Promise<string> => text(await trimPage(page(after, under))).replaceAll(text(prose), '¶');

describe('bylines in plain paragraphs', () => {
  it.each([
    ['a label', '<p class="post-writer">Bài và ảnh: Bếp Trưởng Hư Cấu</p>'],
    ['a label split by tags', '<p><b>Bài:</b> <i>Hà An</i> - <b>Ảnh:</b> <i>Minh Tú</i></p>'],
    ['a team', '<p style="text-align:right"><strong>Nhóm phóng viên Sóng Lam</strong></p>'],
    ['right-aligned', '<p style="text-align:right"><strong>Vân Sa Giả Định</strong></p>'],
    ['right-aligned in capitals', '<p align="right">MINH TÚ</p>'],
    ['below the text', '<p>Sa Khê</p>'],
    ['below the text, two blocks on', '<p>Trân trọng kính mời.</p><p>Thẩm Văn Giả</p>'],
    ['below a line break', '<div>Hết.<br>Thẩm Văn Giả<br></div>'],
    ['as entities', '<p>Th&#7849;m&nbsp;V&#259;n Gi&#7843;</p>'],
    ['with a picture and a link', '<p>Ảnh: <a href="/nguoi/tham-van-gia" title="Thẩm Văn Giả">Thẩm Văn Giả</a><img src="/tham-van-gia.jpg"></p>'],
  ])('are cut: %s', async (_, html) => {
    expect((await trimmed(html)).replace(/(?:Trân trọng kính mời|Hết)\. ?/, '')).toBe('Tựa đề ¶ ¶ Tin khác');
    expect(await trimPage(page(html))).not.toMatch(/tham-van-gia|Thẩm Văn Giả/);
  });

  it('are cut before the line that names a reprint\'s source, which stays', async () => {
    expect(await trimmed('<div style="text-align:right"><em>Thẩm Văn Giả</em></div><p class="source">Theo Nhật báo Minh Hà <a href="/x">Link bài gốc</a></p>')).toBe('Tựa đề ¶ ¶ Theo Nhật báo Minh Hà Link bài gốc Tin khác');
    expect(await trimmed('<p>Theo Lê Hà / Báo Tân Hải</p>')).toBe('Tựa đề ¶ ¶ Theo Báo Tân Hải Tin khác');
  });

  it('are cut under the headline, but for their date', async () => {
    expect(await trimmed('', '<div>Sa Khê</div>')).toBe('Tựa đề ¶ ¶ Tin khác');
    expect(await trimmed('', '<div><span>Thẩm Văn Giả</span><span>05/10/2026 08:00</span></div>')).toBe('Tựa đề 05/10/2026 08:00 ¶ ¶ Tin khác');
    expect(await trimmed('', '<div>Thẩm Văn Giả <time datetime="2026-10-05">05/10</time></div>')).toBe('Tựa đề 05/10 ¶ ¶ Tin khác');
  });

  it.each([
    ['a place', '<p><b>Tân Hải</b></p>'],
    ['a heading', '<h3>Thẩm Văn Giả</h3>'],
    ['a bold heading', `<p><b>Hội Liên hiệp Phụ nữ</b></p><p>${prose}</p>`],
    ['a name among paragraphs', `<p>Sa Khê</p><p>${prose}</p>`],
    ['a linked keyword', '<p><a href="/tu-khoa/tham-van-gia">Thẩm Văn Giả</a></p>'],
    ['a list of names', '<ul><li>Thẩm Văn Giả</li><li>Lê Thị Tưởng Tượng</li></ul>'],
    ['a caption', '<figure><img src="/a.jpg"><figcaption>Thẩm Văn Giả</figcaption></figure>'],
    ['an editorial board', '<p><em>Ban biên tập Cổng thông tin</em></p>'],
    ['an outlet', '<p style="text-align:right"><strong>Theo Tiền Phong</strong></p>'],
    ['a name in a sentence', '<p>Thẩm Văn Giả cho biết thêm.</p>'],
  ])('leave %s', async (_, html) => expect(await trimmed(html)).toBe(`Tựa đề ¶ ¶ ${text(html).replaceAll(text(prose), '¶')} Tin khác`));
});

describe('names that the page gives to its authors', () => {
  const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  it.each([
    ['a meta element', '<meta name="author" content="C&#224; phê Muối">'],
    ['JSON-LD', ld({ '@graph': [{ '@type': 'NewsArticle', author: [{ '@type': 'Person', name: 'Cà phê Muối' }] }] })],
    ['JSON-LD with a bare name', ld({ '@type': 'NewsArticle', author: 'Cà phê Muối' })],
    ['a link', '<a rel="author" href="/x"><b>Cà phê</b> Muối</a>'],
    ['a link to their page', '<a href="/tac-gia/ca-phe-muoi.html">Cà phê Muối</a>'],
    ['an element called so', '<p class="author">Cà phê Muối</p>'],
  ])('are cut wherever a line says no more, learnt from %s', async (_, source) => {
    const lines = ['Cà phê Muối', 'CÀ PHÊ MUỐI', 'Theo Cà phê Muối', 'Bài: Cà phê Muối', 'PV Cà phê Muối'].map((line) => `<li>${line}</li>`).join('');
    const kept = '<p>Cà phê Muối đóng cửa</p>';
    for (const html of [`${source}<ul>${lines}</ul>${kept}`, `<ul>${lines}</ul>${kept}${source}`]) expect(text(await trimPage(html))).toBe(text(kept));
  });

  it('are none where the page calls an outlet or a board its author, or writes about a person', async () => {
    const about = ld({ '@type': 'NewsArticle', about: { '@type': 'Person', name: 'Thẩm Văn Giả' } });
    const html = `<meta name="author" content="Báo Tân Hải">${about}<p class="author">Ban biên tập Cổng thông tin</p><p>Báo Tân Hải</p><p>Theo Báo Tân Hải</p><p>Ban biên tập Cổng thông tin</p><p>Thẩm Văn Giả</p>`;
    expect(text(await trimPage(html))).toBe('Báo Tân Hải Theo Báo Tân Hải Ban biên tập Cổng thông tin Thẩm Văn Giả');
  });

  it('do not stay at the end of the text that JSON-LD carries', async () => {
    const body = (articleBody: string): Promise<string> => trimPage(ld({ '@type': 'NewsArticle', articleBody, author: { '@type': 'Person', name: 'Cà phê Muối' } }));
    expect(await body(`${prose.trim()}\n\nBài và ảnh: Sa Khê\n`)).toContain(`"articleBody":"${prose.trim()}"`);
    expect(await body(`${prose.trim()}\nẢnh: Sa Khê\n${prose.trim()}\nSa Khê`)).toContain(`"articleBody":"${prose.trim()}\\n${prose.trim()}"`);
    expect(await body(`${prose.trim()} Cà phê Muối`)).toContain(`"articleBody":"${prose.trim()}"`);
  });
});

it.each([
  ['nested blocks', '<div><b>'.repeat(2_000)],
  ['short lines', 'Hà An<br>'.repeat(60_000)],
  ['labels', '<p>Bài và ảnh: Hà An</p>'.repeat(30_000)],
  ['lines of many tags', `<p>${'<b>Hà</b> '.repeat(60_000)}`],
  ['metadata', '<meta name="author" content="Hà An, Minh Tú">'.repeat(20_000)],
])('bylines are not slowed down by %s', async (_, html) => expect((await trimPage(html)).length).toBeLessThan(1_500_000), 30_000);
