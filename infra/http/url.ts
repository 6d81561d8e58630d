import { getDomain } from 'tldts';
import { RejectedError } from '../contracts/index.ts';
import { withoutTracking } from './tracking.ts';
import { unwrap } from './unwrap.ts';

/** Longer addresses are junk or an attack; servers refuse them anyway. */
const longestUrl = 4096;

/** What is not even read: its repair would cost more than any address is worth. */
const longestRaw = 65_536;
/** Wrappers around wrappers; nobody honest gets near it. */
const mostWrappers = 8;

const badUrl = (message: string, cause?: unknown): RejectedError =>
  new RejectedError(message, { code: 'bad-url', hint: 'A full public address starts with http:// or https://.', cause });

/**
 * The one spelling of an address that is fetched and shown: absolute, lower-case host (IDNA), no default port, no fragment, no
 * tracking parameters, taken out of redirect wrappers and AMP caches; what feeds break (doubled hosts, left-over entities,
 * blanks) is mended. The order of the other parameters and a trailing slash stay, for servers tell them apart, and so do scheme
 * and mobile hosts, which may have no twin: `addressKey` folds those. Applying it twice changes nothing.
 * @throws {RejectedError} `bad-url`. The message never repeats the address: a post's address can name its author.
 */
export function canonicalUrl(raw: string, base?: string): string {
  if (raw.length > longestRaw) throw badUrl(`The address is longer than ${longestUrl} characters`);
  const url = unwrapped(parse(mend(raw), base));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw badUrl(`Only http and https addresses are fetched, not ${url.protocol}`);
  if (url.username !== '' || url.password !== '') throw badUrl('The address carries a user name or password');
  url.hash = '';
  const hostname = url.hostname.replace(/\.+$/, '');
  if (hostname === '') throw badUrl('The address has no host');
  url.hostname = hostname;
  const search = withoutTracking(url.search);
  const canonical = `${url.protocol}//${url.host}${upperEscapes(withoutSession(url.pathname))}${upperEscapes(search)}`;
  if (canonical.length > longestUrl) throw badUrl(`The address is longer than ${longestUrl} characters`);
  return canonical;
}

/**
 * What politeness counts as one site: the registrable domain, or `host:port` where there is none (IP addresses, loopback,
 * bare names).
 * @throws {RejectedError} `bad-url`
 */
export function siteOf(url: string | URL): string {
  const parsed = typeof url === 'string' ? parse(url) : url;
  const domain = getDomain(parsed.hostname, { allowPrivateDomains: true });
  if (domain !== null && domain !== '') return domain;
  return `${parsed.hostname}:${parsed.port === '' ? (parsed.protocol === 'https:' ? '443' : '80') : parsed.port}`;
}

/** Whether two addresses belong to one registrable domain (or to one host and port where there is none). */
export const sameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b);

function parse(text: string, base?: string): URL {
  try {
    return base === undefined ? new URL(text) : new URL(text, base);
  } catch (cause) {
    throw badUrl('This is not a full web address', cause);
  }
}

function mend(raw: string): string {
  let text = raw.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '').trim().replace(/[\t\r\n]+/g, '');
  // Feeds escape twice and thrice; four rounds mend what has been seen without letting a hostile text cost much.
  for (let round = 0; round < 4 && /&(?:amp|#0*38|#x0*26);/i.test(text); round += 1) text = text.replace(/&(?:amp|#0*38|#x0*26);/gi, '&');
  return withoutDoubledHost(text);
}

/** `https://a.vnhttps://a.vn/x` and `https://a.vn/https://a.vn/x`: a template glued its own host before a full address. */
function withoutDoubledHost(text: string): string {
  for (let rest = text, round = 0; ; round += 1) {
    const glued = /^https?:\/\/[^/?#@:]*?(?::\d{1,5})?(https?:\/\/.*)$/i.exec(rest) ?? /^https?:\/\/([^/?#]+)\/(?=https?:\/\/\1(?:[/?#]|$))(.*)$/i.exec(rest);
    const inner = glued?.[2] ?? glued?.[1];
    if (inner === undefined || round === 4) return rest;
    rest = inner;
  }
}

function unwrapped(url: URL): URL {
  let found = url;
  for (let round = 0; ; round += 1) {
    const inner = unwrap(found);
    if (inner === null) return found;
    if (round === mostWrappers) throw badUrl('The address leads through too many others');
    found = parse(mend(inner));
  }
}

/** Portals written in Java put the reader's session into the path. */
const withoutSession = (pathname: string): string => (pathname.includes(';') ? pathname.replace(/;jsessionid=[^/;]*/gi, '') : pathname);

const upperEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
