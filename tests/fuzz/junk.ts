import type { Random } from './random.ts';

/** Small things that break readers. */
const crumbs: readonly string[] = [
  '<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '--', '<!', '<?', '?>', '</', '/>', '<>', '&#', '&#x', '&#0;', '&#x110000;', '&#99999999999999;', '&bomb;', '&amp;amp;amp;lt;', '\0', '\u0008', '\uFEFF', '\uFFFE', '\uD800', '\u202E', '\r', '\u2028', '\t'.repeat(99),
  '<script>', '</script>', '<style>', '<template>', '<svg>', '<math>', '<textarea>', '<title>', '<plaintext>', '<noscript>', '<frameset>', '<select>', '<table>', '<tr>', '</p>', '</body>', '</html>', '<item>', '</item>', '<entry>', '</channel>', '<url>', '<loc>', '</loc>', '<base href="javascript:x">', '<base href="http://[">',
  '__proto__', 'constructor', '{"__proto__":{"x":1}}', '<a href="http://[::1">', '<link>http://%zz</link>', 'href="//"', 'xmlns:x=""', 'xmlns="', '<!DOCTYPE x [<!ENTITY a "aaaa">]>', '<pubDate>0</pubDate>', '<pubDate>99/99/9999 99:99</pubDate>', '-1', '1e999', 'NaN', '<meta charset="utf-7">', '<meta charset="x-user-defined">', '<?xml version="1.0" encoding="utf-32"?>',
];

/** Long things: what costs a careless reader the square of its length, or its stack. */
export const floods: readonly ((count: number, random: Random) => string)[] = [
  (count) => '<div>'.repeat(count),
  (count) => '<p><b><i><u>'.repeat(count / 4),
  (count) => '</div>'.repeat(count),
  (count) => '<ul><li>'.repeat(count / 2),
  (count) => '<table><tr><td>'.repeat(count / 3),
  (count) => '<item><title>x'.repeat(count / 4),
  (count) => '<a href="/x-1.html"><h3>'.repeat(count / 4),
  (count) => '<blockquote><span class="author">'.repeat(count / 8),
  (count) => `<p ${Array.from({ length: count / 8 }, (_, index) => `a${index}="x"`).join(' ')}>x</p>`,
  (count) => `<p class="${'author sapo comment '.repeat(count / 8)}">x</p>`,
  (count) => `<p data-x="${'x'.repeat(count * 8)}">x</p>`,
  (count) => `<a href="http://bao-thu.example/${'a/../'.repeat(count / 2)}">x</a>`,
  (count) => `<a href="${'http://bao-thu.example'.repeat(count / 16)}">x</a>`,
  (count) => '&amp;'.repeat(count),
  (count) => '&lt;p&gt;'.repeat(count / 2),
  (count) => '&amp;amp;lt;'.repeat(count / 4),
  (count) => '&#x1F600;'.repeat(count / 4),
  (count) => '<!-- x '.repeat(count / 4),
  (count) => '<![CDATA['.repeat(count / 4),
  (count) => '<![CDATA[ ]] > ]]'.repeat(count / 4),
  (count) => '<script>var a = "</scr'.repeat(count / 8),
  (count) => `<script type="application/ld+json">${'['.repeat(count)}</script>`,
  (count) => `<script type="application/ld+json">${'{"a":'.repeat(count / 2)}1${'}'.repeat(count / 2)}</script>`,
  (count) => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'\\u0000'.repeat(count)}"}</script>`,
  (count) => `<meta property="og:title" content="${'Theo '.repeat(count)}">`,
  (count) => ' '.repeat(count * 8),
  (count) => '\n \t'.repeat(count * 2),
  (count) => '\u00A0'.repeat(count * 2),
  (count) => '-'.repeat(count * 4),
  (count) => '('.repeat(count * 2),
  (count) => '1/'.repeat(count * 2),
  (count) => '12:30 '.repeat(count),
  (count) => 'ngày 1 tháng 2 năm '.repeat(count / 4),
  (count) => `<p>${'Thứ Hai, 20/11/2023, 08:15 (GMT+7) '.repeat(count / 16)}</p>`,
  (count) => `<p>${'Theo Báo Tân Hải. '.repeat(count / 8)}</p>`,
  (count) => '<p>Theo</p>'.repeat(count / 4),
  (count) => `<p>${'ê\u0302\u0323'.repeat(count)}</p>`,
  (count) => 'a\u0301'.repeat(count * 2),
  (count) => 'x@'.repeat(count * 2),
  (count) => 'www.'.repeat(count),
  (count) => '0'.repeat(count * 8),
  (count) => `<p>${'không có dấu cách'.replaceAll(' ', '').repeat(count / 2)}</p>`,
  (count) => '<p>Đoạn văn hư cấu. </p>'.repeat(count / 4),
  (count) => '<br>'.repeat(count),
  (count) => '<img src=x>'.repeat(count / 2),
  (count) => '<x:y xmlns:x="a">'.repeat(count / 4),
  (count) => `<?xml version="1.0"?><!DOCTYPE a [${Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&e20;</title></item>${'<item/>'.repeat(count / 16)}</channel></rss>`,
  (count) => '<url><loc>https://bao-thu.example/a</loc>'.repeat(count / 8),
  (count) => '<sitemap><loc>https://bao-thu.example/s.xml</loc></sitemap>'.repeat(count / 8),
  (count, random) => Array.from({ length: Math.min(count, 20_000) }, () => String.fromCharCode(random.below(65_536))).join(''),
];

export const crumb = (random: Random): string => random.pick(crumbs);

/** Mostly thousands, now and then a hundred thousand. */
export function flood(random: Random): string {
  const count = random.next() < 0.1 ? 100_000 : random.pick([300, 3_000, 20_000]);
  return random.pick(floods)(count, random);
}
