import { collectorContract } from '../contract/suite.ts';
import { createFeedCollector } from './index.ts';

const person = 'Lê Thị Nhân Chứng';
const item = (origin: string, number: number, title: string): string => `<item><title>${title}</title><link>${origin}/tin-${number}.html?utm_source=rss#top</link>
<description><![CDATA[<p>Đoạn dẫn hư cấu ${number}.</p>]]></description><pubDate>Mon, 05 Oct 2026 11:0${number}:00 +0700</pubDate>
<author>nhan.chung@example.vn (${person})</author><dc:creator>${person}</dc:creator></item>`;
const feed = (...items: readonly string[]) => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo hư cấu</title><managingEditor>${person}</managingEditor>${items.join('')}</channel></rss>`,
});

collectorContract('feed', {
  collector: createFeedCollector(),
  source: { id: 'bao-hu-cau', outlet: 'Báo hư cấu', kind: 'feed', own: false },
  listing: (origin) => feed(item(origin, 1, 'Tin một'), item(origin, 2, 'Tin hai'), item(origin, 3, 'Tin ba')),
  changed: (origin) => feed(item(origin, 1, 'Tin một, đã sửa'), item(origin, 2, 'Tin hai'), item(origin, 3, 'Tin ba')),
  broken: (origin) => feed(item(origin, 1, 'Tin một'), '<item><title>Không địa chỉ & lạ</title></item>', item(origin, 2, 'Tin hai'), '<item><link>mailto:a@example.vn</link></item>', '<item>', item(origin, 3, 'Tin ba')),
  refused: 3,
  wrong: { answer: { body: '<!doctype html><html><body>Trang chủ</body></html>' }, code: 'not-a-feed' },
  persons: [person, 'nhan.chung'],
});
