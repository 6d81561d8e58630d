/*
 * What of a page is cut away, by the names sites give to it. Only names: what an element says is not read here.
 */

type Attributes = Readonly<Record<string, string>>;

/** Never text of an article. */
export const cutElements = new Set(['style', 'svg', 'iframe', 'template', 'object', 'embed', 'canvas', 'math']);
/** Containers of a whole page bear names such as `author author-7` (an archive) and are never cut by them. */
const neverCut = new Set(['html', 'head', 'body', 'main', 'article', 'section', 'title', 'script', 'time']);
const commentBlocks = new Set(['div', 'section', 'aside', 'ul', 'ol', 'form', 'details']);

const commentName = /^(?:disqus_thread|fb-comments|respond|commentlist|(?:(?:box|list|wrap|section|area|block|detail|main|reader|user|article|news|post|the|ykien|zing|form|div)[-_]{1,2})?(?:comments?|binh-?_?luan|ykien|y-kien)(?:[-_]{1,2}(?:list|box|wrap|wrapper|section|area|form|thread|container|vne|respond|block|content|detail|details|item|items|news|page|app|widget|fb|facebook|\d+))*)$/i;
const bylineName = /^(?:by-?line|(?:(?:article|post|detail|details|entry|news|single|meta|story|cms|name|box|info|txt|p|c|d|e|content|page)[-_]{1,2})*(?:authors?|byline|tac-?gia|nguoi-viet)(?:[-_]{1,2}(?:name|info|infos|box|bio|wrap|wrapper|meta|link|title|detail|details|avatar|card|block|mail|email|text|list|item|img|image|photo|desc|description|role|url))*)$/i;
const personMeta = /^(?:(?:article|og|og:article|book|profile|dc|dcterms|dc\.|parsely|sailthru|citation|cxenseparse|cxenseparse:recs|twitter|fb|news|lotame|bt)[:.\-_]+)?(?:author|authors|creator|byl|byline|contributor|username|first_name|last_name)(?:[:.\-_](?:id|name|url|link|email|image|display_name))?$/i;

const tokens = (value: string | undefined): readonly string[] => (value === undefined ? [] : value.slice(0, 400).split(/\s+/).filter((token) => token !== ''));

/** A block of reader comments: texts of private persons, and none of the article's. */
export function isCommentBlock(name: string, attributes: Attributes): boolean {
  if (!commentBlocks.has(name)) return false;
  return [...tokens(attributes['id']), ...tokens(attributes['class'])].some((token) => commentName.test(token));
}

/** An element that may name who wrote the page; whether it is cut depends on its length too. */
export function mayBeByline(name: string, attributes: Attributes): boolean {
  if (neverCut.has(name)) return false;
  if (tokens(attributes['itemprop']).some((token) => /^(?:author|creator|editor|contributor)$/i.test(token))) return true;
  if (/^(?:author|byline)$/i.test(attributes['data-role'] ?? '')) return true;
  return [...tokens(attributes['id']), ...tokens(attributes['class'])].some((token) => bylineName.test(token));
}

/** Links and metadata that name a person outright. */
export function namesPerson(name: string, attributes: Attributes): boolean {
  if (name === 'meta') return [attributes['name'], attributes['property'], attributes['itemprop']].some((value) => value !== undefined && personMeta.test(value.trim()));
  return (name === 'a' || name === 'link') && tokens(attributes['rel']).some((token) => /^(?:author|me)$/i.test(token));
}

/** A link to the page of an author; what it says is a name unless it is as long as a text. */
export function isAuthorLink(name: string, attributes: Attributes): boolean {
  return name === 'a' && /\/(?:tac-gia|author|authors|phong-vien|nguoi-viet|nha-bao)\/[^/?#]/i.test((attributes['href'] ?? '').slice(0, 1_000));
}

/** Attributes worth keeping: no handlers, no inlined files or state, nothing that is called after an author. */
export function keepsAttribute(name: string, value: string): boolean {
  if (name.startsWith('on') || /author|byline|creator/i.test(name)) return false;
  if (value.length > 4_000) return false;
  return !/^\s*data:/i.test(value) && !(/srcset$/.test(name) && value.includes('data:'));
}
