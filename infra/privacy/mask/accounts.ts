import { digitsOf, isCounted, isGrouped, startsWithDate } from './quantities.ts';
import { labels, patternRule, type Rule } from './rule.ts';

const bank = String.raw`(?:vietcombank|vcb|techcombank|tcb|bidv|agribank|vietinbank|ctg|acb|mb ?bank|mb|vpbank|tpbank|sacombank|stb|hdbank|shb|vib|msb|ocb|scb|seabank|eximbank|lpbank|lienvietpostbank|namabank|bacabank|abbank|pvcombank|momo|zalopay|viettelpay|vnpay)`;
const isAccount = (hit: string, after: string): boolean => {
  const count = digitsOf(hit).length;
  return count >= 6 && count <= 19 && !isGrouped(hit) && !startsWithDate(hit) && !isCounted(after) && !/^[.,\/]\d/.test(after);
};

/** `ck 500000000` is a sum: short, or ending in noughts. */
const isNoSum = (hit: string): boolean => digitsOf(hit).length >= 9 && !/0{5}$/.test(digitsOf(hit));

const strong = String.raw`(?:stk|s\.t\.k|so tk|so tai khoan|so the|account number|acc no)`;
const link = String.raw`(?: ?(?:la|cua|toi|minh|em|anh|chi|ngan hang|nh|tai|thu huong|nhan tien|ung ho|so|${bank}|[a-z]{2,12}bank))*`;
/** Behind "STK", "số tài khoản" and the like, with a bank's name between or not; or behind any short words and a colon. */
const introduced = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])${strong}(?![a-z])(?:${link}[ :.\-(]{0,4}|[^0-9\n\0:[\]]{0,40}: ?)(?<hit>[0-9](?:[ .\-]{0,2}[0-9]){5,18})(?![0-9])`, 'dg'), isAccount);
/** Grouped like an amount, but right behind the word. */
const grouped = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])${strong}(?![a-z])[ :.\-(]{0,4}(?<hit>[0-9]{1,3}(?:\.[0-9]{3}){2,5})(?![0-9])`, 'dg'), (_hit, after) => !isCounted(after) && !/^[.,\/]\d/.test(after));
/** The short form only right before the number. */
const short = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])(?:tk|tai khoan|(?:ck|chuyen khoan|banking)(?: (?:giup|vao|cho|qua|den|toi|em|minh|anh|chi))*)(?: so| ngan hang| nh| ${bank})*[ :.\-]{0,3}(?<hit>[0-9](?:[ .\-]?[0-9]){7,18})(?![0-9])`, 'dg'), (hit, after, match) => isAccount(hit, after) && (!/^(?:ck|chuyen|banking)/.test(match[0]) || isNoSum(hit)));
/** A bank that the list does not know: a longer number. */
const elsewhere = patternRule(labels.bank, /(?<![a-z0-9])(?:tk|tai khoan|stk) [a-z]{2,14}[ :]{1,3}(?<hit>[0-9](?:[ .\-]?[0-9]){9,18})(?![0-9])/dg, isAccount);
/** Beside a bank's name. */
const beforeBank = patternRule(labels.bank, new RegExp(String.raw`(?<![0-9a-z.,])(?<hit>[0-9](?:[ ]?[0-9]){7,18})[ ,\-(]{1,3}(?:ngan hang |nh )?${bank}(?![a-z])`, 'dg'), (hit) => isAccount(hit, ''));
const behindBank = patternRule(labels.bank, new RegExp(String.raw`(?<![0-9a-z])${bank}(?![a-z])[ :\-]{1,3}(?<hit>[0-9](?:[ ]?[0-9]){7,18})(?![0-9])`, 'dg'), isAccount);
/** Cards: sixteen or nineteen digits. */
const card = patternRule(labels.bank, /(?<![0-9a-z.,])(?<hit>(?:9704|[45]\d{3})([ -]?)\d{4}\2\d{4}\2\d{4}(?:\2\d{3})?)(?![0-9a-z]|[.,]\d)/dg, (_hit, after) => !isCounted(after));

const countries = '(?:ad|ae|at|be|bg|ch|cy|cz|de|dk|ee|es|fi|fr|gb|gr|hr|hu|ie|il|is|it|li|lt|lu|lv|mc|mt|nl|no|pl|pt|qa|ro|sa|se|si|sk|tr|ua)';
const digitsOfIban = '[0-9]{2} ?[a-z0-9]{4}(?: ?[0-9]{4}){2,6}(?: ?[0-9]{1,4})?';
/** Accounts abroad: a country, two check digits, the bank, the number. */
const iban = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])(?<hit>${countries}${digitsOfIban})(?![a-z0-9])`, 'dg'));
const namedIban = patternRule(labels.bank, new RegExp(String.raw`(?<![a-z0-9])iban(?: no| so| la)?[ :.]{0,3}(?<hit>[a-z]{2}${digitsOfIban})(?![a-z0-9])`, 'dg'));

export const bankRules: readonly Rule[] = [namedIban, iban, introduced, grouped, short, elsewhere, beforeBank, behindBank, card];
