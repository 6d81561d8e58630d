import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trimPage } from './trim.ts';

const person = 'Lê Thị Nhân Chứng';
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('trimPage', () => {
  it.each([
    ['scripts', '<p>a</p><script>track("<p>")</script>', '<p>a</p>'],
    ['styles', '<style>p{}</style><p style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['comments of the source', '<p>a<!-- <p>b</p> --></p>', '<p>a</p>'],
    ['drawings and frames', '<p>a</p><svg><path d=""/><text>x</text></svg><iframe src="//x"></iframe>', '<p>a</p>'],
    ['inlined files', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '<img data-src="/a.jpg">'],
    ['inlined files in sets', '<img srcset="data:image/gif;base64,R0 1x" src="/a.jpg">', '<img src="/a.jpg">'],
    ['handlers', '<a href="/x" onclick="go()">a</a>', '<a href="/x">a</a>'],
    ['nothing else', '<!doctype html><p>5 &lt; 7 &amp;&nbsp;“ă”<br>b</p>', '<!doctype html><p>5 &lt; 7 &amp;&nbsp;“ă”<br>b</p>'],
  ])('cuts %s', async (_, html, expected) => expect(await trimPage(html)).toBe(expected));

  it('keeps the date that stands in a byline', async () => {
    expect(await trimPage(`<div class="author-info"><b>${person}</b> <meta itemprop="datePublished" content="2026-11-20T08:15:00"><span>Thứ sáu, 20/11/2026 08:15 (GMT+7)</span></div><p>a</p>`)).toBe('<meta itemprop="datePublished" content="2026-11-20T08:15:00"><span class="date">20/11/2026 08:15 (gmt+7)</span><p>a</p>');
  });

  it.each(['comments', 'comment-list', 'box_comment_vne', 'list-comment', 'fb-comments', 'binh-luan', 'commentlist', 'detail-comment'])('cuts reader comments in .%s', async (name) => {
    const block = `<div class="x ${name} y"><div><p>Ý kiến của ${person}</p></div></div>`;
    expect(await trimPage(`<article><p>Bài</p>${block}</article><p>sau</p>`)).toBe('<article><p>Bài</p></article><p>sau</p>');
    expect(await trimPage(`<section id="${name}"><p>${person}</p></section>`)).toBe('');
  });

  it('keeps what only looks like comments', async () => {
    const html = '<body class="comments-open has-comments"><article class="comment"><p class="comment">Bài</p><code><span class="comment"># mã</span></code></article></body>';
    expect(await trimPage(html)).toBe(html);
  });

  it.each([
    `<meta name="author" content="${person}">`,
    `<meta property="article:author" content="${person}">`,
    `<meta name="twitter:creator" content="@nhanchung">`,
    `<meta name="dc.creator" content="${person}">`,
    `<a rel="author" href="/tac-gia/nhan-chung">${person}</a>`,
    `<link rel="author" href="/nhan-chung">`,
    `<p class="author">${person}</p>`,
    `<div class="article-author"><img src="/a.jpg" alt="${person}"><span>${person}</span></div>`,
    `<span itemprop="author" itemscope><b itemprop="name">${person}</b></span>`,
    `<p class="detail-author author_mail">${person}</p>`,
    `<div id="byline">Bài: ${person}</div>`,
  ])('cuts who wrote it: %s', async (html) => expect(await trimPage(`<div>${html}<p>Bài</p></div>`)).toBe('<div><p>Bài</p></div>'));

  it('keeps the time that stands in a byline', async () => {
    expect(await trimPage(`<div class="author-info"><b>${person}</b> <time datetime="2026-10-05">5/10</time></div>`)).toBe('<time datetime="2026-10-05">5/10</time>');
  });

  it('keeps a whole article that lies in an element called after its author, and a reprint\'s source', async () => {
    const long = `<div class="author-content"><p>${'Nội dung hư cấu. '.repeat(30)}</p></div>`;
    expect(await trimPage(long)).toContain('Nội dung hư cấu');
    expect(await trimPage('<div class="post-author author-box"><p>' + 'Nội dung hư cấu. '.repeat(30) + '</p></div>')).toContain('Nội dung');
    expect(await trimPage('<p class="author">Theo Báo Tân Hải</p>')).toBe('<p class="author">Theo Báo Tân Hải</p>');
  });

  it('keeps JSON-LD without its persons', async () => {
    const organisation = { '@type': 'NewsMediaOrganization', name: 'Báo Tân Hải (hư cấu)' };
    const trimmed = await trimPage(ld({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Tựa <b>', author: [{ '@type': 'Person', name: person }, organisation], creator: person, editor: { name: person }, publisher: organisation, datePublished: '2026-10-05', comment: [{ text: person }] },
        { '@type': ['Person'], name: person },
      ],
    }));
    expect(trimmed).not.toContain(person);
    expect(JSON.parse(trimmed.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
      '@graph': [{ '@type': 'NewsArticle', headline: 'Tựa <b>', author: [organisation], publisher: organisation, datePublished: '2026-10-05' }],
    });
  });

  it.each([
    ['line ends in strings', '{"@type":"NewsArticle","headline":"a\nb"}', '{"@type":"NewsArticle","headline":"a b"}'],
    ['a comma too many', '{"headline":"a",}', '{"headline":"a"}'],
    ['CDATA', '//<![CDATA[\n{"headline":"a"}\n//]]>', '{"headline":"a"}'],
  ])('mends JSON-LD with %s', async (_, source, expected) => expect(await trimPage(`<script type="application/ld+json">${source}</script>`)).toBe(`<script type="application/ld+json">${expected}</script>`));

  it('drops JSON-LD that cannot be read, for it cannot be cleaned', async () => {
    expect(await trimPage(`<script type="application/ld+json">{"author": ${person}</script><p>a</p>`)).toBe('<p>a</p>');
  });

  it('refuses what is no article by its size', async () => {
    await expect(trimPage(`<p>${'ă'.repeat(1_600_000)}</p>`)).rejects.toMatchObject({ code: 'too-large', policy: 'reject' });
    expect(await trimPage(`<script>${'x'.repeat(2_000_000)}</script><p>a</p>`)).toBe('<p>a</p>');
  });

  it.each(['<div>', '<ul><li>', '<table><tr><td>', '<b class="author">', '<!-- --><p><svg>'])('refuses a nest of %s before the parser grows slow', async (tags) => {
    await expect(trimPage(`<p>a</p>${tags.repeat(100_000)}`)).rejects.toMatchObject({ code: 'too-deep', policy: 'reject' });
  });

  it.each([
    ['open elements', '<div class="author">'.repeat(4_000)],
    ['broken tags', '<p '.repeat(100_000)],
    ['unclosed comments', '<!--'.repeat(100_000)],
    ['many bylines', '<b class="author"><time></b>'.repeat(20_000)],
  ])('is not slowed down by %s', async (_, html) => expect((await trimPage(html)).length).toBeLessThan(1_500_000), 30_000);

  const folder = '../shared/data/pages/meth04';
  it.skipIf(!existsSync(folder))('makes newspapers\' pages small and keeps their text', async () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('_article.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const name of pages) {
      const html = readFileSync(`${folder}/${name}`, 'utf8');
      const trimmed = await trimPage(html);
      expect(trimmed.length).toBeLessThan(html.length);
      expect(trimmed).not.toMatch(/<script(?! type="application\/ld\+json")|<style|<!--|name="author"|"@type":"Person"/i);
      const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '';
      expect(trimmed).toContain(title);
    }
  });
});
