import { emptyEntry, mostEntries, type Entry, type EntryText, type FeedReading } from './entry.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed 1.x. Where the document itself is broken (cut off, control characters), its complete items are still
 * read one by one. Null when it is no JSON Feed. Known keys only are looked at: `authors` is not among them.
 */
export function readJson(text: string, url: string): FeedReading | null {
  const parsed = parse(text);
  const warnings: string[] = [];
  let items: readonly unknown[];
  let language: string | null = null;
  if (isObject(parsed) && Array.isArray(parsed['items']) && looksLikeFeed(parsed)) {
    items = parsed['items'];
    language = word(parsed['language']);
  } else if (parsed === undefined && /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(text.slice(0, 65_536))) {
    items = salvage(text);
    warnings.push('broken JSON: its complete items are read');
  } else {
    return null;
  }
  if (items.length > mostEntries) warnings.push(`only the first ${mostEntries} items are read`);
  return { entries: items.slice(0, mostEntries).map((item) => toEntry(isObject(item) ? item : {}, url, language)), warnings };
}

function toEntry(item: Json, url: string, language: string | null): Entry {
  const html = word(item['content_html']);
  return {
    ...emptyEntry(url),
    links: [word(item['url']), word(item['external_url']), address(word(item['id']))].filter((link) => link !== null),
    guid: typeof item['id'] === 'number' ? String(item['id']) : (word(item['id']) ?? ''),
    title: { value: word(item['title']) ?? '', type: 'text' },
    summary: { value: word(item['summary']) ?? '', type: 'text' },
    content: html === null ? plain(word(item['content_text'])) : { value: html, type: 'html' },
    published: words(item['date_published']),
    modified: words(item['date_modified']),
    images: [...words(item['image']), ...words(item['banner_image'])],
    categories: Array.isArray(item['tags']) ? item['tags'].filter((tag) => typeof tag === 'string') : [],
    language: word(item['language']) ?? language,
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const word = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const words = (value: unknown): readonly string[] => [word(value)].filter((text) => text !== null);
const plain = (text: string | null): EntryText => ({ value: text ?? '', type: 'text' });
const address = (id: string | null): string | null => (id !== null && /^https?:\/\//i.test(id) ? id : null);
const looksLikeFeed = (feed: Json): boolean => /jsonfeed\.org/.test(word(feed['version']) ?? '') || (feed['version'] === undefined && word(feed['title']) !== null);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
