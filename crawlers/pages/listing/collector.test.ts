import { describe, expect, it } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import type { Answer } from '../../contract/testing/loopback.ts';
import { createListingCollector } from './collector.ts';

const page = (...articles: readonly string[]): Answer => ({
  body: `<!doctype html><html lang="vi"><head><title>Tin mới (trang mẫu hư cấu)</title></head><body><nav><a href="/thoi-su">Thời sự</a></nav><main>${articles.join('\n')}</main></body></html>`,
});
const article = (path: string, title: string): string =>
  `<article class="item"><h2><a href="${path}">${title}</a></h2><span class="author"><a rel="author" href="/tac-gia/le-thi-tuong-tuong">Lê Thị Tưởng Tượng</a></span><p class="sapo">Câu dẫn hư cấu của bài, đủ dài để là một câu dẫn.</p></article>`;
const second = article('/ben-xe-moi-don-khach-tu-thang-sau-1000002.html', 'Bến xe mới đón khách từ tháng sau');
const third = article('/sau-truong-hoc-them-vuon-rau-1000003.html', 'Sáu trường học thêm vườn rau');
const first = (title: string): string => article('/tram-y-te-xa-nhan-them-thiet-bi-1000001.html', title);
const listing = (): Answer => page(first('Trạm y tế xã nhận thêm thiết bị'), second, third);
const changed = (): Answer => page(first('Trạm y tế xã nhận thêm thiết bị xét nghiệm'), second, third);
const wrong = { answer: { headers: { 'content-type': 'application/rss+xml' }, body: '<?xml version="1.0"?><rss version="2.0"></rss>' }, code: 'not-html' };
const persons = ['Lê Thị Tưởng Tượng', 'le-thi-tuong-tuong'];

collectorContract('listing by itself', {
  collector: createListingCollector(),
  source: { id: 'bao-hu-cau', outlet: 'Báo hư cấu', kind: 'listing', own: false },
  listing, changed, wrong, persons,
  broken: () => page(first('Trạm y tế xã nhận thêm thiết bị'), article('javascript:void(0)', 'Một bài không có địa chỉ nào cả'), second, article('http://', 'Một bài có địa chỉ hỏng hoàn toàn'), third),
  refused: 0,
});

collectorContract('listing by selectors', {
  collector: createListingCollector(),
  source: { id: 'bao-hu-cau', outlet: 'Báo hư cấu', kind: 'listing', own: false, options: { item: 'article', links: 'h2 a', title: 'h2', summary: '.sapo' } },
  listing, changed, wrong, persons,
  broken: () => page(first('Trạm y tế xã nhận thêm thiết bị'), article('javascript:void(0)', 'Một bài không có địa chỉ nào cả'), second, article('', 'Một bài có địa chỉ trống'), third),
  refused: 2,
});

describe('options of a listing', () => {
  it('are checked', () => {
    const { options } = createListingCollector();
    expect(options?.safeParse({}).success).toBe(true);
    expect(options?.safeParse({ links: 'h2 > a:not(.x)' }).success).toBe(true);
    for (const wrongOptions of [{ links: 'h2 >> [' }, { links: '' }, { link: 'a' }, { item: 3 }]) expect(options?.safeParse(wrongOptions).success).toBe(false);
  });
});
