import { describe } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import { createRenderedCollector } from './collector.ts';
import { chromiumPath } from './testing/chromium.ts';

const path = chromiumPath();

/** Fictional. A page that is empty until its script has run. */
const page = (entries: readonly { readonly title: string; readonly href: string | null }[]): string => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Báo Tân Hải (báo hư cấu)</title></head>
<body><div id="app"></div>
<script>
  const list = ${JSON.stringify(entries)};
  setTimeout(() => {
    document.getElementById('app').innerHTML = list.map(({ title, href }) => '<article class="tin"><h3><a' + (href === null ? '' : ' href="' + href + '"') + '>' + title + '</a></h3><p class="author">Nguyễn Văn Viết</p></article>').join('');
  }, 20);
</script></body></html>`;

const entries = [
  { title: 'Tân Hải khánh thành trạm quan trắc nước biển thứ hai', href: '/tin-1.html' },
  { title: 'Sở Khoa học và Công nghệ công bố đề tài năm 2027', href: '/tin-2.html' },
  { title: 'Chợ đêm Tân Hải mở lại sau hai tháng sửa chữa', href: '/tin-3.html' },
];

describe.runIf(path !== null)('[needs browser]', () => {
  collectorContract('rendered', {
    collector: createRenderedCollector({ browser: { ...(path === null ? {} : { path }), allow: ['127.0.0.1'], settleMs: 5_000 } }),
    source: { id: 'bao-tan-hai', outlet: 'Báo Tân Hải', kind: 'rendered', own: false, options: { links: '.tin h3 a', wait: '.tin a' } },
    conditional: false,
    listing: () => ({ body: page(entries) }),
    changed: () => ({ body: page(entries.map((entry, index) => (index === 0 ? { ...entry, title: 'Tân Hải khánh thành trạm quan trắc thứ ba' } : entry))) }),
    broken: () => ({ body: page([...entries, { title: 'Một tin không có địa chỉ nào cả', href: null }, { title: 'Một tin có địa chỉ hỏng', href: 'http://[hong' }]) }),
    refused: 2,
    wrong: { answer: { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }, code: 'not-html' },
    persons: ['Nguyễn Văn Viết'],
  });
});
