import { noFacts, type ChannelFacts } from './channel.ts';
import { emptyEntry, longestContent, longestOther, longestSummary, mostEntries, type Entry, type EntryText, type FeedReading } from './entry.ts';

type Json = Readonly<Record<string, unknown>>;

const mostTags = 50;
const deepest = 200;

/**
 * Reads JSON Feed 1.x. Where the document itself is broken (cut off, control characters), its complete items are still
 * read one by one. Null when it is no JSON Feed. Known keys only are looked at: `authors` is not among them.
 */
export function readJson(text: string, url: string): FeedReading | null {
  const parsed = parse(text);
  const warnings: string[] = [];
  let items: readonly unknown[];
  let channel = noFacts;
  if (isObject(parsed) && Array.isArray(parsed['items']) && looksLikeFeed(parsed)) {
    items = parsed['items'];
    channel = factsOf(parsed);
  } else if (parsed === undefined && /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(text.slice(0, 65_536))) {
    items = salvage(text);
    warnings.push('broken JSON: its complete items are read');
  } else {
    return null;
  }
  if (items.length > mostEntries) warnings.push(`only the first ${mostEntries} items are read`);
  return { entries: items.slice(0, mostEntries).map((item) => toEntry(isObject(item) ? item : {}, url, channel.language)), channel, warnings };
}

function factsOf(feed: Json): ChannelFacts {
  const hubs = Array.isArray(feed['hubs']) ? feed['hubs'].filter(isObject).filter((hub) => word(hub['type'])?.toLowerCase() === 'websub') : [];
  return { ...noFacts, language: word(feed['language']), hubs: hubs.slice(0, 10).flatMap((hub) => words(hub['url'])), self: word(feed['feed_url']) };
}

function toEntry(item: Json, url: string, language: string | null): Entry {
  const html = word(item['content_html']);
  return {
    ...emptyEntry(url),
    links: [word(item['url']), word(item['external_url']), address(word(item['id']))].filter((link) => link !== null),
    guid: typeof item['id'] === 'number' ? String(item['id']) : (word(item['id']) ?? ''),
    title: plain(word(item['title']), longestOther),
    summary: plain(word(item['summary']), longestSummary),
    content: html === null ? plain(word(item['content_text']), longestContent) : { value: html.slice(0, longestContent), type: 'html' },
    published: words(item['date_published']),
    modified: words(item['date_modified']),
    images: [...words(item['image']), ...words(item['banner_image'])],
    categories: Array.isArray(item['tags']) ? item['tags'].slice(0, mostTags).filter((tag) => typeof tag === 'string').map((tag) => tag.slice(0, longestOther)) : [],
    language: word(item['language']) ?? language,
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const word = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const words = (value: unknown): readonly string[] => [word(value)].filter((text) => text !== null);
const plain = (text: string | null, longest: number): EntryText => ({ value: (text ?? '').slice(0, longest), type: 'text' });
const address = (id: string | null): string | null => (id !== null && /^https?:\/\//i.test(id) ? id : null);
const looksLikeFeed = (feed: Json): boolean => /jsonfeed\.org/.test(word(feed['version']) ?? '') || (feed['version'] === undefined && word(feed['title']) !== null);

/** Undefined where it is no JSON, or nests so deeply that reading it would hold everybody up. */
function parse(text: string): unknown {
  if (nestsTooDeeply(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The objects of `"items": […]` that are whole, found by their braces. */
function salvage(text: string): readonly unknown[] {
  const start = /"items"\s*:\s*\[/.exec(text);
  if (start === null) return [];
  const items: unknown[] = [];
  let depth = 0;
  let from = -1;
  let quoted = false;
  for (let at = start.index + start[0].length; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') {
      if (depth === 0) from = at;
      depth += 1;
    } else if (char === '}') {
      depth -= 1;
       
      if (depth === 0) items.push(parse(text.slice(from, at + 1).replace(/[\u0000-\u001F]/g, ' ')));
    } else if (char === ']' && depth === 0) break;
  }
  return items.filter((item) => item !== undefined);
}
