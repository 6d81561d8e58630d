import { digitsOf, isCounted, isGrouped, startsWithDate } from './quantities.ts';
import { labels, patternRule, writtenAt, type Rule } from './rule.ts';

const paper = String.raw`(?:cccd|cmnd|cmtnd|cmt|cmqd|can cuoc(?: cong dan)?|the can cuoc|chung minh(?: nhan dan| thu)?|(?:so|ma)(?: so)? dinh danh(?: ca nhan)?|ho chieu|passport|so bhxh|bhxh|bhyt|bao hiem (?:xa hoi|y te)|mst|ma so thue|gplx|giay phep lai xe|bang lai(?: xe)?)`;

/** Any longer number behind the name of a paper. */
const named = patternRule(labels.paper, new RegExp(String.raw`(?<![a-z0-9])${paper}(?![a-z])[^0-9\n\0[\]]{0,24}?(?<hit>(?<![a-z0-9])[a-z]{0,3}[0-9](?:[ .\-]{0,2}[0-9]){6,14})(?![0-9])`, 'dg'), (hit, after, match) =>
  (!isGrouped(hit) || isPaperInGroups(hit, match[0])) && !startsWithDate(hit) && !isCounted(after) && (isWhole(hit) || !/^[.,\/]\d/.test(after)) && (digitsOf(hit).length >= 8 || /^[a-z]/.test(hit)));

/** As long as such numbers are, in one piece: a comma behind it ends a clause. */
const isWhole = (hit: string): boolean => /^(?:[0-9]{9}|[0-9]{10}|[0-9]{12})$/.test(hit);

/** Written in one: cccd001203004567. */
const glued = patternRule(labels.paper, /(?<![a-z0-9])(?:cccd|cc|cmnd|cmtnd|cmt|cmqd|mst|bhxh|bhyt|gplx)(?<hit>\d{8,15})(?![0-9]|[.,]\d)/dg, (_hit, after) => !isCounted(after));

/** `CMND số 123.456.789`: grouped like an amount, but right behind the paper's name and as long as its numbers are. */
const isPaperInGroups = (hit: string, whole: string): boolean => [8, 9, 12].includes(digitsOf(hit).length) && /[a-z](?: so)?[ :.]{0,3}$/.test(whole.slice(0, -hit.length));

/** Twelve digits that begin with a province's code (001 to 096) and a century's digit (0 to 3, later more). */
const identity = patternRule(labels.paper, /(?<![0-9a-z.,\-/])(?<hit>0[ .-]?\d[ .-]?\d(?:[ .-]?\d){9})(?![0-9a-z]|[.,]\d)/dg, (hit, after) => !startsWithDate(hit) && !isCounted(after));

/** The nine digits of the older card: undivided, or in groups that no amount has because they begin with 0. */
const older = patternRule(labels.paper, /(?<![0-9a-z.,\-/+#])(?<hit>[0-3]\d{8}|0\d{2}([ .-])\d{3}\2\d{3})(?![0-9a-z]|[.,]\d)/dg, (_hit, after) => !isCounted(after));

/** Passports: a capital and seven or eight digits. */
const passport = patternRule(labels.paper, /(?<![0-9a-z.\-/])(?<hit>[bcnkpem] ?\d{7,8})(?![0-9a-z]|[.,]\d)/dg, (hit, after, match, input) =>
  /^\p{Lu}$/u.test(writtenAt(input, match.index)) && !isCounted(after) && !hit.includes(' '));

export const namedPaperRules: readonly Rule[] = [named, glued];
export const paperRules: readonly Rule[] = [identity];
export const laterPaperRules: readonly Rule[] = [older, passport];
