import { getDomain } from 'tldts';
import { keepParts } from './tracking.ts';
import { canonicalUrl } from './url.ts';

/** Labels before a registrable domain that only name a way of reading the same site. */
const readingLabels = new Set(['www', 'm', 'mobile', 'wap', 'touch', 'amp']);
/** Files that are something else than the page of the same name. */
const otherFiles = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'zip', 'rar', 'xml', 'rss', 'atom', 'json', 'txt', 'csv', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg', 'mp3', 'mp4', 'mov', 'webm', 'epub']);
const mostRounds = 64;

/**
 * The identity of an article's address: what ids are made of, never what is fetched or shown. Beyond `canonicalUrl` it folds what
 * outlets offer the same article under: http and https, `www.`, mobile and AMP hosts, AMP paths and parameters, a trailing
 * slash, escapes that need not be, the order of parameters. What can tell two articles apart (path, ids, other parameters,
 * subdomains, ports) stays. `addressKey(canonicalUrl(x))` is `addressKey(x)`, and applying it twice changes nothing.
 * @throws {RejectedError} `bad-url`
 */
export function addressKey(raw: string): string {
  let key = canonicalUrl(raw);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = foldOnce(key);
    if (next === key) break;
    key = next;
  }
  return key;
}

function foldOnce(address: string): string {
  const plain = address.includes('%') ? canonicalUrl(plainEscapes(address)) : address;
  const url = new URL(plain);
  const host = readingHost(url.hostname);
  // Two schemes are one site only at their own ports, and only where names are public: a bare host may serve two things.
  const scheme = url.port === '' && host !== null ? 'https:' : url.protocol;
  const port = url.port === '' ? '' : `:${url.port}`;
  return canonicalUrl(`${scheme}//${host ?? url.hostname}${port}${readingPath(url.pathname)}${readingQuery(url.search)}`);
}

/** The host without the labels that name a way of reading; null where there is no registrable domain. */
function readingHost(hostname: string): string | null {
  const domain = getDomain(hostname, { allowPrivateDomains: true });
  if (domain === null || domain === '') return null;
  const labels = hostname.slice(0, hostname.length - domain.length).split('.').filter((label) => label !== '' && !readingLabels.has(label));
  return [...labels, domain].join('.');
}

function readingPath(pathname: string): string {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  while (segments.length > 1 && isAmp(segments.at(-1))) segments.pop();
  while (segments.length > 1 && isAmp(segments[0]) && /[\d-]/.test(segments.at(-1) ?? '')) segments.shift();
  const last = segments.pop();
  return last === undefined ? '/' : `/${[...segments, readingFile(last)].join('/')}`;
}

const isAmp = (segment: string | undefined): boolean => segment?.toLowerCase() === 'amp';

/**
 * `bai-123456.amp`, `bai-123456.html` and `bai-123456.htm` are one page: behind an id of four digits or more, the ending only names
 * the reading. Other names keep theirs.
 */
function readingFile(name: string): string {
  const bare = name.replace(/\.amp(?=\.s?html?$)/i, '').replace(/(.)\.amp$/i, '$1');
  const match = /^(.*\d{4})\.([a-z]{2,5})$/i.exec(bare);
  const ending = match?.[2]?.toLowerCase() ?? '';
  return match?.[1] === undefined || otherFiles.has(ending) ? bare : match[1];
}

/** Without the parameters that ask for AMP, the others by name (those of one name in their order). */
function readingQuery(search: string): string {
  const kept = keepParts(search, (name, value) => !asksForAmp(name, value.toLowerCase()));
  if (!kept.includes('&')) return kept;
  const name = (part: string): string => part.split('=', 1)[0] ?? '';
  const parts = kept.slice(1).split('&').sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  return `?${parts.join('&')}`;
}

function asksForAmp(name: string, value: string): boolean {
  if (name === 'amp' || name === 'noamp') return ['', '1', 'true', 'yes', 'mobile', 'available'].includes(value);
  return name === 'outputtype' && value === 'amp';
}

/** Escapes of letters, digits and `-._~` mean the letters themselves (RFC 3986, 6.2.2.2). */
const plainEscapes = (text: string): string =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (escape, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : escape;
  });
