import { labels, patternRule, type Rule } from './rule.ts';

const scheme = String.raw`(?:h(?:tt|xx)ps?:\/\/)?(?:[a-z0-9-]{1,20}\.){0,2}`;
const rest = String.raw`[^\s\0<>"')\]]{1,400}`;
/** On these hosts a path is somebody's page, unless it begins with one of the words that are everybody's. */
const everybodys = String.raw`(?!(?:hashtag|groups|events|watch|marketplace|help|policies|business|ads|legal|privacy|terms|sharer|share\.php|explore|search|intent|i\/|home|about|login|tag|discover|music|settings|p\/|reel\/|tv\/)(?:[/?.#]|\b))`;
const address = patternRule(labels.handle, new RegExp(String.raw`(?<![a-z0-9./@-])(?<hit>${scheme}(?:(?:facebook|fb|instagram|twitter|threads|zaloapp)\.(?:com|net)|x\.com|fb\.me|fb\.watch|m\.me|wa\.me|zalo\.me|t\.me|telegram\.me|viber\.me|line\.me)\/${everybodys}${rest}|${scheme}(?:tiktok\.com\/@|youtube\.com\/(?:@|c\/|user\/|channel\/)|linkedin\.com\/(?:in|pub)\/|bsky\.app\/profile\/|messenger\.com\/t\/|gapo\.vn\/|lotus\.vn\/w\/profile\/|spiderum\.com\/nguoi-dung\/|voz\.vn\/u\/)${rest}|${scheme}[a-z0-9-]{1,63}\.[a-z]{2,24}\/(?:users\/)?@${rest}|[a-z0-9-]{1,63}\.bsky\.social)`, 'dg'));

const dot = String.raw`(?:\.| \.|\. | \. | ?[([{] ?(?:\.|dot|cham) ?[)\]}] ?| (?:dot|cham) )`;
const slash = String.raw`(?: ?\/ ?| ?[([{] ?\/ ?[)\]}] ?| (?:gach cheo|gach|xuyet|xet|slash) )`;
const name = String.raw`@?[a-z0-9][a-z0-9._-]{1,60}`;
const spelledAt = (hosts: string, ending: string): Rule => patternRule(labels.handle, new RegExp(String.raw`(?<![a-z0-9./@-])(?<hit>${scheme}(?:${hosts})${dot}(?:${ending})${slash}${everybodys}${name})`, 'dg'));
/** facebook chấm com gạch chéo ten, fb[.]com/ten, facebook . com / ten, t . me / ten. */
const spelled = [spelledAt('facebook|fb|instagram|insta|twitter|threads|tiktok|zalo|telegram|messenger|youtube', 'com|net|vn'), spelledAt('t|m|wa|fb|zalo|telegram', 'me')];

const brands = new Set('fb face facebook zalo tiktok insta instagram ig tele telegram skype viber twitter threads messenger youtube web website youtuber sms email mail call phone'.split(' '));
/** fb/ten, u/ten; "fb/zalo" is a choice of two. */
const short = patternRule(labels.handle, /(?<![a-z0-9./@-])(?:fb|facebook|face|ig|insta|tiktok|zalo|tele|telegram|threads|u|user)\/(?<hit>@?[a-z][a-z0-9._-]{2,60})(?![a-z0-9/])/dg, (hit, _after, match) => !brands.has(hit) && (!/^u(?:ser)?\//.test(match[0]) || /[0-9_.]|.{7}/.test(hit)));

/** A member's page within a group. */
const member = patternRule(labels.handle, /(?<![a-z0-9./@-])(?<hit>(?:https?:\/\/)?(?:[a-z0-9-]{1,20}\.){0,2}facebook\.com\/groups\/[^\s\0/]{1,100}\/(?:user|users|members?)\/[^\s\0<>"')\]]{1,200})/dg);
/** teo#1234 */
const numbered = patternRule(labels.handle, /(?<![a-z0-9])(?:discord|dc)(?: (?:em|minh|la|cua))?[ :]{1,3}(?<hit>[a-z0-9._]{2,32}#\d{4})(?!\d)/dg);

export const profileRules: readonly Rule[] = [member, address, ...spelled, short, numbered];
