import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { addressesIn, mayBeArticle } from './links.ts';
import { readClippings } from './index.ts';

const a = 'https://bao.example/tin-1.html';
const b = 'https://bao.example/tin-2.html?p=1;2';
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const urls = async (name: string, bytes: Uint8Array): Promise<readonly string[]> => (await readClippings(name, bytes, 10)).map(({ url }) => url);
const table = 'Tiêu đề;Đường dẫn;Ngày đăng;Báo\r\n"Sở (hư cấu); họp";https://bao.example/tin-1.html;20/11/2026 08:15;Báo Tân Hải\r\n;;;\r\nTin hai;https://bao.example/tin-2.html?p=1;;\r\n';
/** Windows-1258 writes tones as marks of their own. */
const windows1258 = (text: string): Uint8Array => iconv.encode([...text.normalize('NFC')].map((letter) => (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter ? letter : splitTone(letter))).join(''), 'windows-1258');
function splitTone(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
  return (base + marks.filter((mark) => !tones.includes(mark)).join('')).normalize('NFC') + tones.join('');
}

describe('lists and shortcuts', () => {
  it.each([
    ['tin.txt', utf8(`# ghi chú https://bao.example/bo-qua\r\n${a}\n  Xem (${b}), rồi “https://bao.example/x”.\nwww.bao.example/tin-3\nchữ thường\nv1.2\n`), [a, b, 'https://bao.example/x', 'https://www.bao.example/tin-3']],
    ['tin.txt', Buffer.from(`\uFEFF${a}\r\n`, 'utf16le'), [a]],
    ['tin.url', utf8(`[{000214A0}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=${a}\r\n`), [a]],
    ['tin.desktop', utf8(`[Desktop Entry]\nType=Link\nURL=${a}\n`), [a]],
    ['tin.webloc', utf8(`<?xml version="1.0"?><plist><dict><key>URL</key><string>https://bao.example/?a=1&amp;b=2</string></dict></plist>`), ['https://bao.example/?a=1&b=2']],
    ['tin.WEBLOC', Buffer.concat([Buffer.from('bplist00\xd1\x01\x02SURL_\x10\x1e', 'latin1'), utf8(a), Buffer.from([8, 11, 15, 0, 0])]), [a]],
  ])('%s', async (name, bytes, expected) => {
    expect(await urls(name, bytes)).toEqual(expected);
  });
});

describe('tables', () => {
  it.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${table}`)],
    ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 as Excel writes "Unicode text"', Buffer.from(`\uFEFF${table.replaceAll('"Sở (hư cấu); họp"', '@').replaceAll(';', '\t').replace('@', 'Sở (hư cấu); họp')}`, 'utf16le')],
    ['windows-1258', windows1258(table)],
    ['letters taken apart', utf8(table.normalize('NFD'))],
    ['with the line that Excel likes', utf8(`sep=;\r\n${table}`)],
  ])('%s', async (_, bytes) => {
    expect(await readClippings('diem-bao.csv', bytes, 10)).toEqual([
      { url: a, title: 'Sở (hư cấu); họp', date: '20/11/2026 08:15' },
      { url: 'https://bao.example/tin-2.html?p=1', title: 'Tin hai', date: '' },
    ]);
  });

  it('knows English names in any order, and columns without names by what they hold', async () => {
    expect(await readClippings('x.csv', utf8(`Outlet,Date,URL,Headline\nBáo,2026-11-20,${a},"A ""quoted"" title"\n`), 10)).toEqual([{ url: a, title: 'A "quoted" title', date: '2026-11-20' }]);
    expect(await urls('x.csv', utf8(`Tin,${a}\nTin,https://bao.example/tin-9.html\n`))).toEqual([a, 'https://bao.example/tin-9.html']);
  });
});

describe('saved pages', () => {
  it.each([
    ['tin.html', utf8(`<!-- saved from url=(0030)${a} -->\n<html><a href="https://bao.example/khac.html">khác</a></html>`), [a]],
    ['tin.htm', utf8(`<html><head><link rel="canonical" href="${a}"></head><a href="https://bao.example/khac.html">khác</a></html>`), [a]],
    ['dau-trang.html', utf8(`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="${a}">Tin</A><DT><A HREF="https://bao.example/">Trang chủ</A><DT><A HREF="/noi-bo">x</A></DL>`), [a]],
    ['tin.mhtml', utf8(`From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bao.example/\r\n tin-1.html\r\nSubject: x\r\n\r\n--x\r\nContent-Location: https://bao.example/khac.html\r\n`), [a]],
  ])('%s', async (name, bytes, expected) => {
    expect(await urls(name, bytes)).toEqual(expected);
  });
});

describe('e-mails', () => {
  const attached = Buffer.from(`url;tiêu đề\r\nhttps://bao.example/tin-7.html;Tin bảy\r\n`).toString('base64');
  const mail = [
    'From: =?utf-8?B?TmjDom4gQ2jhu6luZw==?= <nhan.chung@example.vn>', 'To: diembao@example.vn', 'Subject: =?utf-8?Q?B=E1=BA=A3n_tin?=', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=ngoai', '',
    '--ngoai', 'Content-Type: multipart/alternative; boundary=trong', '',
    '--trong', 'Content-Type: text/plain; charset=utf-8', '', `Đọc ${a}`, '',
    '--trong', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '',
    `<a href=3D"${a}">T=E1=BB=B1a b=C3=A0i</a> <a href=3D"https://bao.example/">Trang ch=E1=BB=A7</a> <a href=3D"https://bao.example/huy-dang-ky?u=3D1">h=E1=BB=A7y</a> <a href=3D"mailto:nhan.chung@example.vn">x</a> <a href=3D"https://www.facebook.com/sharer/sharer.php?u=3Dx">chia s=E1=BA=BB</a> https://bao.example/tin-8.html`, '',
    '--trong--', '--ngoai', 'Content-Type: text/csv; name="danh-sach.csv"', 'Content-Disposition: attachment; filename="danh-sach.csv"', 'Content-Transfer-Encoding: base64', '', attached, '',
    '--ngoai', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment; filename="a.pdf"', '', 'x', '--ngoai--', '',
  ].join('\r\n');

  it('give the links of their text and the lists attached to them, nobody\'s name', async () => {
    const rows = await readClippings('thu.eml', utf8(mail), 10);
    expect(rows.map(({ url }) => url)).toEqual([a, 'https://bao.example/tin-8.html', 'https://bao.example/tin-7.html']);
    expect(JSON.stringify(rows)).not.toMatch(/nhan\.chung|Nhân/);
  });

  it('also when forwarded as an attachment', async () => {
    const forwarded = ['Subject: Fwd', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=f', '', '--f', 'Content-Type: text/plain', '', 'xem', '--f', 'Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="goc.eml"', '', mail, '--f--', ''].join('\r\n');
    expect(await urls('thu.eml', utf8(forwarded))).toContain('https://bao.example/tin-7.html');
  });
});

it.each([
  ['bang.xlsx', utf8('PK'), 'unknown-kind'],
  ['khong-ten', utf8(a), 'unknown-kind'],
  ['trong.txt', utf8(''), 'empty-file'],
  ['van-ban.txt', utf8('Chỉ có chữ.'), 'no-addresses'],
  ['bang.csv', utf8('tên;số\nmột;1\n'), 'no-url-column'],
  ['bang.csv', utf8(`url\n"${a}\n${'x'.repeat(70_000)}`), 'not-a-table'],
  ['bang.csv', utf8(`url\n${`${a}\n`.repeat(11)}`), 'too-many-rows'],
  ['thu.eml', Buffer.from([0, 1, 2, 3]), 'not-a-mail'],
])('refuses %s and says why in both languages', async (name, bytes, code) => {
  await expect(readClippings(name, bytes, 10)).rejects.toMatchObject({ code, policy: 'reject', vietnamese: expect.stringMatching(/\p{L}/u) });
});

it('is not held up by files that are nothing but depth or breadth', async () => {
  const link = `<a href="${a}">x</a>`;
  expect(await urls('sau.html', utf8(link + '<b>'.repeat(150_000)))).toEqual([a]);
  for (const [name, body] of [['rong.html', link.repeat(60_000)], ['rong.eml', `Subject: x\r\nContent-Type: text/html\r\n\r\n${link.repeat(60_000)}`], ['rong.txt', `https://bao.example/${')'.repeat(2_000_000)}\n${`${a}\n`.repeat(11)}`], ['rong.url', '\n'.repeat(1_000_000)], ['rong.csv', 'url;'.repeat(500_000)]] as const) {
    await expect(readClippings(name, utf8(body), 10)).rejects.toMatchObject({ policy: 'reject' });
  }
});

it('takes an address out of its sentence and leaves brackets that are its own', () => {
  expect(addressesIn('(https://a.example/b_(c)), https://a.example/d... [https://a.example/e]')).toEqual(['https://a.example/b_(c)', 'https://a.example/d', 'https://a.example/e']);
  expect(['https://a.example', 'https://a.example/?', 'https://a.example/logo.png', 'https://a.example/unsubscribe/1', 'https://a.example/?p=12', 'x'].map(mayBeArticle)).toEqual([false, false, false, false, true, false]);
});
