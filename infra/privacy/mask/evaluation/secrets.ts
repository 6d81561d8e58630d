import type { Draw } from './random.ts';

/*
 * Made-up secrets, spelled in the ways people spell them. Numbers are drawn at random: one that exists would be chance. What of a
 * name must vanish stands between two marks; of a number its digits must.
 */

export const opening = '\u0001';
export const closing = '\u0002';
const core = (name: string): string => opening + name + closing;

export const kinds = ['phone', 'email', 'handle', 'bank', 'paper', 'plate'] as const;
export type Kind = (typeof kinds)[number];

/** Cuts digits into groups: `cut('0912345678', [4, 3, 3], ' ')`. */
function cut(digits: string, sizes: readonly number[], separator: string): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(separator);
}

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const plainWords = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
const spoken = (digits: string, separator: string, list = words): string => [...digits].map((digit) => list[Number(digit)]).join(separator);
const keycaps = (digits: string): string => [...digits].map((digit) => `${digit}\uFE0F\u20E3`).join('');
const wide = (digits: string): string => [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

const mobile = (draw: Draw): string => draw.of(['09', '03', '08', '07', '05']) + draw.of(['1', '2', '6', '7', '8']) + draw.digits(7);

function phone(draw: Draw): string {
  const number = mobile(draw);
  const bare = number.slice(1);
  const spellings: readonly (() => string)[] = [
    () => number, () => number, () => number, () => cut(number, [4, 3, 3], ' '), () => cut(number, [4, 3, 3], '.'), () => cut(number, [4, 3, 3], '-'), () => cut(number, [3, 3, 4], ' '), () => cut(number, [3, 3, 4], '.'),
    () => cut(number, [2, 2, 2, 2, 2], ' '), () => cut(number, [2, 2, 2, 2, 2], '.'), () => cut(number, [2, 4, 4], ' '), () => cut(number, [4, 6], ' '), () => cut(number, [5, 5], ' '), () => cut(number, [4, 2, 2, 2], '.'),
    () => cut(number, [4, 3, 3], ' - '), () => cut(number, [4, 3, 3], ' . '), () => cut(number, [4, 3, 3], '...'), () => cut(number, [4, 3, 3], '/'), () => cut(number, [4, 3, 3], ','), () => cut(number, [4, 3, 3], '_'), () => cut(number, [4, 3, 3], '*'), () => cut(number, [4, 3, 3], '~'), () => cut(number, [4, 3, 3], '\u00A0'),
    () => [...number].join(' '), () => [...number].join('.'), () => [...number].join('-'), () => [...number].join('\u200B'), () => `+84${bare}`, () => `+84 ${cut(bare, [3, 3, 3], ' ')}`, () => `(+84) ${cut(bare, [3, 3, 3], ' ')}`, () => `84${bare}`, () => `+84.${cut(bare, [3, 3, 3], '.')}`, () => `0084${bare}`, () => `+84(0)${bare}`, () => `(${number.slice(0, 4)}) ${cut(number.slice(4), [3, 3], ' ')}`,
    () => number.replace(/^0/, 'o'), () => number.replace(/0/g, 'O'), () => cut(number.replace(/^0/, 'O'), [4, 3, 3], '.'), () => number.replace(/1/g, 'l'), () => wide(number), () => keycaps(number),
    () => spoken(number, ' '), () => spoken(number, ' ', plainWords), () => spoken(number, ', '), () => spoken(number, '-'), () => `không ${cut(bare, [3, 3, 3], ' ')}`, () => `${number.slice(0, 4)} ${spoken(number.slice(4), ' ')}`, () => [...number].map((digit, index) => (index % 2 === 0 ? digit : words[Number(digit)])).join(' '), () => `${spoken(number.slice(0, 4), ' ')} ${number.slice(4)}`,
    () => `02${draw.of(['4', '8'])} 3${draw.digits(3)} ${draw.digits(4)}`, () => `(0${draw.of(['236', '254', '292'])}) 3${draw.digits(3)}.${draw.digits(3)}`, () => `02${draw.of(['36', '54', '92'])}3${draw.digits(6)}`, () => `1900 ${draw.digits(2)}${draw.digits(2)}`, () => `1800.${draw.digits(4)}`, () => `01${draw.of(['2', '6', '8'])}${draw.digits(8)}`,
  ];
  return draw.of(spellings)();
}

const given = ['teo', 'ti', 'hoahong', 'minhhai', 'lanphuong', 'quoctuan', 'bebong', 'thanhtung', 'ngocanh', 'ducmanh', 'thuyduong', 'xuanhuong', 'kimcuc', 'hungdung'];
const user = (draw: Draw): string => draw.of([
  () => `${draw.of(given)}${draw.digits(2)}`, () => `${draw.of(given)}.${draw.of(given)}`, () => `${draw.of(given)}_${draw.digits(4)}`, () => `${draw.of(given)}.${draw.of(given)}.${draw.digits(3)}`, () => `${draw.of(given)}${draw.of(given)}${draw.digits(2)}`,
])();

function email(draw: Draw): string {
  const name = core(user(draw));
  const host = draw.of(['thu', 'mailhucau', 'hopthu', 'tanhai']);
  const end = draw.of(['example', 'vn', 'com']);
  const spellings: readonly (() => string)[] = [
    () => `${name}@${host}.${end}`, () => `${name}@${host}.${end}`, () => `${name}@${host}.${end}`, () => `${name}@${host}.com.vn`, () => `${name.toUpperCase()}@${host}.${end}`, () => `${name} @ ${host}.${end}`, () => `${name}@ ${host}.${end}`, () => `${name} @${host}.${end}`, () => `${name}(at)${host}.${end}`, () => `${name} (at) ${host} (dot) ${end}`,
    () => `${name}[at]${host}[dot]${end}`, () => `${name} [@] ${host}.${end}`, () => `${name}(@)${host}.${end}`, () => `${name} a còng ${host} chấm ${end}`, () => `${name} a còng ${host}.${end}`, () => `${name} acong ${host} cham ${end}`, () => `${name}{at}${host}.${end}`, () => `${name} at ${host} dot ${end}`, () => `${name}@${host} chấm ${end}`, () => `${name}@${host}(.)${end}`, () => `${name}@${host}`, () => `${name}＠${host}．${end}`, () => `${name}(a còng)${host}.${end}`, () => `${name}<at>${host}<dot>${end}`, () => `${name}*at*${host}.${end}`, () => `mailto:${name}@${host}.${end}`,
  ];
  return draw.of(spellings)();
}

const fullNames = ['Nguyễn Văn Tèo', 'Trần Thị Tí', 'Lê Hoa Hồng', 'Phạm Quốc Tuấn', 'Mẹ Bé Bông', 'Đặng Thùy Dương', 'Vũ Đức Mạnh'];

function handle(draw: Draw): string {
  const name = core(user(draw));
  const id = core(`1000${draw.digits(11)}`);
  const spellings: readonly (() => string)[] = [
    () => `@${name}`, () => `@${name}`, () => `@${name}`, () => `@ ${name}`, () => `@${core(draw.of(fullNames))}`, () => `@${core(draw.of(fullNames))}`, () => `@${name}@mang.example`, () => `fb.com/${name}`, () => `facebook.com/${name}`, () => `https://www.facebook.com/${name}`, () => `https://www.facebook.com/profile.php?id=${id}`, () => `https://m.facebook.com/${name}/posts/${id}`, () => `fb.me/${name}`, () => `m.me/${name}`,
    () => `t.me/${name}`, () => `https://t.me/${name}`, () => `zalo.me/${core(mobile(draw))}`, () => `https://zalo.me/g/${name}`, () => `tiktok.com/@${name}`, () => `https://www.tiktok.com/@${name}/video/7${draw.digits(18)}`, () => `instagram.com/${name}`, () => `https://x.com/${name}/status/${draw.digits(18)}`, () => `twitter.com/${name}`, () => `youtube.com/@${name}`, () => `threads.net/@${name}`, () => `linkedin.com/in/${name}`, () => `voz.vn/u/${name}.${draw.digits(6)}/`, () => `https://bsky.app/profile/${name}.mang.example`,
    () => `FB: ${name}`, () => `fb ${name}`, () => `facebook: ${name}`, () => `zalo: ${name}`, () => `tele: @${name}`, () => `Telegram ${name}`, () => `tiktok ${name}`, () => `insta: ${name}`, () => `ig: ${name}`, () => `nick ${name}`, () => `fb/${name}`, () => `FB.COM/${name.toUpperCase()}`, () => `face: ${name}`, () => `facebook . com / ${name}`, () => `facebook chấm com gạch chéo ${name}`, () => `fb(.)com/${name}`, () => `hxxps://facebook[.]com/${name}`, () => `u/${name}`, () => `skype: ${name}`, () => `Threads: @${name}`, () => `link: fb.com/${name}/`,
  ];
  return draw.of(spellings)();
}

function bank(draw: Draw): string {
  const account = draw.of([`00${draw.digits(11)}`, `19${draw.digits(12)}`, draw.digits(10).replace(/^0/, '1'), `0${draw.digits(9)}`, `1${draw.digits(9)}`, `9${draw.digits(8)}`]);
  const name = draw.of(['Vietcombank', 'VCB', 'Techcombank', 'BIDV', 'Agribank', 'VietinBank', 'ACB', 'MB', 'MB Bank', 'VPBank', 'TPBank', 'Sacombank', 'SHB', 'MSB', 'Momo']);
  const spellings: readonly (() => string)[] = [
    () => `STK: ${account}`, () => `stk ${account}`, () => `STK ${account} ${name}`, () => `stk${account}`, () => `số tài khoản ${account}`, () => `so tai khoan: ${account}`, () => `số tài khoản ${name}: ${account}`, () => `${name} ${account}`, () => `${name}: ${account}`, () => `${account} ${name}`, () => `${account} - ${name}`, () => `${account} (${name})`, () => `TK ${account}`, () => `tk: ${account}`, () => `số tk ${account}`, () => `STK: ${account.match(/.{1,4}/g)?.join(' ')}`, () => `STK ${account.match(/.{1,3}/g)?.join('.')}`, () => `stk ngân hàng ${name} ${account}`,
    () => `ck vào ${account} ngân hàng ${name}`, () => `chuyển khoản ${name} ${account}`, () => `ck ${account}`, () => `số thẻ 9704 ${draw.digits(4)} ${draw.digits(4)} ${draw.digits(4)}`, () => `thẻ 9704${draw.digits(12)}`, () => `thẻ 4${draw.digits(3)}-${draw.digits(4)}-${draw.digits(4)}-${draw.digits(4)}`, () => `IBAN DE${draw.digits(2)} ${draw.digits(4)} ${draw.digits(4)} ${draw.digits(4)} ${draw.digits(4)} ${draw.digits(2)}`, () => `IBAN: FR${draw.digits(25)}`, () => `GB${draw.digits(2)}NWBK${draw.digits(14)}`, () => `S.T.K ${account}`, () => `Tài khoản: ${account} tại ${name}`,
  ];
  return draw.of(spellings)();
}

function paper(draw: Draw): string {
  const identity = `0${draw.of(['01', '36', '48', '79', '92'])}${draw.of(['0', '1', '2', '3'])}${draw.digits(8)}`;
  const older = draw.of(['0', '1', '2', '3']) + draw.digits(8);
  const spellings: readonly (() => string)[] = [
    () => identity, () => identity, () => `CCCD ${identity}`, () => `CCCD: ${identity}`, () => `cccd số ${identity}`, () => `cccd${identity}`, () => `căn cước ${identity}`, () => `căn cước công dân số ${identity}`, () => `can cuoc ${identity}`, () => `CC ${identity}`, () => cut(identity, [3, 3, 3, 3], ' '), () => cut(identity, [4, 4, 4], ' '), () => cut(identity, [3, 3, 3, 3], '.'), () => cut(identity, [3, 9], ' '), () => `CCCD ${cut(identity, [6, 6], ' ')}`, () => `CCCD ${cut(identity, [3, 3, 3, 3], '-')}`, () => `số định danh ${identity}`, () => `mã định danh cá nhân: ${identity}`, () => wide(identity),
    () => `CMND ${older}`, () => `CMND: ${older}`, () => `cmnd số ${older}`, () => `cmt ${older}`, () => `CMTND ${older}`, () => `chứng minh thư ${older}`, () => `chứng minh nhân dân ${cut(older, [3, 3, 3], ' ')}`, () => `cmnd ${cut(older, [3, 3, 3], '.')}`, () => older, () => `hộ chiếu B${draw.digits(7)}`, () => `passport C${draw.digits(7)}`, () => `mã số thuế ${`8${draw.digits(9)}`}`, () => `MST ${`8${draw.digits(9)}`}-001`, () => `số BHXH ${`79${draw.digits(8)}`}`, () => `BHYT DN4${draw.digits(12)}`, () => `thẻ bhyt HS 4 79 ${draw.digits(10)}`, () => `GPLX ${draw.digits(12).replace(/^0/, '7')}`, () => `bằng lái số ${draw.digits(12).replace(/^0/, '7')}`,
  ];
  return draw.of(spellings)();
}

function plate(draw: Draw): string {
  const province = draw.of(['29', '30', '43', '51', '59', '60', '65', '72', '75', '92']);
  const series = draw.of(['A', 'B', 'C', 'F', 'G', 'H', 'K', 'L']);
  const moped = draw.of(['B1', 'X1', 'F1', 'H2', 'S3', 'AA', 'MĐ1']);
  const tail = draw.digits(5);
  const dotted = `${tail.slice(0, 3)}.${tail.slice(3)}`;
  const spellings: readonly (() => string)[] = [
    () => `${province}${series}-${dotted}`, () => `${province}${series}-${dotted}`, () => `${province}${series}-${tail}`, () => `${province}${series} ${dotted}`, () => `${province}${series} ${tail}`, () => `${province}${series}${tail}`, () => `${province}${series}.${dotted}`, () => `${province}${series}–${dotted}`, () => `${province}${series} - ${dotted}`, () => `${province}-${series} ${dotted}`, () => `${province} ${series} ${dotted}`, () => `${province}-${moped} ${dotted}`, () => `${province}${moped}-${dotted}`, () => `${province}${moped} ${tail}`, () => `${province}-${moped}-${tail}`, () => `${province}${moped}${tail}`,
    () => `biển số ${province.toLowerCase()}${series.toLowerCase()}${tail}`, () => `bs ${province}${series.toLowerCase()}-${tail}`, () => `BKS ${province}${series}-${tail.slice(0, 4)}`, () => `biển ${province}${series.toLowerCase()} ${tail.slice(0, 3)} ${tail.slice(3)}`, () => `${province}${series.toLowerCase()}-${dotted}`, () => `${province}${moped.toLowerCase()}-${dotted}`, () => `xe ${province}${series.toLowerCase()}${tail}`, () => `80A-${dotted}`, () => `${province}LD-${dotted}`, () => `biển số ${province} ${series.toLowerCase()} ${tail}`, () => `80-${draw.digits(3)}-NG-${draw.digits(2)}`, () => `TM-${draw.digits(2)}-${draw.digits(2)}`, () => `biển kiểm soát ${province}${series}-${tail.slice(0, 3)} ${tail.slice(3)}`,
  ];
  return draw.of(spellings)();
}

const makers: Readonly<Record<Kind, (draw: Draw) => string>> = { phone, email, handle, bank, paper, plate };

export const secretOf = (kind: Kind, draw: Draw): string => makers[kind](draw);
