import { digitsOf, isCounted, isGrouped, startsWithDate } from './quantities.ts';
import { labels, patternRule, type Rule } from './rule.ts';

const bank = String.raw`(?:vietcombank|vcb|techcombank|tcb|bidv|agribank|vietinbank|ctg|acb|mb ?bank|mb|vpbank|tpbank|sacombank|stb|hdbank|shb|vib|msb|ocb|scb|seabank|eximbank|lpbank|lienvietpostbank|namabank|bacabank|abbank|pvcombank|momo|zalopay|viettelpay|vnpay)`;
const isAccount = (hit: string, after: string): boolean => {
  const count = digitsOf(hit).length;
  return count >= 6 && count <= 19 && !isGrouped(hit) && !startsWithDate(hit) && !isCounted(after) && !/^[.,\/]\d/.test(after);
};

const strong = String.raw`(?:stk|s\.t\.k|so tk|so tai khoan|so the|account number|acc no)`;
const link = String.raw`(?: ?(?:la|cua|toi|minh|em|anh|chi|ngan hang|nh|tai|thu huong|nhan tien|ung ho|so|${bank}|[a-z]{2,12}bank))*`;
/** Behind "STK", "số tài khoản" and the like, with a bank's name between or not; or behind any short words and a colon. */
const introduced = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])${strong}(?![a-z])(?:${link}[ :.\-(]{0,4}|[^0-9\n\0:[\]]{0,40}: ?)(?<hit>[0-9](?:[ .\-]{0,2}[0-9]){5,18})(?![0-9])`, 'dg'), isAccount);
/** The short form only right before the number. */
const short = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])(?:tk|tai khoan)(?: so| ngan hang| nh| ${bank})*[ :.\-]{0,3}(?<hit>[0-9](?:[ .\-]?[0-9]){7,18})(?![0-9])`, 'dg'), isAccount);
/** Beside a bank's name. */
const beforeBank = patternRule(labels.bank, new RegExp(String.raw`(?<![0-9a-z.,])(?<hit>[0-9](?:[ ]?[0-9]){7,18})[ ,\-(]{1,3}(?:ngan hang |nh )?${bank}(?![a-z])`, 'dg'), (hit) => isAccount(hit, ''));
const behindBank = patternRule(labels.bank, new RegExp(String.raw`(?<![0-9a-z])${bank}(?![a-z])[ :\-]{1,3}(?<hit>[0-9](?:[ ]?[0-9]){7,18})(?![0-9])`, 'dg'), isAccount);
/** Cards: sixteen or nineteen digits. */
const card = patternRule(labels.bank, /(?<![0-9a-z.,])(?<hit>(?:9704|[45]\d{3})([ -]?)\d{4}\2\d{4}\2\d{4}(?:\2\d{3})?)(?![0-9a-z]|[.,]\d)/dg, (_hit, after) => !isCounted(after));

export const bankRules: readonly Rule[] = [introduced, short, beforeBank, behindBank, card];
