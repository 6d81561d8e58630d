import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { brokenOff, drip, endless, hang, redirect, silence, type HostileHost, type Reply } from './hostile-outlet.ts';
import { aDate, html, page, rss, windows1258, xml, zeros, type EntryParts } from './hostile-writing.ts';

/** One odd source, and what must become of it. */
export interface OddSource {
  readonly id: string;
  readonly url: string;
  /** `ok`, or the code that the poll fails with. */
  readonly poll: string;
  /** The fates of its items, sorted: a disposition, with the reason where it is rejected. */
  readonly fates: readonly string[];
  /** Titles that must stand in the store, letter by letter. */
  readonly titles?: readonly string[];
}

const stored = (count: number): string[] => Array.from({ length: count }, () => 'stored');
const type = 'application/rss+xml; charset=utf-8';

/** Hosts that odd feeds live on: each its own server, so that one's rest or silence is not another's. */
export interface Hosts {
  readonly main: HostileHost;
  readonly resting: HostileHost;
  readonly slow: HostileHost;
  /** On an address that is not allowed: no connection may ever reach it. */
  readonly forbidden: HostileHost;
}

/** Feeds that are broken, badly written or badly served. */
export function oddFeeds({ main, resting, slow, forbidden }: Hosts): OddSource[] {
  const healthy = (slug: string, title = `Tin ${slug} từ Tân Hải`): string => main.on(`/bai/${slug}.html`, html(page(slug, { title })));
  const entries = (slug: string, count = 2): EntryParts[] => Array.from({ length: count }, (_, index) => ({ title: `Tin ${slug}-${index} từ Tân Hải`, link: healthy(`${slug}-${index}`) }));
  const odd = (id: string, reply: Reply, poll: string, fates: readonly string[], titles?: readonly string[]): OddSource => ({ id, url: main.on(`/nguon/${id}`, reply), poll, fates, ...(titles === undefined ? {} : { titles }) });
  const failing = (id: string, reply: Reply, code: string, host = main): OddSource => ({ id, url: host.on(`/nguon/${id}`, reply), poll: code, fates: [] });
  const whole = (slug: string, count?: number): string => rss(entries(slug, count));
  const tones = 'Người dân Đồng Muối kiến nghị: đường hỏng, nước mặn';
  main.on('/da-chuyen', xml(rss([{ title: 'Tin đã chuyển', link: healthy('moved') }])));
  healthy('atom');

  return [
    odd('cut-off', xml(whole('cut-off', 3).slice(0, -90)), 'ok', stored(2)),
    odd('bare-ampersand', xml(rss([{ title: 'Gạo & cá & rau', link: main.on('/bai/va.html?a=1&b=2', html(page('va', { title: 'Gạo &amp; cá & rau' }))) }])), 'ok', stored(1), ['Gạo & cá & rau']),
    odd('nothing-escaped', xml(rss([{ title: 'Giá < 5 nghìn & > 3', link: healthy('nothing-escaped', 'Giá &lt; 5 nghìn &amp; &gt; 3') }])), 'ok', stored(1), ['Giá < 5 nghìn & > 3']),
    odd('windows-1258', xml(windows1258(rss([{ title: tones, link: main.on('/bai/w1258.html', html(windows1258(page('w1258', { title: tones, charset: 'windows-1258' })), 'text/html')) }], '<?xml version="1.0" encoding="windows-1258"?>')), 'text/xml'), 'ok', stored(1), [tones]),
    odd('lies-utf8', xml(windows1258(rss([{ title: tones, link: main.on('/bai/lies.html', html(windows1258(page('lies', { title: `${tones} (lies)`, charset: 'utf-8' })))) }]))), 'ok', stored(1), [`${tones} (lies)`]),
    odd('lies-latin1', xml(rss([{ title: tones, link: main.on('/bai/latin1.html', html(page('latin1', { title: `${tones} (latin1)`, charset: 'iso-8859-1' }), 'text/html; charset=iso-8859-1')) }], '<?xml version="1.0" encoding="iso-8859-1"?>'), 'text/xml; charset=iso-8859-1'), 'ok', stored(1), [`${tones} (latin1)`]),
    odd('utf-16', xml(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(whole('utf-16'), 'utf-16le')])), 'ok', stored(2)),
    odd('utf-16-be-no-bom', xml(iconv.encode(whole('utf-16-be'), 'utf-16be'), 'text/xml'), 'ok', stored(2)),
    odd('byte-order-mark', xml(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`\n\n  ${whole('bom')}`)])), 'ok', stored(2)),
    odd('control-characters', xml(whole('control').replaceAll('từ', '\u0000\u000b\u001ftừ\ufffe')), 'ok', stored(2)),
    odd('warning-before', xml(`<br />\n<b>Warning</b>: mysql in /srv/x.php on line 3<br />${whole('warning')}`), 'ok', stored(2)),
    odd('rss-in-text-html', xml(whole('as-html'), 'text/html'), 'ok', stored(2)),
    odd('doctype-bomb', xml(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>${rss([{ title: 'Bom &j;', link: healthy('bomb') }], '')}`), 'ok', stored(1)),
    odd('atom', xml(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="${main.url}/bai/"><title>Hư cấu</title><entry><title type="html">Tin &amp;lt;b&amp;gt;atom&amp;lt;/b&amp;gt;</title><link rel="edit" href="/sua"/><link href="atom.html"/><id>tag:x</id><updated>2026-03-02T08:15:00+07:00</updated><author><name>Người Hư Cấu</name></author></entry></feed>`, 'application/atom+xml'), 'ok', stored(1)),
    odd('json-feed', { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Hư cấu', items: [{ id: 1, url: healthy('json'), title: 'Tin json', date_published: '2026-03-02T08:15:00+07:00', authors: [{ name: 'Người Hư Cấu' }] }, null, 7, { id: 'x' }, { url: 'mailto:a@example.org' }] }) }, 'ok', ['duplicate', 'rejected:bad-url', 'rejected:no-address', 'rejected:no-address', 'stored']),
    odd('json-half-letters', { headers: { 'content-type': 'application/json' }, body: `{"version":"https://jsonfeed.org/version/1","items":[{"url":"${healthy('half-letters')}","title":"Nửa \\ud800 chữ","tags":["\\udc00"],"image":"/\\ud800.jpg","language":"\\ud800"},{"id":"\\ud800","title":"\\ud83c"}]}` }, 'ok', ['rejected:no-address', 'stored']),
    odd('no-items', xml(rss([])), 'ok', []),
    odd('deep', xml(`<rss><channel>${'<x>'.repeat(50_000)}${lonely(healthy('deep'))}`), 'ok', []),
    failing('html-page', html(page('html-page')), 'not-a-feed'),
    failing('empty', xml(''), 'not-a-feed'),
    failing('blanks', xml(' \n\t '), 'not-a-feed'),
    failing('json-error', { headers: { 'content-type': 'application/json' }, body: '{"error":"no"}' }, 'not-a-feed'),
    failing('picture', { headers: { 'content-type': 'image/png' }, body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]) }, 'not-a-feed'),
    failing('http-404', { status: 404, body: 'không có' }, 'http-404'),
    failing('http-410', { status: 410 }, 'http-410'),
    failing('http-500', { status: 500, body: 'lỗi' }, 'http-500'),
    failing('http-204', { status: 204 }, 'not-a-feed'),
    failing('unasked-304', { status: 304 }, 'ok'),
    failing('http-503', { status: 503, headers: { 'retry-after': '3600' } }, 'http-503', resting),
    failing('http-429-nonsense', { status: 429, headers: { 'retry-after': 'mai' } }, 'http-429'),
    failing('endless', endless(type, '<rss><channel>', '<item><title>x</title></item>'), 'too-large', slow),
    failing('endless-blanks', endless(type, '', '        '), 'too-large', slow),
    failing('drip', drip(type, whole('drip')), 'timeout', slow),
    failing('hang', hang(type, '<rss><channel>'), 'timeout', slow),
    failing('silence', silence, 'timeout', slow),
    failing('broken-off', brokenOff(type, whole('broken-off')), 'truncated'),
    failing('gzip-bomb', { headers: { 'content-type': type, 'content-encoding': 'gzip' }, body: gzipSync(zeros(64)) }, 'too-large'),
    failing('gzip-in-gzip', { headers: { 'content-type': type, 'content-encoding': 'gzip, gzip, gzip' }, body: gzipSync(gzipSync(gzipSync(zeros(1)))) }, 'bad-encoding'),
    failing('not-gzip', { headers: { 'content-type': type, 'content-encoding': 'gzip' }, body: whole('not-gzip') }, 'bad-encoding'),
    odd('gzip', { headers: { 'content-type': type, 'content-encoding': 'gzip' }, body: gzipSync(whole('gzip')) }, 'ok', stored(2)),
    failing('redirect-loop', redirect('/nguon/redirect-loop'), 'too-many-redirects'),
    failing('redirect-metadata', redirect('http://169.254.169.254/latest/meta-data/'), 'address-refused'),
    failing('redirect-private', redirect(forbidden.on('/nguon/x', xml(whole('private')))), 'address-refused'),
    failing('redirect-decimal', redirect(`http://2130706434:${new URL(forbidden.url).port}/`), 'address-refused'),
    failing('redirect-file', redirect('file:///etc/passwd'), 'bad-url'),
    failing('redirect-nowhere', { status: 302 }, 'bad-redirect'),
    odd('redirect', redirect('/da-chuyen', 301), 'ok', stored(1)),
    { id: 'unknown-host', url: 'http://khong-co-that.invalid/rss.xml', poll: 'robots-unreachable', fates: [] },
    { id: 'private-host', url: 'http://10.0.0.1/rss.xml', poll: 'address-refused', fates: [] },
    { id: 'not-allowed', url: forbidden.on('/rss.xml', xml(whole('not-allowed'))), poll: 'address-refused', fates: [] },
    { id: 'localhost-port', url: 'http://127.0.0.1:6379/', poll: 'address-refused', fates: [] },
    { id: 'nobody-listens', url: 'http://127.0.0.1:9/rss.xml', poll: 'address-refused', fates: [] },
  ];
}

const lonely = (link: string): string => `<item><title>Tin sâu</title><link>${link}</link><pubDate>${aDate}</pubDate></item>`;
