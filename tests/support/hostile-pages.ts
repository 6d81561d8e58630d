import { gzipSync } from 'node:zlib';
import { brokenOff, drip, endless, redirect, silence, type HostileHost, type Reply } from './hostile-outlet.ts';
import type { Hosts, OddSource } from './hostile-feeds.ts';
import { html, mark, page, paragraphs, rss, windows1258, xml, zeros, type EntryParts } from './hostile-writing.ts';

export interface PageHosts extends Hosts {
  readonly disallowing: HostileHost;
  readonly robotless: HostileHost;
}

/** One item whose page is odd, and its fate. */
interface OddItem {
  readonly entry: EntryParts;
  readonly fate: string;
}

const tag = '<p>Đoạn này chứa <b>chữ đậm</b>, <a href="/x">liên kết</a> và ký hiệu &lt;thẻ&gt; viết ra, đủ dài để là một đoạn văn của bài.</p>';

/** Sources whose feeds are well and whose items or pages are not. */
export function oddPages({ main, slow, forbidden, disallowing, robotless }: PageHosts): OddSource[] {
  const source = (id: string, items: readonly OddItem[], titles?: readonly string[]): OddSource => ({
    id,
    url: main.on(`/nguon/${id}`, xml(rss(items.map(({ entry }) => entry)))),
    poll: 'ok',
    fates: items.map(({ fate }) => fate).sort(),
    ...(titles === undefined ? {} : { titles }),
  });
  const item = (slug: string, reply: Reply, fate: string, more: EntryParts = {}, host = main): OddItem => ({ entry: { title: `Tin ${slug} từ Tân Hải`, link: host.on(`/trang/${slug}`, reply), ...more }, fate });
  const linked = (link: string | undefined, fate: string): OddItem => ({ entry: { title: `Tin dẫn tới ${link?.slice(0, 20).replace(/[<>&]/g, '') ?? 'không đâu'}`, ...(link === undefined ? {} : { link }) }, fate });
  const good = (slug: string, options: Parameters<typeof page>[1] = {}): Reply => html(page(slug, options));
  const shared = item('shared', good('shared'), 'stored');
  const long = `Tiêu đề ${'rất dài '.repeat(2_000)}`;
  main.on('/trang/tuong-doi', good('relative'));
  main.on('/trang/dich', good('target'));

  return [
    source('addresses', [
      linked(undefined, 'rejected:no-address'),
      shared,
      { ...shared, fate: 'duplicate' },
      { entry: { ...shared.entry, title: 'Cùng địa chỉ, tiêu đề khác' }, fate: 'duplicate' },
      linked('http://bao-khong-co.invalid/tin.html', 'rejected:robots-unreachable'),
      linked('http://10.0.0.1/noi-bo', 'rejected:address-refused'),
      linked('http://[::1]:1234/', 'rejected:address-refused'),
      linked(forbidden.on('/trang/kin', good('forbidden')), 'rejected:address-refused'),
      linked('/trang/tuong-doi', 'stored'),
      linked('javascript:alert(1)', 'rejected:bad-url'),
      linked('data:text/html,x', 'rejected:bad-url'),
      linked('ftp://bao.example/x', 'rejected:bad-url'),
      linked('http://', 'rejected:bad-url'),
      linked('http://user:pass@127.0.0.1/x', 'rejected:bad-url'),
      linked(`${main.url}/${'x'.repeat(9_000)}`, 'rejected:bad-url'),
    ]),
    source('spellings', [
      linked(decodeURI(main.on(encodeURI('/tin tức/bài viết.html'), good('diacritics'))), 'stored'),
      linked(main.on('/trang/mot-bai?id=1&muc=2', good('query')).replace('&', '&amp;amp;'), 'stored'),
      linked(`${main.url.replace('http', 'HTTP')}/trang/mot-bai?utm_source=rss&amp;id=1&amp;muc=2&amp;fbclid=x#binh-luan`, 'duplicate'),
      linked(`${main.url}${main.on('/trang/hai-may', good('doubled-host'))}`, 'stored'),
      linked(`\n   ${main.on('/trang/xuong-dong', good('line-breaks'))}\n  `, 'stored'),
      { entry: { title: `${'x'.repeat(119)}🌧️ không có địa chỉ` }, fate: 'rejected:no-address' },
      { entry: { title: '&#xD800; nửa ký tự &#0; &#xFFFF;', link: main.on('/trang/nua', html(page('half', { title: 'Nửa ký tự', head: '<meta property="og:image" content="&#xD800;"><meta property="article:section" content="&#xDC00; x">' }))) }, fate: 'stored' },
    ]),
    source('statuses', [
      item('p404', { status: 404 }, 'rejected:http-404'),
      item('p403', { status: 403 }, 'rejected:http-403'),
      item('p410', { status: 410 }, 'rejected:http-410'),
      item('p500', { status: 500 }, 'rejected:http-500'),
      item('p204', { status: 204 }, 'rejected:not-html'),
      item('p304', { status: 304 }, 'rejected:not-html'),
      item('loop', redirect('/trang/loop'), 'rejected:too-many-redirects'),
      item('metadata', redirect('http://169.254.169.254/latest/'), 'rejected:address-refused'),
      item('moved', redirect('/trang/dich', 301), 'stored'),
      item('full-but-dead', { status: 404 }, 'stored', { content: paragraphs('full-but-dead') }),
    ]),
    source('bodies', [
      item('thirty-mb', html(Buffer.concat([Buffer.from('<html><body>'), zeros(30)])), 'rejected:too-large'),
      item('endless', endless('text/html', '<html><body>', '<p>thêm nữa</p>'), 'rejected:too-large', {}, slow),
      item('gzip-bomb', { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }, body: gzipSync(zeros(64)) }, 'rejected:too-large'),
      item('pdf', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }, 'rejected:not-html'),
      item('pdf-named-html', { headers: { 'content-type': 'text/html' }, body: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 0x91)]) }, 'rejected:not-html'),
      item('empty', html(''), 'rejected:not-html'),
      item('no-type', { body: page('no-type') }, 'stored'),
      item('broken-off', brokenOff('text/html', page('broken-off')), 'rejected:truncated'),
      item('silence', silence, 'rejected:timeout', {}, slow),
      item('drip', drip('text/html', page('drip')), 'rejected:timeout', {}, slow),
      item('w1258', html(windows1258(page('w1258-page', { charset: 'windows-1258' })), 'text/html; charset=utf-8'), 'stored'),
      item('lone-bytes', html(Buffer.concat([Buffer.from(page('lone').slice(0, -20)), Buffer.from([0xff, 0xfe, 0x00, 0xc3])])), 'stored'),
    ]),
    source('markup', [
      item('no-text', good('no-text', { body: '<img src="a.jpg">' }), 'rejected:no-text', { summary: '' }),
      item('no-text-full-feed', good('no-text-full-feed', { body: '' }), 'stored', { content: paragraphs('no-text-full-feed') + paragraphs('hai') }),
      item('nested', html(`<html><head><title>Tin lồng nhau</title></head><body>${'<div>'.repeat(100_000)}${paragraphs('nested')}`), 'rejected:too-deep'),
      item('nested-spans', html(`<html><head><title>Tin lồng chữ</title></head><body><p>${'<b><i>'.repeat(20_000)}${mark}`), 'rejected:too-deep'),
      item('scripts', good('scripts', { head: `<script>var a="${'<p>x</p>'.repeat(100_000)}";if(a<b&&c>d){}</script>`, before: '<script>document.write("<p>viết ra</p>")' + '</script>' }), 'stored'),
      item('unclosed-script', html(`${page('unclosed')}<script>var t = "`), 'stored'),
      item('attributes', good('attributes', { before: `<div ${Array.from({ length: 20_000 }, (_, index) => `data-a${index}="${index}"`).join(' ')}></div>` }), 'stored'),
      item('template', good('template', { before: '<template><p>mẫu</p></template><svg><text>hình</text></svg><noscript><p>tắt</p></noscript>' }), 'stored'),
      item('inline-tags', good('inline-tags', { body: paragraphs('inline-tags') + tag }), 'stored'),
      item('comments', good('comments', { before: '<!-- > <p>ẩn</p> --><!--><p>lạ</p>--><![CDATA[ x ]]>' }), 'stored'),
      item('broken-ld', good('broken-ld', { head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script><script type="application/ld+json">[[[[{"@graph":[null,7,{"@type":["NewsArticle",3]}]}]]]]</script>' }), 'stored'),
      item('meta-refresh', html('<html><head><meta http-equiv="refresh" content="0;url=/trang/dich"><title>Chuyển</title></head><body></body></html>'), 'rejected:no-text', { summary: '' }),
      item('xhtml', { headers: { 'content-type': 'application/xhtml+xml' }, body: `<?xml version="1.0"?>${page('xhtml')}` }, 'stored'),
      item('frameset', html('<html><head><title>Khung</title></head><frameset><frame src="a.html"></frameset></html>'), 'rejected:no-text', { summary: '' }),
    ]),
    source('titles', [
      item('nfd', html(page('nfd', { title: 'Đường phố Tân Hải thử đèn mới' }).normalize('NFD')), 'stored'),
      item('no-title', good('no-title', { title: '' }), 'stored', { title: 'Tiêu đề chỉ có trong nguồn' }),
      item('no-title-anywhere', good('no-title-anywhere', { title: '' }), 'rejected:no-title', { title: '' }),
      item('long-title', good('long-title', { title: long }), 'stored', { title: long }),
      item('entities', good('entities', { title: '' }), 'stored', { title: 'Giá &amp;quot;xăng&amp;quot; &amp;amp; dầu' }),
      item('emoji', good('emoji', { title: 'Mưa lớn 🌧️ ở Bãi Dài 👨‍👩‍👧' }), 'stored', { title: 'Mưa lớn 🌧️ ở Bãi Dài 👨‍👩‍👧' }),
    ], ['Đường phố Tân Hải thử đèn mới', 'Tiêu đề chỉ có trong nguồn', 'Giá "xăng" & dầu', 'Mưa lớn 🌧️ ở Bãi Dài 👨‍👩‍👧']),
    source('canonicals', [
      item('front-page', good('front-page', { head: '<link rel="canonical" href="/">' }), 'stored'),
      item('elsewhere', good('elsewhere', { head: '<link rel="canonical" href="https://bao-khac.example/tin">' }), 'stored'),
      item('nonsense', good('nonsense', { head: '<link rel="canonical" href="javascript:void(0)"><meta property="og:url" content="http://[">' }), 'stored'),
      ...['one', 'two', 'three'].map((slug) => item(`same-${slug}`, good(`same-${slug}`, { head: '<link rel="canonical" href="/chuyen-muc/thoi-su">' }), 'stored')),
      item('print-version', good('target-print', { title: 'Tin có bản in', head: '<link rel="canonical" href="/trang/ban-chinh">' }), 'stored'),
      item('ban-chinh', good('target-print', { title: 'Tin có bản in' }), 'duplicate'),
    ]),
    source('robots-disallow', [item('kin-1', good('kin-1'), 'rejected:robots-disallowed', {}, disallowing), item('mo', good('mo'), 'stored', { link: disallowing.on('/mo', good('mo')) })]),
    source('robots-500', [item('r500', good('r500'), 'rejected:robots-unreachable', {}, robotless)]),
  ];
}

/** Dates as feeds write them, and the moment each means in the office's zone; null where there is none to be had. */
export const oddDates: readonly (readonly [string, string | null])[] = [
  ['Thứ Hai, 20/11/2023, 08:15 (GMT+7)', '2023-11-20T08:15:00+07:00'],
  ['Mon, 20 Nov 23 08:15:00 +07', '2023-11-20T08:15:00+07:00'],
  ['Mon, 20 Nov 2023 08:15:00 &amp;#x2B;07:00', '2023-11-20T08:15:00+07:00'],
  ['Mon, 20 Nov 2023 01:15:00 GMT', '2023-11-20T08:15:00+07:00'],
  ['Sun, 19 Nov 2023 20:15:00 EST', '2023-11-20T08:15:00+07:00'],
  ['2023-11-20T08:15:00', '2023-11-20T08:15:00+07:00'],
  ['2023-11-20 08:15:00.000 +07:00', '2023-11-20T08:15:00+07:00'],
  ['2023-11-20T01:15:00.123456Z', '2023-11-20T08:15:00.123+07:00'],
  ['1700442900', '2023-11-20T08:15:00+07:00'],
  ['Ngày 20 tháng 11 năm 2023 lúc 8h15', '2023-11-20T08:15:00+07:00'],
  ['20-11-2023', '2023-11-20T00:00:00+07:00'],
  ['2023-11-20', '2023-11-20T00:00:00+07:00'],
  ['hôm qua', null],
  ['0000-00-00 00:00:00', null],
  ['2099-01-01T00:00:00Z', null],
  ['1970-01-01T00:00:00Z', null],
  ['31/02/2023 08:15', null],
  ['', null],
];

/** Dates with the month first, as one of the large papers writes all of its own. */
export const americanDates: readonly (readonly [string, string])[] = [
  ['10/2/2025 9:25:00 AM', '2025-10-02T09:25:00+07:00'],
  ['3/13/2025 12:05:00 AM', '2025-03-13T00:05:00+07:00'],
  ['3/1/2025 12:05:00 PM', '2025-03-01T12:05:00+07:00'],
];

/** A source of which each item has one of the dates, and no other anywhere. */
export function datedSource(host: HostileHost, id: string, dates: readonly (readonly [string, string | null])[]): OddSource {
  const entries = dates.map(([date], index) => ({ title: `Tin ${id}-${index} từ Tân Hải`, date, link: host.on(`/ngay/${id}-${index}`, html(page(`${id}-${index}`))) }));
  return { id, url: host.on(`/nguon/${id}`, xml(rss(entries))), poll: 'ok', fates: dates.map(() => 'stored') };
}
