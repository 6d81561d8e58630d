import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';
import { labels, type Label } from './rule.ts';

// All numbers, names and addresses are made up; the numbers are plain runs and repetitions so that nobody mistakes them.
const secrets: Readonly<Record<Label, readonly string[]>> = {
  [labels.phone]: [
    '0912345678', '0912 345 678', '0912.345.678', '0912-345-678', '0912 34 56 78', '09 1234 5678', '091 234 5678', '0 912 345 678', '0912.34.56.78', '0912 3456 78', '(0912) 345 678', '0912_345_678', '0912–345–678',
    '0 9 1 2 3 4 5 6 7 8', '0.9.1.2.3.4.5.6.7.8', '0345678901', '0567 890 123', '0789.012.345', '0888 888 888', '+84912345678', '+84 912 345 678', '+84 912-345-678', '(+84) 912 345 678', '+84(0)912345678', '84912345678',
    '84 912 345 678', '0084 912 345 678', '+84.912.345.678', 'o912345678', 'O912 345 678', '0912 345 67o', 'o9l2345678', '01234567890', '0165 234 5678', '0126.234.5678', '(024) 3822 1234', '024 3822 1234', '024.38221234', '024-3822-1234', '02438221234',
    '(0236) 3822 123', '0236 3822 123', '0236.382.2123', '+84 24 3822 1234', '+84 236 3822 123', '(028) 5555 0000', '04 3822 1234', '08 3822 1234', '04.5763294', '(04) 9432051', '09 2012 3456', '1900 1234', '19001234', '1900 123 456', '1900.12.34.56', '1800 1234', '1800.0000', '1800-123456',
    '+1 415 555 0100', '+44 20 7946 0000', '+86 10 5555 0000', '０９１２３４５６７８', '０９１２　３４５　６７８', '0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '09\u200B12\u200B345\u200B678', '0912\u00A0345\u00A0678', '𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '٠٩١٢٣٤٥٦٧٨', '①②③'.replace(/.*/, '⓪⑨①②③④⑤⑥⑦⑧'), 'không chín một hai ba bốn năm sáu bảy tám', 'khong, chin, mot, hai, ba, bon, nam, sau, bay, tam',
  ],
  [labels.email]: [
    'teo@tanhai.example', 'van.teo@tanhai.example', 'van-teo_99@mail.tanhai.example', 'teo+tin@tanhai.example', 'TEO@TANHAI.EXAMPLE', 'teo @ tanhai.example', 'teo(at)tanhai.example', 'teo [at] tanhai [dot] example', 'teo (at) tanhai (dot) example',
    'teo a còng tanhai chấm example', 'teo＠tanhai．example', 'tèo@tanhai.example', 'teo@tânhải.example', '0912345678@tanhai.example', 'teo@nội-bộ', "o'teo@tanhai.example", 'a@b.example',
  ],
  [labels.handle]: [
    '@teo', '@teo_99', '@van.teo.99', '@Teo-Nguyen', '@nguyễnvăntèo', '@Nguyễn Văn Tèo', '@Trần Thị Tí', '@Mẹ Bé Bông', '@Lê Tèo', '@teo@mang.example', '@teo.mang.example', '@__teo__', '@12345', '@тео', '@ＴＥＯ', '@teo·99',
    'facebook.com/teo.nguyen.99', 'https://www.facebook.com/profile.php?id=100000000000001', 'https://m.facebook.com/teo/posts/123456789', 'fb.com/teo99', 'http://fb.me/teo99', 'm.me/teo99', 'https://zalo.me/0912345678', 'zalo.me/g/abcxyz123', 'https://www.tiktok.com/@teo99', 'tiktok.com/@teo99/video/7000000000000000000',
    'https://x.com/teo99', 'https://twitter.com/teo99/status/1', 'instagram.com/teo.99/', 'https://t.me/teo99', 'https://www.youtube.com/@teo99', 'youtube.com/channel/UCxxxxxxxxxxxx', 'linkedin.com/in/van-teo-99', 'https://bsky.app/profile/teo.mang.example', 'teo99.bsky.social', 'https://mang.example/@teo', 'https://threads.net/@teo', 'https://voz.vn/u/teo.12345/', 'https://m.facebook.com/story.php?story_fbid=1&id=2', 'wa.me/84912345678',
  ],
  [labels.bank]: [],
  [labels.paper]: ['001203004567', '001 203 004 567', '001.203.004.567', '0012 0300 4567', '036-099-000-001', '079 200 000 001', '096301000001', '００１２０３００４５６７', '012345678', '012 345 678', '012.345.678', '012-345-678', '123456789', 'B1234567', 'C0000001', 'N7654321', 'P00012345'],
  [labels.plate]: [
    '29A-123.45', '29A 123.45', '29A123.45', '29A-12345', '29A12345', '51F 12345', '51F-123.45', '29-B1 123.45', '29B1-123.45', '29-B1-12345', '29B1 12345', '80A-001.23', '59X1-234.56', '59-X1 234.56', '59X123456', '29LD-012.34', '29LD-01234', '15R-012.34', '51-F1 1234', '51F1-1234', '43C-1234', '29MĐ1-234.56', '29MD1-23456', '29a-123.45', '29b1-234.56', '92H1-123.45', '30K-999.99', '30 K 999.99', '88A–123.45', '80-123-NG-45', '41-291-NN-01', 'TM-12-34', 'QH-00-01', '２９Ａ－１２３．４５',
  ],
};

/** What only its announcement makes a secret: the announcement, and the secret. */
const announced: readonly (readonly [string, string, Label])[] = [
  ['STK: ', '0123456789', labels.bank], ['stk ', '0011 2233 4455', labels.bank], ['STK Vietcombank: ', '0011.2233.4455', labels.bank], ['Số tài khoản ', '190312345678', labels.bank], ['số tài khoản ngân hàng Techcombank: ', '1903 1234 5678 90', labels.bank],
  ['Số TK: ', '123456', labels.bank], ['so tai khoan: ', '12345678901234', labels.bank], ['Số tài khoản nhận tiền ủng hộ của em là: ', '999988887777', labels.bank], ['TK: ', '0123456789', labels.bank], ['tài khoản số ', '0123456789012', labels.bank], ['vào tk ', '19031234567890', labels.bank],
  ['Vietcombank ', '0011223344556', labels.bank], ['MB Bank: ', '0912345678', labels.bank], ['chuyển khoản BIDV ', '1201 0000 123456', labels.bank], ['Momo ', '0912345678', labels.bank], ['thẻ ', '9704 1234 5678 9012', labels.bank], ['thẻ ', '9704123456789012345', labels.bank], ['thẻ ', '4111-1111-1111-1111', labels.bank],
  ['CCCD ', '001203004567', labels.paper], ['CCCD số: ', '1234 5678 9012', labels.paper], ['CMND: ', '123 456 789', labels.paper], ['cmnd số ', '123.456.789', labels.paper], ['CMT ', '123456789', labels.paper], ['chứng minh nhân dân số ', '271 234 567', labels.paper], ['căn cước công dân ', '038099001234', labels.paper], ['thẻ căn cước số: ', '001-203-004-567', labels.paper],
  ['số định danh cá nhân ', '001203004567', labels.paper], ['mã định danh: ', '001203004567', labels.paper], ['hộ chiếu ', 'B1234567', labels.paper], ['hộ chiếu số ', 'c7654321', labels.paper], ['Passport No ', 'K0123456', labels.paper], ['mã số BHXH: ', '0123456789', labels.paper], ['BHYT ', 'DN4010123456789', labels.paper], ['MST ', '8012345678', labels.paper], ['GPLX số ', '010123456789', labels.paper], ['bằng lái ', '790123456789', labels.paper],
  ['SĐT ', '912 345 678', labels.phone], ['sđt: ', '912.345.678', labels.phone], ['số điện thoại ', '912345678', labels.phone], ['ĐT: ', '3822 1234', labels.phone], ['điện thoại cơ quan: ', '38221234', labels.phone], ['Zalo ', '912345678', labels.phone], ['alo ', '38.221.234'.replaceAll('.', ' '), labels.phone], ['LH: ', '912-345-678', labels.phone], ['Hotline: ', '5555 0000', labels.phone], ['gọi số ', '3822.1234', labels.phone], ['Fax: ', '9 716 801', labels.phone], ['tel:', '0912345678', labels.phone], ['Viber: ', '+84912345678', labels.phone],
  ['biển số ', '29a 12345', labels.plate], ['BKS ', '29A1 2345', labels.plate], ['BKS: ', '51f1234', labels.plate], ['xe ', '29A 1234', labels.plate], ['xe máy ', '29b1 23456', labels.plate], ['ô tô biển số ', '30e12345', labels.plate], ['xe biển số ', 'TM 12 34', labels.plate], ['biển ', '43c 1234', labels.plate],
  ['FB: ', 'teo.nguyen.99', labels.handle], ['zalo: ', 'teo_nguyen', labels.handle], ['tiktok ', 'teo_99', labels.handle], ['Telegram: ', 'teo99tanhai', labels.handle], ['nick ', 'teo_tanhai', labels.handle],
];

const frames: readonly (readonly [string, string])[] = [['', ''], ['Mọi người ai biết thì báo ', ' giúp với ạ!'], ['Của anh Tèo (', '), ở xã hư cấu.'], ['tin: ', '\nCảm ơn']];

interface Case {
  readonly text: string;
  readonly expected: string;
}
const cases: Case[] = [];
for (const [label, list] of Object.entries(secrets)) {
  for (const secret of list) for (const [before, after] of frames) cases.push({ text: before + secret + after, expected: before + label + after });
}
for (const [before, secret, label] of announced) for (const after of ['', ' nhé mọi người']) cases.push({ text: before + secret + after, expected: before + label + after });

const recall = (list: readonly Case[]): { readonly share: number; readonly missed: readonly string[] } => {
  const missed = list.filter(({ text, expected }) => mask(text) !== expected).map(({ text }) => `${text} → ${mask(text)}`);
  return { share: 1 - missed.length / list.length, missed };
};

describe('what must not stay', () => {
  it('counts enough different secrets', () => {
    expect(Object.values(secrets).flat().length + announced.length).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ['as written', (text: string) => text],
    ['NFD', (text: string) => text.normalize('NFD')],
    ['NFC', (text: string) => text.normalize('NFC')],
    ['full-width digits', (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ])('%s: at least 98 of 100 vanish, and nothing else', (_name, disguise) => {
    const { share, missed } = recall(cases.map(({ text, expected }) => ({ text: disguise(text), expected: disguise(expected) })).map(({ text, expected }) => ({
      text, expected: Object.values(labels).reduce((all, label) => all.replaceAll(disguise(label), label), expected),
    })));
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('finds all of several in one text', () => {
    expect(mask('@teo ơi, gọi 0912345678 0987654321 hoặc 0900 000 001/0900 000 002 - thư teo@tanhai.example, ti@tanhai.example; xe 29A-123.45, 51F 12345; STK: 0123456789 (VCB), CCCD 001203004567')).toBe(
      '[tài khoản] ơi, gọi [số điện thoại] [số điện thoại] hoặc [số điện thoại]/[số điện thoại] - thư [email], [email]; xe [biển số], [biển số]; STK: [số tài khoản] (VCB), CCCD [giấy tờ]');
  });
});
