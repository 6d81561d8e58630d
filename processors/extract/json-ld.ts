import type { DomDocument } from './dom.ts';
import { cleanPlain } from './entities.ts';

/** What an article says of itself in schema.org terms; authors are passed over on purpose. */
export interface ArticleData {
  readonly headline: string;
  readonly description: string;
  readonly body: string;
  readonly isLive: boolean;
  readonly published: string;
  readonly modified: string;
  readonly image: string;
  readonly section: string;
  readonly language: string;
  readonly publisher: string;
  readonly url: string;
}

type Json = Readonly<Record<string, unknown>>;
const articleType = /(?:Article|Posting|Report)$/;
const deepest = 5;
const mostScripts = 30;

/** The article's entry of the page's JSON-LD; null where there is none that can be read. */
export function readArticleData(document: DomDocument): ArticleData | null {
  const articles = nodesOf(document).filter((node) => strings(node['@type']).some((type) => articleType.test(type)));
  const node = articles.sort((a, b) => weight(b) - weight(a))[0];
  if (!node) return null;
  return {
    headline: cleanPlain(text(node['headline']) || text(node['name'])),
    description: cleanPlain(text(node['description'])),
    body: text(node['articleBody']),
    isLive: strings(node['@type']).some((type) => type.startsWith('LiveBlog')),
    published: text(node['datePublished']),
    modified: text(node['dateModified']),
    image: imageOf(node['image']),
    section: cleanPlain(strings(node['articleSection'])[0] ?? ''),
    language: text(node['inLanguage']),
    publisher: cleanPlain(text(isObject(node['publisher']) ? node['publisher']['name'] : '')),
    url: text(node['url']),
  };
}

const weight = (node: Json): number => (text(node['articleBody']) ? 2 : 0) + (text(node['datePublished']) ? 1 : 0);

function nodesOf(document: DomDocument): Json[] {
  const found: Json[] = [];
  for (const script of [...document.querySelectorAll('script[type*="ld+json"]')].slice(0, mostScripts)) collect(parse(script.textContent ?? ''), 0, found);
  return found;
}

function collect(value: unknown, depth: number, found: Json[]): void {
  if (depth > deepest || found.length > 500) return;
  if (Array.isArray(value)) for (const item of value) collect(item, depth + 1, found);
  else if (isObject(value)) {
    found.push(value);
    collect(value['@graph'], depth + 1, found);
    collect(value['mainEntity'], depth + 1, found);
  }
}

/** As content systems write it: wrapped in comments, with raw line breaks in strings, with a comma too many. */
function parse(raw: string): unknown {
  const bare = raw.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)\s*/, '').replace(/\s*(?:-->|\/\/\s*\]\]>|\]\]>)$/, '').replace(/;\s*$/, '');
  const oneLine = bare.replace(/[\u0000-\u001f]+/g, ' ');
  for (const attempt of [bare, oneLine, oneLine.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more; a script that none can mend says nothing.
    }
  }
  return null;
}

function imageOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return isObject(first) ? text(first['url']) || text(first['contentUrl']) : '';
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '');
const strings = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
