import { labels, type Finding, type Rule } from './rule.ts';

const values: Readonly<Record<string, string>> = { khong: '0', zero: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5', sau: '6', bay: '7', tam: '8', chin: '9' };
const token = /(?<![a-z0-9])(?:khong|zero|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|[0-9]{1,10})(?![a-z0-9])/g;
const between = /^[ ,.\-_/]{1,3}$/;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly spoken: boolean;
}

/**
 * Numbers said digit by digit, wholly or in part: "không chín một hai …", "0912 ba bốn năm 678". They begin with a zero, as telephone
 * numbers do, and end where one is whole; a number written in digits alone is for the other rules.
 */
export const spoken: Rule = function* find({ text }) {
  const tokens = [...text.matchAll(token)].map((match): Token => ({ start: match.index, end: match.index + match[0].length, digits: values[match[0]] ?? match[0], spoken: values[match[0]] !== undefined }));
  for (let first = 0; first < tokens.length; first += 1) {
    const last = endOf(tokens, first, text);
    if (last === null) continue;
    yield { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, label: labels.phone } satisfies Finding;
    first = last;
  }
};

/** The last token of the telephone number that begins at `first`; null where none does. */
function endOf(tokens: readonly Token[], first: number, text: string): number | null {
  if (tokens[first]?.digits.startsWith('0') !== true) return null;
  let digits = '';
  let spokenDigits = 0;
  let found: number | null = null;
  for (let at = first; at < tokens.length && digits.length < 11; at += 1) {
    const [here, before] = [tokens[at], tokens[at - 1]];
    if (here === undefined || (at > first && !between.test(text.slice(before?.end ?? 0, here.start)))) break;
    // "không, năm 2026 …" tells of a year.
    if (/^(?:19|20)\d\d$/.test(here.digits) && before?.digits === '5') break;
    digits += here.digits;
    if (here.spoken) spokenDigits += 1;
    if (spokenDigits > 0 && (/^0[35789]\d{8}$/.test(digits) || /^0[124]\d{8,9}$/.test(digits))) found = at;
    // Said throughout it is a number whatever it begins with, though a digit be missing.
    else if (spokenDigits >= 9 && spokenDigits === digits.length) found = at;
  }
  return found;
}
