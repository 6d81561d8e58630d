import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';
import { sampleParagraphs, samplePage } from './sample-page.contract.ts';

const context = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2027-03-10T00:00:00Z') };
const url = 'https://bao-mau.example/khoa-hoc/bon-muoi-truong-123.html';
const read = (html: string, at = url) => extractPage(html, at, context);
const date = (head: string) => read(samplePage({ head })).published;

describe('reading an article’s page', () => {
  it('gives title, lead and text, the lead in front, without furniture', () => {
    const { title, lead, text, isList } = read(samplePage());
    expect(title).toBe('Bốn mươi trường nhận phòng thí nghiệm mới');
    expect(lead).toMatch(/^Các trường vùng ven/);
    expect(text.split('\n')).toEqual([lead, ...sampleParagraphs]);
    expect(isList).toBe(false);
  });

  it('reads NFD pages as NFC, and decodes entities in JSON-LD twice', () => {
    expect(read(samplePage().normalize('NFD')).text).toContain(sampleParagraphs[0]);
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"K&amp;yacute; ức &amp;quot;mẫu&amp;quot;","articleSection":"Khoa học &amp;amp; Công nghệ"}</script>';
    const page = samplePage({ head }).replace(/<meta property="og:title"[^>]*>/, '').replace(/<h1>.*<\/h1>/, '');
    expect(read(page)).toMatchObject({ title: 'Ký ức "mẫu"', section: 'Khoa học & Công nghệ' });
  });

  it('reads JSON-LD with raw line breaks and a comma too many', () => {
    expect(date('<script type="application/ld+json">[{"@type":"NewsArticle",\n"description":"a\nb","datePublished":"2027-03-07T08:06:00+07:00",}]</script>')).toEqual({ at: '2027-03-07T01:06:00.000Z', hasTime: true });
  });

  it.each([
    ['<meta property="article:published_time" content="2027-03-01T09:51:00&#x2B;07:00">', '2027-03-01T02:51:00.000Z', true],
    ['<meta property="article:published_time" content="2027-03-07T00:01:00">', '2027-03-06T17:01:00.000Z', true],
    ['<meta name="pubdate" content="2027-03-07T08:52:11.000 +07:00">', '2027-03-07T01:52:11.000Z', true],
    ['<meta name="pubdate" content="07/03/2027">', '2027-03-06T17:00:00.000Z', false],
  ])('reads the date of %s', (head, at, hasTime) => {
    expect(date(head)).toEqual({ at, hasTime });
  });

  it('reads a visible Vietnamese date, and believes no far future', () => {
    const page = samplePage({ tail: '<span class="publish-date">Thứ Hai, 01/03/2027, 08:15 (GMT+7)</span>' });
    expect(read(page).published).toEqual({ at: '2027-03-01T01:15:00.000Z', hasTime: true });
    expect(date('<meta name="pubdate" content="2031-01-01T00:00:00Z">')).toBeNull();
  });

  it('takes, of dates that agree to the minute, the one with seconds', () => {
    const head = (at: string) => `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2027-03-07T08:01:00+07:00"}</script><meta property="article:published_time" content="${at}">`;
    expect(date(head('2027-03-07T08:01:53'))?.at).toBe('2027-03-07T01:01:53.000Z');
    expect(date(head('2027-03-07T08:02:53'))?.at).toBe('2027-03-07T01:01:00.000Z');
    expect(date(head('2027-03-07'))?.at).toBe('2027-03-07T01:01:00.000Z');
  });

  it.each(['&amp;quot;Sóng mẫu&amp;quot; về vùng ven tỉnh Tân Hải', '&amp;amp;quot;Sóng mẫu&amp;amp;quot; về vùng ven tỉnh Tân Hải', '“Sóng mẫu” về vùng ven tỉnh Tân Hải'])('knows the headline %s when it comes again', (heading) => {
    const page = samplePage({ title: '"Sóng mẫu" về vùng ven tỉnh Tân Hải'.replaceAll('"', '&quot;') }).replace(/<h1>.*<\/h1>/, '').replace('<div class="detail-content">', `<div class="detail-content"><h1>${heading}</h1><p>${heading}</p>`);
    const { title, text } = read(page);
    expect(title).toMatch(/^["“]Sóng mẫu["”] về vùng ven tỉnh Tân Hải$/);
    expect(text).not.toMatch(/&|Sóng mẫu/);
    expect(text).toContain(sampleParagraphs[0]);
  });

  it('keeps neither the label behind a credit nor the portal’s counter', () => {
    const tail = '<p>Theo Nhật báo Minh Hà <a href="/goc">Link bài gốc</a></p><div class="visits">Lượt truy cập trong ngày không được đếm ở trang mẫu.</div><div>Lượt truy cập: 1.234</div>';
    const { text, syndicatedFrom } = read(samplePage({ tail }));
    expect(text.split('\n').at(-1)).toBe('Theo Nhật báo Minh Hà');
    expect(syndicatedFrom).toBe('Nhật báo Minh Hà');
  });

  it('keeps no byline, at the start or the end', () => {
    const { text } = read(samplePage({ paragraphs: ['<strong>Hà Mẫu An</strong>', ...sampleParagraphs], tail: '<p>Hà Mẫu An - Lê Mẫu Bình</p>' }));
    expect(text).not.toContain('Mẫu An');
    expect(text).toContain(sampleParagraphs[3]);
  });

  it('reads pages that wrap everything in a form', () => {
    const page = samplePage().replace('<body>', '<body><form id="aspnetForm">').replace('</body>', '</form></body>');
    expect(read(page).text).toContain(sampleParagraphs[2]);
  });

  it('tells a section’s list from an article', () => {
    const cards = Array.from({ length: 14 }, (_, index) => `<article><h3><a href="/bai-${index}">Một tiêu đề mẫu khá dài cho bài số ${index} của chuyên mục</a></h3><p>Mô tả ngắn của bài số ${index}, chỉ một hai câu để mời người đọc bấm vào xem tiếp bài viết.</p></article>`);
    expect(read(`<html lang="vi"><head><title>Khoa học</title><meta property="og:type" content="article"></head><body><h1>Khoa học</h1>${cards.join('')}</body></html>`).isList).toBe(true);
  });
});

describe('pages that are broken or hostile', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a lone tag', '<p'],
    ['an empty body', '<html><body></body></html>'],
    ['plain words', 'chỉ có chữ'],
    ['unclosed everything', '<html><head><title>Mẫu<body><div><p>Chữ<div><span'],
    ['a broken attribute', '<p class="a>chữ</p><p>chữ'],
    ['control characters', '<p>\u0000\u0001chữ\u0008</p>'],
  ])('never throws: %s', (_name, html) => {
    expect(() => read(html)).not.toThrow();
    expect(read(html).text).not.toMatch(/[<>]/);
  });

  it('reads an article below a hundred thousand nested elements', () => {
    const page = samplePage().replace('<div class="main">', `${'<div>'.repeat(100_000)}<div class="main">`).replace('<footer>', `${'</div>'.repeat(100_000)}<footer>`);
    expect(read(page).text).toContain(sampleParagraphs[1]);
  });

  it.each([
    ['nested lists without ends', '<div><p><b>'.repeat(10_000)],
    ['comments without ends', '<!--'.repeat(1_000_000)],
    ['angle brackets', '<'.repeat(1_000_000)],
    ['entities', '&amp;'.repeat(200_000)],
    ['blanks', `<p>${'\u00a0'.repeat(2_000_000)}</p>`],
    ['line breaks', '<br>'.repeat(500_000)],
    ['quotes without ends', '<p a="'.repeat(100_000)],
    ['deep JSON', `<script type="application/ld+json">${'['.repeat(500_000)}</script>`],
  ])('survives masses of %s', (_name, html) => {
    expect(() => read(html)).not.toThrow();
  });

  it('reads an article of eight megabytes, up to a bound', () => {
    const paragraphs = Array.from({ length: 40_000 }, (_, index) => `Đoạn mẫu thứ ${index}: ${sampleParagraphs[index % 4]}`);
    const { text } = read(samplePage({ paragraphs }));
    expect(text).toContain('Đoạn mẫu thứ 100:');
    expect(text.length).toBeLessThanOrEqual(300_000);
  });
});
