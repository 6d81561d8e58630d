import { digitsOf, isCounted, isFraction, isGrouped, startsWithDate } from './quantities.ts';
import { spoken } from './spoken.ts';
import { labels, patternRule, type Rule } from './rule.ts';

/** Between two digits of one number: blanks, dots, dashes, brackets. */
const gap = String.raw`[ .\-_()]{0,3}`;
const abroad = String.raw`(?:\( ?\+ ?84 ?\)|\+ ?84|84|0084)`;
/** A bracket belongs to the number only where it closes behind the area's code. */
const bracket = String.raw`(?:\((?=[0o][0-9oil .]{0,4}\)))?`;
/** Letters that pass for digits: o912 345 678. */
const loose = '[0-9oil]';

const plausible = (hit: string, after: string): boolean =>
  !startsWithDate(hit) && !isMonth(hit, after) && !isFraction(hit) && !isGrouped(hit) && !isDraw(hit, after) && (hit.match(/\d/g)?.length ?? 0) >= 7 && !/^(?:[.,]\d)/.test(after);

/** `04 - 44 - 78 - 61 - 96 - 49`: pairs that go on are no number but a draw. */
const isDraw = (hit: string, after: string): boolean => /^\d\d(?:( ?[-,.] ?| )\d\d)(?:\1\d\d)+/.test(hit) && /^(?: ?[-,.] ?| )\d\d(?!\d)/.test(after);

/** `03.2026 12345`: a month and a count. Ten digits are a number all the same, unless something is counted. */
const isMonth = (hit: string, after: string): boolean => /^(?:0[1-9])[.\- ](?:19|20)\d\d(?!\d)/.test(hit) && (isCounted(after) || digitsOf(hit).length !== 10);

/** Mobile numbers, ten digits or with the country's code. */
const mobile = patternRule(labels.phone, new RegExp(String.raw`(?<![0-9a-z])(?<hit>(?:${abroad}${gap}(?:\(?0\)?${gap})?|${bracket}[0o]${gap})[35789](?:${gap}${loose}){8})(?![0-9a-z])`, 'dg'), plausible);

/** Landlines (02 and nine or eight digits), the eleven digits of old mobiles, the ten and nine of old landlines, and typing errors among them. */
const landline = patternRule(labels.phone, new RegExp(String.raw`(?<![0-9a-z])(?<hit>(?:${abroad}${gap}|${bracket}[0o]${gap})2(?:${gap}${loose}){9}|${bracket}0${gap}1[2689](?:${gap}[0-9]){8}|${abroad}${gap}2(?:${gap}[0-9]){8}|${bracket}0${gap}[1-9](?:${gap}[0-9]){8}|${bracket}0${gap}[1-9](?:[ .\-]?[0-9]){9}|${bracket}0${gap}[48]\)?[ .\-]{1,3}[0-9](?:${gap}[0-9]){6})(?![0-9a-z])`, 'dg'), plausible);

/** Numbers of other countries, always with a plus. */
const foreign = patternRule(labels.phone, new RegExp(String.raw`(?<![0-9a-z+])(?<hit>\+ ?[1-9](?:${gap}[0-9]){7,13})(?![0-9])`, 'dg'), (hit, after) => !isGrouped(hit.replace(/^\+ ?/, '')) && !isCounted(after));

/** 1900 and 1800 services; `1900-1945` is a span of years. */
const service = patternRule(labels.phone, /(?<![0-9a-z.,])(?<hit>1[89]00[ .-]?(?:\d{2}[ .-]?\d{2}[ .-]?\d{2}|\d{4}|\d{3}[ .-]\d{3}))(?![0-9]|[.,]\d)/dg, (hit, after) => !/^1[89]00[ .-](?:1[89]|20)\d\d$/.test(hit) && !isCounted(after));

const asked = String.raw`(?:sdt|s\.d\.t|so dt|so dien thoai|dien thoai|dt|phone|tel|fax|mobile|hotline|zalo|viber|whatsapp|alo|lh|lien he|goi|call|so may|duong day nong|ib)`;

/** Behind a word that asks for a call any seven to eleven digits are a number, even without the leading zero. */
const introduced = patternRule(labels.phone, new RegExp(String.raw`(?<![a-z0-9])${asked}(?![a-z])(?: ?(?:so|qua|cho|theo|ngay|minh|em|anh|chi|nhanh|ban|nha rieng|di dong|co quan))*[ :.\-(]{0,4}(?<hit>[1-9](?:${gap}[0-9]){6,10})(?![0-9])`, 'dg'), (hit, after) => {
  if (startsWithDate(hit) || isCounted(after) || /^[.,\/]\d/.test(after)) return false;
  return !isGrouped(hit) || /^[35789]\d{2}[.]\d{3}[.]\d{3}$/.test(hit);
});

/** Ten digits without a gap, whatever letters stick to them: lh0912345678nhé. */
const glued = patternRule(labels.phone, /(?<![0-9]|[0-9][.,\/_-])(?<hit>0[35789][0-9]{8})(?![0-9])/dg);

/** Groups with a sign between them that no amount or date has: 0912/345/678, 0912*345*678. */
const signed = patternRule(labels.phone, /(?<![0-9a-z.,\/])(?<hit>0[35789](?:[0-9]{2}([\/,*~+|])[0-9]{3}\2[0-9]{3}|[0-9]([\/,*~+|])[0-9]{3}\3[0-9]{4}|([\/,*~+|])[0-9]{2}\4[0-9]{2}\4[0-9]{2}\4[0-9]{2}))(?![0-9a-z]|[.,\/][0-9])/dg);

/** Another one behind a telephone number: 04 726 1938 - 7261939. */
const second = patternRule(labels.phone, new RegExp(String.raw`(?<=\0 ?[-/,;&] ?)(?<hit>[1-9](?:[ .]?[0-9]){6,7})(?![0-9])`, 'dg'), (hit, after) => plausible(hit, after) && !isCounted(after));

/** Which digits a number has says which kind it is; the first rule that fits takes it. */
export const phoneRules: readonly Rule[] = [service, mobile, landline, glued, signed, foreign, introduced, spoken, second];

