import { describe, expect, it } from 'vitest';
import { extractPage } from '../extract-page.ts';
import { body, page } from '../fixtures/fixture.ts';
import { expiredOverrides, parseOverrides } from './index.ts';

const now = new Date('2026-11-21T03:00:00Z');
const context = { zone: 'Asia/Ho_Chi_Minh', now };
const url = 'https://www.la-mau.example/a/1';
const entry = `- host: la-mau.example
  validUntil: 2026-12-31
  reason: a fictional outlet whose headline stands in no heading
  title: .x1
  lead: .x2
  published: .x3
  text: .x4
  drop: [.x5]`;
const overrides = parseOverrides(entry, 'thu.yaml');
const html = page({
  head: '<title>Lạ Mẫu</title><meta property="article:published_time" content="2026-01-01T00:05:00Z">',
  main: `<div class="x1">Đầu đề không ở trong thẻ tiêu đề</div><div class="x3" datetime="20/11/2026 08:15"></div><div class="x2">Tóm tắt nằm ở một nơi không ai ngờ tới, đủ dài để là tóm tắt.</div><div class="x4">${body()}<div class="x5"><p>Hộp quảng bá dài dòng giữa bài mà cách đọc chung không nhận ra được.</p></div></div><div class="x6"><p>${'Một đoạn dài khác không thuộc bài nhưng lại nằm ngay cạnh bài. '.repeat(30)}</p></div>`,
});

describe('overrides of single outlets', () => {
  it('come before the general way, on the host and those below it', () => {
    const read = extractPage(html, url, { ...context, overrides });
    expect(read).toMatchObject({ title: 'Đầu đề không ở trong thẻ tiêu đề', published: { at: '2026-11-20T01:15:00.000Z', hasTime: true } });
    expect(read.lead).toMatch(/^Tóm tắt nằm ở/);
    expect(read.text).not.toMatch(/quảng bá|Một đoạn dài khác/);
    expect(read.text).toContain('Kinh phí do ngân sách tỉnh cấp');
  });

  it('leave other hosts alone', () => {
    expect(extractPage(html, 'https://khong-la-mau.example/a/1', { ...context, overrides }).title).not.toMatch(/^Đầu đề/);
  });

  it('end by themselves, and say so', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    expect(extractPage(html, url, { ...context, now: later, overrides }).title).not.toMatch(/^Đầu đề/);
    expect(expiredOverrides(later, overrides)).toEqual(['the override for la-mau.example ended on 2026-12-31 and is ignored']);
    expect(expiredOverrides(now, overrides)).toEqual([]);
  });

  it('fall back where a selector meets nothing', () => {
    const other = parseOverrides(entry.replace('.x1', '.not-there').replace('.x3', '.nor-this'), 'thu.yaml');
    expect(extractPage(html.replace('<div class="x1">', '<h1>Tiêu đề theo cách chung</h1><div>'), url, { ...context, overrides: other })).toMatchObject({ title: 'Tiêu đề theo cách chung' });
  });

  it.each([
    ['- host: https://a.vn', /0\.host is a host/],
    [entry.replace('2026-12-31', 'soon'), /validUntil is a day/],
    [entry.replace('.x1', '"p >> ["'), /0\.title is no CSS selector/],
    [`${entry}\n${entry}`, /two entries/],
    ['- host: a.vn\n  validUntil: 2026-12-31\n  reason: nothing is overridden', /overrides nothing/],
    [entry.replace('title:', 'titel:'), /titel/],
    ['a: [', /is not YAML/],
  ])('refuses what cannot be meant: %j', (text, message) => expect(() => parseOverrides(text, 'thu.yaml')).toThrow(message));

  it('that ship are valid', () => expect(expiredOverrides(now)).toBeInstanceOf(Array));
});
