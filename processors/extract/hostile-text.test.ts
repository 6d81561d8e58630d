import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';
import { samplePage, sampleParagraphs } from './sample-page.contract.ts';

const context = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2027-03-10T00:00:00Z') };
const read = (html: string) => extractPage(html, 'https://bao-mau.example/bai-1.html', context);
const sentence = 'Một câu mẫu đủ dài để được đọc như một đoạn văn. ';

describe('pages that aim at the rules for text', () => {
  it.each([
    ['a root that is none', '<html '],
    ['a root within broken words', 'chữ <html <p>chữ'],
    ['leads within leads', `${'<div class="sapo">'.repeat(300)}${sentence.repeat(5000)}`],
    ['pictures in one box', `<div class="image">${'<img alt="Một chú thích mẫu">chữ '.repeat(5000)}`],
    ['quoted posts within quoted posts', '<blockquote class="twitter-tweet">'.repeat(30_000) + sentence],
    ['centred captions', '<p align="center"><img></p><p align="center">Chú thích. Ảnh: Hà Mẫu</p>'.repeat(3000)],
    ['right angle brackets', '>'.repeat(1_000_000)],
    ['related boxes within related boxes', `<div class="related">`.repeat(20_000) + sentence],
  ])('survives %s', (_name, html) => {
    expect(read(html).text.length).toBeLessThanOrEqual(300_000);
  });

  it('reads on below what it cannot make sense of', () => {
    const { text } = read(samplePage({ tail: `<div class="image">${'<img>'.repeat(5000)}</div>${'<em>'.repeat(2000)}` }));
    for (const paragraph of sampleParagraphs) expect(text).toContain(paragraph);
  });

  it('never throws on a page that was cut, doubled or mixed up', () => {
    const page = samplePage({ tail: '<p><img alt="Một chú thích mẫu"><em>Chú thích</em></p><blockquote class="twitter-tweet"><p>Bài đăng mẫu</p></blockquote><ul><li><a href="/b">Bài khác</a></li></ul>' });
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const odd = ['<', '>', '"', '</div>', '<p>', '<template>', '<svg>', '<!--', '<table>', '<html>', '<body>', '&#x0;', '\ud800'];
    for (let round = 0; round < 300; round += 1) {
      let html = page;
      for (let change = 0; change <= next(8); change += 1) {
        const at = next(html.length + 1);
        const length = next(400);
        html = [html.slice(0, at) + html.slice(at + length), html.slice(0, at + length) + html.slice(at), html.slice(0, at) + (odd[next(odd.length)] as string) + html.slice(at)][next(3)] as string;
      }
      expect(() => read(html)).not.toThrow();
    }
  });
});
