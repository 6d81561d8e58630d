import { labels, patternRule, type Rule } from './rule.ts';

/** Local part and domain; the local part is bounded as the standard bounds it. */
const written = patternRule(labels.email, /(?<![a-z0-9._%+\-\u00A4@])(?<hit>[a-z0-9._%+'\-\u00A4]{1,64}(?:@| @ )[a-z0-9\u00A4](?:[a-z0-9.\-\u00A4]{0,250}[a-z0-9\u00A4])?)/dg, (hit) => / @ /.test(hit) ? /\.[a-z]{2,}$/.test(hit) : !hit.startsWith('@') && /[a-z\u00A4]/.test(hit));

const local = String.raw`(?<![a-z0-9._%+-])(?<hit>[a-z0-9._%+-]{1,64}`;
const label = '[a-z0-9-]{1,63}';
const bracketed = (word: string): string => String.raw`[([{<*] ?(?:${word}) ?[)\]}>*]`;
const dot = String.raw`(?: ?(?:\.|${bracketed(String.raw`dot|cham|\.`)}|(?<= )(?:dot|cham)(?= )) ?${label})`;

/** ten (at) mien (dot) example, ten a còng mien chấm example, ten[@]mien.example. */
const spelled = patternRule(labels.email, new RegExp(String.raw`${local} ?(?:${bracketed('at|@|a cong|a-cong|acong')}|(?<= )a ?-?cong(?= )) ?${label}${dot}{1,4})`, 'dg'));
/** "at" is an English word: only with a spelled dot behind it. */
const english = patternRule(labels.email, new RegExp(String.raw`${local} at ${label}(?: ?(?:${bracketed('dot|cham')}|(?<= )(?:dot|cham)(?= )) ?${label}){1,4})`, 'dg'));

const provider = '(?:gmail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?)';
/** At the known providers of mail no ending is needed, nor the right sign: ten [at] gmail, ten#gmail.com, "mail ten gmail.com". */
const provided = patternRule(labels.email, new RegExp(String.raw`${local} ?(?:${bracketed('at|a|@|a cong')}|#| @(?=[a-z])) ?${provider}(?:[.,]? ?(?:com|vn)){0,2})(?![a-z0-9])`, 'dg'));
const announced = patternRule(labels.email, new RegExp(String.raw`(?<![a-z0-9])(?:e-?mail|mail|thu)(?: (?:em|minh|toi|la|cua|dia chi)){0,3}[ :]{1,3}${local} ${provider}[.,]com)(?![a-z0-9])`, 'dg'), (hit) => /^[^ ]{3}/.test(hit));

const ending = '(?:com|vn|net|org|edu|gov|info|io|me|co|example)';
const host = String.raw`${label}(?:\.${label}){0,3}\.${ending}(?![a-z0-9-])`;
/** ten(a)mien.vn */
const bracketedA = patternRule(labels.email, new RegExp(String.raw`${local} ?${bracketed('a')} ?${host})`, 'dg'));
/** A blank on one side of the sign. Before it no syllable stands, but what only a name can be: it has a digit or a dot, or is long. */
const apart = patternRule(labels.email, new RegExp(String.raw`${local}(?:@ | @)${host})`, 'dg'), (hit) => /@ /.test(hit) || /[0-9._]|^[a-z-]{8}/.test(hit.slice(0, hit.indexOf(' '))));

export const emailRules: readonly Rule[] = [written, spelled, english, provided, announced, bracketedA, apart];
