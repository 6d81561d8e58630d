import { isCounted } from './quantities.ts';
import { labels, patternRule, writtenAt, type Rule, type RuleInput } from './rule.ts';

/** Words that announce a plate; behind them even sloppy spelling is one. */
const announced = /(?:bien so|bien kiem soat|bien|bks|bs|bsx|xe(?: may| tai| khach| con| buyt| o to)?|o to)[ :.]{0,3}(?:so )?$/;
const isYear = (tail: string): boolean => /^(?:19|20)\d\d$/.test(tail);

const start = String.raw`(?<![0-9a-z.,/])(?<hit>\d\d(?<first>[ .-]{0,3})`;
const end = String.raw`)(?![0-9a-z%]|[.,]\d)`;

/** Province, series, five digits: 29A-123.45, 51F 12345, 29-B1 123.45, 59X1-234.56, 29LD-012.34. */
const five = patternRule(labels.plate, new RegExp(String.raw`${start}(?<series>[a-z]{1,2}[1-9]?)(?<second>[ .-]{0,3})(?<tail>\d{3}[. -]\d{2}|\d{5})${end}`, 'dg'), (_hit, after, match, input) => {
  if (isCounted(after)) return false;
  const { series = '', second = '', tail = '' } = match.groups ?? {};
  // A blank within the number is also how two numbers stand side by side.
  if (/[ -]/.test(tail)) return isAnnounced(match, input) || (second.includes('-') && isCapital(match, input));
  return tail.includes('.') || isAnnounced(match, input) || isCapital(match, input) || (second.includes('-') && !/^[hmkgl]\d?$/.test(series));
});

/** The older plates of four digits, which look like much else: they need a dash, or to be announced. */
const four = patternRule(labels.plate, new RegExp(String.raw`${start}(?<series>[a-z]{1,2}[1-9]?)(?<second>[ .-]{0,3})(?<tail>\d{4})${end}`, 'dg'), (_hit, after, match, input) => {
  if (isCounted(after)) return false;
  const { first = '', second = '', tail = '' } = match.groups ?? {};
  return isAnnounced(match, input) || (isCapital(match, input) && `${first}${second}`.includes('-') && !isYear(tail));
});

const isCapital = (match: RegExpExecArray, input: RuleInput): boolean => /^\p{Lu}$/u.test(writtenAt(input, match.indices?.groups?.['series']?.[0] ?? match.index));
const isAnnounced = (match: RegExpExecArray, input: RuleInput): boolean => announced.test(input.text.slice(Math.max(0, match.index - 24), match.index));

/** Diplomats' plates (80-123-NG-45) and the army's (TM-12-34, QH 12-34). */
const special = patternRule(labels.plate, /(?<![0-9a-z])(?<hit>\d{2}[ -]?\d{3}[ -]?(?:ng|nn|qt)[ -]?\d{2}|(?:a[abcnpt]|b[bchkltps]|h[abcdehnqt]|k[abdkptv]|p[agmpqx]|q[abchkpt]|t[cchkmntx]|v[tk])[ -]\d{2}[ -]\d{2})(?![0-9a-z]|[-.,/]\d)/dg, (hit, _after, match, input) =>
  /^\d/.test(hit) || (/^\p{Lu}$/u.test(writtenAt(input, match.index)) && (hit.includes('-') || isAnnounced(match, input))));

export const plateRules: readonly Rule[] = [five, four, special];
