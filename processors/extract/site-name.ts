import { fold, nameKey } from '../../infra/text/index.ts';
import { nameKind } from '../../infra/text/person-name.ts';
import { getDomain } from 'tldts';
import { cleanPlain } from './entities.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';
import { isOutlet } from './organisations.ts';

const paper = /^\s*(?:Báo|BÁO|báo) (?!CÁO|ĐỘNG|CHÍ )(?:\p{Lu}|điện tử|mạng)/u;
const portal = /^\s*(?:nhật báo|thời báo|tạp chí|cổng (?:thông tin|ttđt|giao tiếp)|trang (?:thông tin|tin điện tử|chủ)|đài (?:phát thanh|truyền hình|pt-th|tiếng nói)|thông tấn xã|chuyên trang|website)(?!\p{L})/iu;
const ends = /(?:(?<!\p{L})(?:online|news|portal|magazine|times|daily|tv|điện tử)|\.(?:vn|com|net|org))\s*$/iu;

/** Whether words look like the name of an outlet or a portal. "Báo cáo …" and "Đài Loan …" do not. */
export const beginsLikeOutlet = (text: string): boolean => paper.test(text) || portal.test(text);
export const looksLikeOutlet = (text: string): boolean => beginsLikeOutlet(text) || ends.test(text);

/** Between a headline and what follows it. */
const separator = /\s+(?:\||-|–|—|·|»|::|~|\/)\s+|\s*\|\s*/u;
const longestName = 60;
const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** What the page calls its site, the likeliest name first; some templates call it by the page's headline, which is no name. */
function givenNames(meta: MetaTags, data: LinkedData): string[] {
  const titles = new Set([meta.text('og:title'), data.article?.headline ?? ''].filter(Boolean).map(squeezed));
  const site = meta.text('og:site_name');
  const others = [data.article?.publisher ?? '', ...data.organisations.slice(0, 4), meta.text('application-name', 'apple-mobile-web-app-title')];
  return [site, ...others.filter((name) => !titles.has(squeezed(name)))].filter(Boolean);
}

/** What the page calls its site, and what its host is called: what headlines are freed of. */
export function siteNames(meta: MetaTags, data: LinkedData, url: string): string[] {
  const host = hostOf(url);
  const domain = host === '' ? '' : (getDomain(host) ?? host);
  return [...givenNames(meta, data), host, domain, domain.split('.')[0] ?? ''].filter((name) => name.length > 1 && name.length <= 120);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/**
 * Takes the site's name off a declared title's ends. What is no known name goes only from the end, and only where it is short
 * and no other declared title has it: "Hà Nội - Huế" is a headline.
 */
export function withoutSite(title: string, site: readonly string[], others: readonly string[]): string {
  const parts = title.split(separator);
  if (parts.length === 1) return title;
  const ends = site.map(squeezed).filter((name) => name.length > 1);
  const isName = (part: string, atEnd: boolean): boolean => {
    const bare = squeezed(part);
    return bare === '' || ends.some((name) => bare === name || (name.length >= 4 && bare.includes(name) && bare.length <= name.length + 24)) || (part.split(/\s+/).length <= 10 && (atEnd ? looksLikeOutlet(part) : beginsLikeOutlet(part)));
  };
  let last = title;
  let first = 0;
  let count = parts.length;
  while (count > 1 && isName(parts[count - 1] ?? '', true)) count -= 1;
  if (count === parts.length && !others.some((other) => squeezed(other) === squeezed(title))) {
    const tail = parts[count - 1] ?? '';
    const rest = parts.slice(0, count - 1).join(' ');
    if (tail.length <= 40 && tail.split(/\s+/).length <= 5 && rest.length > 15 && rest.split(/\s+/).length >= 4 && rest.length > 1.5 * tail.length) count -= 1;
  } else if (count < parts.length) {
    // "Headline | Section | Site": the section goes with the site where others do not have it.
    const tail = parts[count - 1] ?? '';
    if (count > 1 && tail.split(/\s+/).length <= 3 && parts.slice(0, count - 1).join(' ').split(/\s+/).length >= 5 && /\|/.test(title)) count -= 1;
  }
  while (first < count - 1 && isName(parts[first] ?? '', false) && (parts[first] ?? '').split(/\s+/).length <= 6) first += 1;
  for (const [at, part] of parts.entries()) {
    if (at < first) last = last.slice(last.indexOf(part) + part.length);
  }
  const from = parts.slice(count).reduceRight((text, part) => text.slice(0, text.lastIndexOf(part)), last);
  return from.replace(/^[\s|–—·»:~/-]+|[\s|–—·»:~/-]+$/gu, '') || title;
}

/** The outlet's name, tidied: of what the page says, else its domain. A person's name is none. */
export function readOutlet(meta: MetaTags, data: LinkedData, url: string): string | null {
  const host = hostOf(url);
  const domain = host === '' ? null : (getDomain(host) ?? host);
  const given = givenNames(meta, data).map(tidied).filter((name) => isName(name, domain ?? ''));
  const written = given.filter((name) => !isDomain(name));
  // Written out with its marks a name is what readers know; in bare capitals it is what the template knows.
  return written.find((name) => /[^\x00-\x7F]/.test(name)) ?? written.find((name) => name !== name.toUpperCase() || name.length < 8) ?? written[0] ?? domain;
}

function tidied(raw: string): string {
  const name = cleanPlain(raw).replace(/^https?:\/\/(?:www\.)?([^/]*).*$/i, '$1').trim();
  const parts = name.split(separator);
  return (parts.length > 1 ? (parts.find(looksLikeOutlet) ?? parts[0] ?? name) : name).replace(/^[\s"“”'.,:-]+|[\s"“”',:-]+$/g, '');
}

const isDomain = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/.test(name);

function isName(name: string, domain: string): boolean {
  if (name.length < 2 || name.length > longestName || name.split(/\s+/).length > 10 || /^(?:home|trang chủ|website|wordpress|blog|my site|admin)$/i.test(name)) return false;
  const label = squeezed(domain.split('.')[0] ?? '');
  if (isOutlet(name) || (label !== '' && squeezed(name).includes(label))) return true;
  return nameKey(name) !== '' && nameKind(name) !== 'sure' && nameKind(name) !== 'likely';
}
