import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, type ExportedDocument } from '../support/exported.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html, page, rss, xml } from '../support/hostile-writing.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { historyOf, runOnce } from '../support/run-once.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'pages');
const here = existsSync(data);

interface Expected { readonly title?: string; readonly published_at?: string; readonly contains: readonly string[] }

/** Real pages of Vietnamese outlets, captured once, served from loopback: their content stays where it is and is never copied. */
describe('pages of real outlets [needs shared data]', { timeout: 120_000 }, () => {
  let host: HostileHost;
  let folder: OfficeFolder;
  let documents: ExportedDocument[];
  const articles: string[] = [];
  const lists: string[] = [];
  let listed = 0;

  beforeAll(async () => {
    if (!here) return;
    host = await startHost();
    const pages = ['.', 'meth04'].flatMap((dir) => readdirSync(join(data, dir)).filter((file) => file.endsWith('.html')).map((file) => join(dir, file)));
    for (const file of pages) (file.includes('_list') ? lists : articles).push(host.on(`/${file}`, html(readFileSync(join(data, file)), 'text/html')));
    const entry = (link: string) => ({ title: 'Bản chụp để thử phần mềm', link, date: '', summary: '' });
    const feeds = readdirSync(join(data, 'rss')).filter((file) => file.endsWith('.rss.xml')).map((file, index) => {
      // Their links lead to the outlets themselves, which are none of a test's business: each is led to a page here.
      const text = readFileSync(join(data, 'rss', file), 'utf8').replace(/https?:\/\/(?:[\w-]+\.)*[\w-]+\.(?:vn|net|com)(?=\/[^\s"<>]*\.html?)/g, () => `${host.url}/rss-${index}`);
      const links = new Set([...text.matchAll(/<link>(?:<!\[CDATA\[)?\s*http:\/\/127\.0\.0\.1:\d+(\/[^\s<\]]+)/g)].map((match) => match[1] ?? ''));
      for (const link of links) host.on(link, html(page(link.replace(/\W+/g, '-'))));
      listed += links.size;
      return { id: `rss-${index}`, outlet: 'Báo thử', kind: 'feed', url: host.on(`/nguon/rss-${index}.xml`, xml(text)) };
    });
    const source = (id: string, links: readonly string[]) => ({ id, outlet: 'Báo thử', kind: 'feed', url: host.on(`/nguon/${id}`, xml(rss(links.map(entry)))) });
    folder = officeFolder({ network: { allow: ['127.0.0.1'], timeoutSeconds: 2 }, crawl: { delay: 0, interval: 300 }, sources: [source('articles', articles), source('lists', lists), ...feeds] });
  });
  afterAll(async () => {
    if (!here) return;
    await host.close();
    folder[Symbol.dispose]();
  });

  it.skipIf(!here)('stores the articles and refuses the lists', async () => {
    const ledger = await runOnce(folder);
    const history = await historyOf(folder, ['articles', 'lists']);
    expect(history.get('articles')).toEqual({ poll: 'ok', fates: articles.map(() => 'stored') });
    expect(history.get('lists')).toEqual({ poll: 'ok', fates: lists.map(() => 'rejected:not-an-article') });
    expect(listed).toBeGreaterThan(0);
    expect(ledger.stored).toBe(articles.length + listed);
  });

  it.skipIf(!here)('reads titles, dates and text as a reader would', async () => {
    documents = await exported(folder.dataDir);
    const expected = JSON.parse(readFileSync(join(data, 'meth04', 'expected.json'), 'utf8')) as Record<string, Expected>;
    for (const [file, { title, published_at, contains }] of Object.entries(expected)) {
      const found = documents.find(({ url }) => url === `${host.url}/meth04/${file}`);
      if (title !== undefined) expect(found?.title, file).toBe(title);
      // To the minute: one outlet's page names two times, whose seconds differ.
      if (published_at !== undefined) expect(found?.publishedAt?.replace(/:\d\d\+/, '+'), file).toBe(published_at.replace(/:\d\d\+/, '+'));
      for (const words of contains) expect(found?.text, file).toContain(words);
    }
    for (const { text, title, url, publishedAt } of documents.filter(({ source }) => source === 'articles')) {
      expect(/<\/?[a-z!][^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|\uFFFD|function\s*\(/i.exec(`${title}\n${text}`)?.[0], url ?? '').toBeUndefined();
      expect(text.length, url ?? '').toBeGreaterThan(500);
      expect(publishedAt, url ?? '').toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+07:00$/);
    }
  });

  it.skipIf(!here)('finds nothing new when run again', async () => {
    const ledger = await runOnce(folder);
    expect(ledger.stored).toBe(0);
    expect(await exported(folder.dataDir)).toHaveLength(documents.length);
  });
});
