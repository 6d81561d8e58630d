import { parseLooseJson } from '../../infra/text/loose-json.ts';
import { cleanPlain } from './entities.ts';
import { overlap } from './overlap.ts';

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

/** Everything the page's JSON-LD tells of the article and its outlet. */
export interface LinkedData {
  /** The article's own entry; null where there is none that can be read. */
  readonly article: ArticleData | null;
  /** Dates of the page's entry (`WebPage`): second to the article's. */
  readonly page: { readonly published: string; readonly modified: string; readonly name: string };
  /** Names on the way from the front page to the article, the article itself left out where it can be told. */
  readonly crumbs: readonly string[];
  /** Names of the organisations and the site that the page belongs to, the likeliest first. */
  readonly organisations: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
const articleType = /(?:Article|Posting|Report)$/;
const deepest = 5;

/** Reads the page's JSON-LD. Of several articles the one of this address is taken, then the one with the page's title, then the fullest. */
export function readLinkedData(scripts: readonly string[], url: string, title: string): LinkedData {
  const nodes: Json[] = [];
  for (const script of scripts) collect(parseLooseJson(script), 0, nodes);
  const articles = nodes.filter((node) => isOf(node, articleType)).map((node) => ({ node, rank: rank(node, url, title) }));
  const article = articles.sort((a, b) => b.rank - a.rank)[0]?.node;
  const page = nodes.find((node) => isOf(node, /^(?:WebPage|ItemPage)$/) && text(node['datePublished']) !== '');
  return {
    article: article ? articleOf(article) : null,
    page: { published: text(page?.['datePublished']), modified: text(page?.['dateModified']), name: cleanPlain(text(page?.['name'])) },
    crumbs: crumbsOf(nodes.find((node) => isOf(node, /^BreadcrumbList$/))),
    organisations: [
      ...nodes.filter((node) => isOf(node, /^(?:NewsMediaOrganization|Organization|Corporation|GovernmentOrganization)$/)),
      ...nodes.filter((node) => isOf(node, /^WebSite$/)),
    ].map((node) => cleanPlain(text(node['name']))).filter(Boolean),
  };
}

function articleOf(node: Json): ArticleData {
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

function rank(node: Json, url: string, title: string): number {
  const main = node['mainEntityOfPage'];
  const claimed = [text(node['url']), text(node['@id']), text(main), isObject(main) ? text(main['@id']) || text(main['url']) : ''];
  const mine = claimed.some((address) => address !== '' && pathOf(address, url) === pathOf(url, url)) ? 8 : 0;
  const headline = cleanPlain(text(node['headline']) || text(node['name']));
  return mine + (title !== '' && overlap(headline, title) > 0.7 ? 4 : 0) + (text(node['articleBody']) ? 2 : 0) + (text(node['datePublished']) ? 1 : 0);
}

function pathOf(address: string, base: string): string {
  const parsed = URL.canParse(address, base) ? new URL(address, base) : null;
  return parsed === null || parsed.pathname === '/' ? address : parsed.pathname + parsed.search;
}

function crumbsOf(list: Json | undefined): string[] {
  const items = list === undefined ? [] : [list['itemListElement']].flat(2).filter(isObject);
  return items.map((item) => cleanPlain(text(item['name']) || (isObject(item['item']) ? text(item['item']['name']) : ''))).filter(Boolean).slice(0, 12);
}

function collect(value: unknown, depth: number, found: Json[]): void {
  if (depth > deepest || found.length > 500) return;
  if (Array.isArray(value)) for (const item of value) collect(item, depth + 1, found);
  else if (isObject(value)) {
    found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb']) if (typeof value[key] === 'object') collect(value[key], depth + 1, found);
  }
}

function imageOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return isObject(first) ? text(first['url']) || text(first['contentUrl']) : '';
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOf = (node: Json, pattern: RegExp): boolean => strings(node['@type']).some((type) => pattern.test(type.replace(/^.*[:/#]/, '')));
const text = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '');
const strings = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
