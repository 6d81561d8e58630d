import { readLinks } from './link-header.ts';

/** A WebSub hub and the address that a feed is known by there. */
export interface HubOffer {
  readonly url: string;
  readonly topic: string;
}

/** What a feed itself says: raw addresses of its hubs and its own. */
export interface HubHints {
  readonly hubs: readonly string[];
  readonly self: string | null;
}

const longest = 2_048;

/**
 * The hub that a feed offers: by its HTTP header, else by its own links (WebSub, section 4). Of several hubs always the same one is
 * taken, encrypted before plain: a feed that lists them in changing order must not make us subscribe again and again.
 */
export function discoverHub(linkHeader: string | undefined, feed: HubHints, url: string): HubOffer | null {
  const links = readLinks(linkHeader);
  const named = (relation: string): readonly string[] => links.filter(({ relations }) => relations.includes(relation)).map(({ href }) => href);
  const inHeader = usable(named('hub'), url);
  const hubs = inHeader.length > 0 ? inHeader : usable(feed.hubs, url);
  const [hub] = hubs.toSorted((a, b) => Number(b.startsWith('https:')) - Number(a.startsWith('https:')) || (a < b ? -1 : a > b ? 1 : 0));
  if (hub === undefined) return null;
  const topic = [...named('self'), ...(feed.self === null ? [] : [feed.self]), url].map((each) => topicOf(each, url)).find((each) => each !== null);
  return topic === undefined ? null : { url: hub, topic };
}

function usable(addresses: readonly string[], base: string): readonly string[] {
  return addresses.map((address) => parse(address, base)).filter((parsed) => parsed !== null).map(({ href }) => href);
}

/** Hubs compare topics letter by letter: a full address stays as it was written. */
function topicOf(address: string, base: string): string | null {
  const parsed = parse(address, base);
  if (parsed === null) return null;
  return /^https?:\/\//i.test(address) ? address : parsed.href;
}

function parse(address: string, base: string): URL | null {
  const text = address.trim();
  if (text === '' || text.length > longest || /\s/.test(text) || !URL.canParse(text, base)) return null;
  const parsed = new URL(text, base);
  const fine = /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '' && parsed.href.length <= longest;
  return fine ? parsed : null;
}
