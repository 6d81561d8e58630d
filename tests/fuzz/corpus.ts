import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNewsroom } from '../../app/newsroom/index.ts';
import { page, paragraphs, rss } from '../support/hostile-writing.ts';

export type Kind = 'feed' | 'page' | 'listing' | 'sitemap';

export interface Specimen {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Corpus = Readonly<Record<Kind, readonly Specimen[]>>;

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared/data/pages');

/** Healthy and odd inputs of each kind: the project's fixtures, the demonstration newsroom, and captured pages where they lie beside the project. */
export async function gatherCorpus(): Promise<Corpus> {
  const newsroom = await newsroomPages();
  const captured = files(join(shared, 'meth04'), /\.html$/);
  return {
    feed: [...files(join(root, 'crawlers/feeds/fixtures'), /\.(?:xml|json|html|txt)$/, /^expected/), ...files(join(shared, 'rss'), /\.xml$/), ...newsroom.filter(({ bytes }) => bytes.includes('<rss') || bytes.includes('<feed')), madeFeed()],
    page: [...newsroom.filter(({ bytes }) => bytes.includes('<html')), ...captured.filter(({ name }) => name.includes('article')), ...files(shared, /\.html$/), ...madePages()],
    listing: [...files(join(root, 'crawlers/pages/listing/fixtures'), /\.html$/), ...captured.filter(({ name }) => name.includes('list')), ...newsroom.filter(({ bytes }) => bytes.includes('<html')), madeList()],
    sitemap: [...files(join(root, 'crawlers/pages/sitemap/fixtures'), /\./), ...madeSitemaps()],
  };
}

function files(folder: string, like: RegExp, unlike = /^$/): readonly Specimen[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => like.test(name) && !unlike.test(name)).sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The front page and what it leads to, two steps deep; the same pages each time, for the epoch is fixed. */
async function newsroomPages(): Promise<readonly Specimen[]> {
  const epoch = new Date('2026-11-01T00:00:00Z');
  const newsroom = await startNewsroom({ port: 0, epoch, now: () => new Date('2026-11-02T00:00:00Z') });
  const found = new Map<string, Specimen>();
  try {
    let level = ['/'];
    for (let depth = 0; depth < 3; depth += 1) {
      const next: string[] = [];
      for (const path of level) {
        if (found.has(path) || found.size >= 40) continue;
        const response = await fetch(new URL(path, newsroom.url));
        if (!response.ok || !/html|xml|json/.test(response.headers.get('content-type') ?? '')) continue;
        const text = (await response.text()).replaceAll(newsroom.url, 'https://bao-thu.example/');
        found.set(path, { name: `newsroom${path}`, bytes: Buffer.from(text) });
        next.push(...[...text.matchAll(/(?:href="|<link>)(?:https:\/\/bao-thu\.example)?(\/[^"<#]*)/g)].map((match) => match[1] ?? '/'));
      }
      level = [...new Set(next)].sort();
    }
  } finally {
    await newsroom.close();
  }
  return [...found.values()];
}

const madeFeed = (): Specimen => ({
  name: 'made feed',
  bytes: Buffer.from(rss(Array.from({ length: 30 }, (_, index) => ({ title: `Tin thứ ${index}`, link: `https://bao-thu.example/tin-${index}.html`, content: paragraphs(String(index)) })))),
});

const linkedData = (title: string): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2026-03-02T08:15:00+07:00', articleBody: 'Nội dung hư cấu. '.repeat(40), author: { name: 'Nguyễn Văn Viết' } })}</script>`;

const madePages = (): readonly Specimen[] => [
  { name: 'made page', bytes: Buffer.from(page('1')) },
  { name: 'made page with metadata', bytes: Buffer.from(page('2', { head: `<meta property="og:title" content="Tin"><meta property="article:published_time" content="2026-03-02T08:15:00+07:00">${linkedData('Tin')}` })) },
  { name: 'made page with lists and tables', bytes: Buffer.from(page('3', { before: `<nav><ul>${'<li><a href="/x.html">Mục</a></li>'.repeat(60)}</ul></nav>`, body: `${paragraphs('3')}<table>${'<tr><td>1</td><td>hai</td></tr>'.repeat(50)}</table><ul>${'<li>Mục</li>'.repeat(50)}</ul><div id="comments">${'<p>Bình luận hư cấu</p>'.repeat(50)}</div>` })) },
];

const madeList = (): Specimen => ({
  name: 'made list',
  bytes: Buffer.from(`<html><body><main>${Array.from({ length: 60 }, (_, index) => `<article><h3><a href="/thoi-su/tin-so-${100_000 + index}.html">Tân Hải khởi công công trình số ${index} của năm nay</a></h3><p>Tóm tắt hư cấu.</p><time datetime="2026-03-02T08:15:00+07:00">08:15 02/03/2026</time></article>`).join('')}</main></body></html>`),
});

const madeSitemaps = (): readonly Specimen[] => [
  { name: 'made news sitemap', bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${Array.from({ length: 80 }, (_, index) => `<url><loc>https://bao-thu.example/tin-${index}.html</loc><lastmod>2026-11-01T0${index % 10}:00:00+07:00</lastmod><news:news><news:publication><news:name>Báo thử</news:name><news:language>vi</news:language></news:publication><news:publication_date>2026-11-01T00:00:00Z</news:publication_date><news:title>Tin ${index}</news:title></news:news></url>`).join('')}</urlset>`) },
  { name: 'made index', bytes: Buffer.from(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: 40 }, (_, index) => `<sitemap><loc>https://bao-thu.example/s-${index}.xml.gz</loc><lastmod>2026-11-0${(index % 9) + 1}</lastmod></sitemap>`).join('')}</sitemapindex>`) },
  { name: 'made list of addresses', bytes: Buffer.from(Array.from({ length: 200 }, (_, index) => `https://bao-thu.example/tin-${index}.html`).join('\n')) },
];
