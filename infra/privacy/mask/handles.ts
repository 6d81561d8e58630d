import { emailRules } from './emails.ts';
import { profileRules } from './profiles.ts';
import { labels, patternRule, writtenAt, type Finding, type Rule, type RuleInput } from './rule.ts';

/** Somebody's name behind a network's: "FB: teo.nguyen", "tiktok teo_99". */
const named = patternRule(labels.handle, /(?<![a-z0-9./])(?:fb|facebook|face|zalo|tiktok|insta|instagram|ig|telegram|tele|skype|viber|twitter|threads|nick)(?![a-z]) ?(?:cua (?:em|minh|toi) )?(?:: ?|la | )(?<hit>[a-z0-9][a-z0-9._-]{2,40}[a-z0-9])(?![a-z0-9@/])/dg, (hit) => /[a-z]/.test(hit) && /[0-9_]|[a-z]\.[a-z]/.test(hit) && !/^(?:[0-9.]+[a-z]{1,3}|[a-z]+-[0-9]+)$/.test(hit) && !/\.(?:com|vn|net|org)$/.test(hit));

const surnames = new Set(('nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan lam mai trinh truong ha cao luong luu thai ta to '
  + 'trieu quach chu kieu la nghiem phung tong vuong au bach cung khuc luc ma mac nong on quan thach than tieu tang ton van vi').split(' '));

/** `@teo_99`, `@teo@mang.example`, and names in full as some networks tag them: `@Nguyễn Văn Tèo`. */
const handle: Rule = function* find(input) {
  const pattern = /(?<![a-z0-9_.@\u00A4])@[a-z0-9_\u00A4](?:[a-z0-9_.\-\u00A4]{0,80}[a-z0-9_\u00A4])?(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5})?/g;
  for (const match of input.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end: isName(input, match.index + 1, end) ? throughName(input, end) : end, label: labels.handle } satisfies Finding;
  }
};

/** `@ teo_99`: apart from its sign, and so only what nothing but a name can be. */
const apart = patternRule(labels.handle, /(?<![a-z0-9_.\u00A4])(?<hit>@ [a-z][a-z0-9._]{3,60}[a-z0-9])(?![a-z0-9@/])/dg, (hit) => /[0-9_]|[a-z]\.[a-z]/.test(hit) && !/\.(?:com|vn|net|org)$/.test(hit));

/** A tagged name: begins with a capital and is a surname or has diacritics, which no handle has. */
function isName(input: RuleInput, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(writtenAt(input, start))) return false;
  const written = input.original.slice(input.shadow.starts[start], input.shadow.ends[end - 1]);
  return surnames.has(input.text.slice(start, end)) || /[^\x00-\x7F]/.test(written);
}

/** Up to four more capitalised words. */
function throughName(input: RuleInput, end: number): number {
  let at = end;
  for (let words = 0; words < 4; words += 1) {
    const next = /^ [a-z]{1,10}(?![a-z0-9])/.exec(input.text.slice(at, at + 13));
    if (next === null || !/^\p{Lu}/u.test(writtenAt(input, at + 1))) break;
    at += next[0].length;
  }
  return at;
}

/** Addresses of pages: the numbers in their paths are the page's, not a person's. Their queries are looked at. */
const pages = patternRule(null, /(?<![a-z0-9@])(?<hit>(?:https?:\/\/[^\s\0?<>"]{3,2000}|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s\0?<>"]{1,2000}))/dg);

export const handleRules: readonly Rule[] = [...emailRules, ...profileRules, named, handle, apart, pages];
