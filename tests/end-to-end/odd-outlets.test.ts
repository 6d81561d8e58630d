import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, type ExportedDocument } from '../support/exported.ts';
import { oddFeeds, type OddSource } from '../support/hostile-feeds.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { americanDates, datedSource, oddDates, oddPages } from '../support/hostile-pages.ts';
import { mark } from '../support/hostile-writing.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { historyOf, runOnce } from '../support/run-once.ts';

const hosts: HostileHost[] = [];
let forbidden: HostileHost;
let sources: readonly OddSource[];
let folder: OfficeFolder;
let documents: ExportedDocument[];

beforeAll(async () => {
  const host = async (address?: string): Promise<HostileHost> => {
    const started = await startHost(address);
    hosts.push(started);
    return started;
  };
  const [main, resting, slow, disallowing, robotless] = [await host(), await host(), await host(), await host(), await host()];
  forbidden = await host('127.0.0.2');
  disallowing.on('/robots.txt', { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /trang/\n' });
  robotless.on('/robots.txt', { status: 500 });
  const all = { main, resting, slow, forbidden, disallowing, robotless };
  sources = [...oddFeeds(all), ...oddPages(all), datedSource(main, 'dates', oddDates), datedSource(main, 'american-dates', americanDates)];
  folder = officeFolder({
    network: { allow: ['127.0.0.1'], timeoutSeconds: 4, maxBytes: 4_000_000 },
    crawl: { delay: 0, interval: 300 },
    sources: sources.map(({ id, url }) => ({ id, outlet: 'Báo thử', kind: 'feed', url })),
  });
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  folder[Symbol.dispose]();
});

describe('outlets that are odd in every way', { timeout: 120_000 }, () => {
  it('gives every item its fate and every source its word', async () => {
    const ledger = await runOnce(folder);
    expect(Object.keys(ledger.bySource).sort()).toEqual(sources.map(({ id }) => id).sort());
    const history = await historyOf(folder, sources.map(({ id }) => id));
    expect(Object.fromEntries(history)).toEqual(Object.fromEntries(sources.map(({ id, poll, fates }) => [id, { poll, fates }])));
  });

  it('sends nothing to an address that is not allowed', () => {
    expect(forbidden.connections()).toBe(0);
  });

  it('exports clean text, right titles and right dates', async () => {
    documents = await exported(folder.dataDir);
    const titles = documents.map(({ title }) => title);
    for (const wanted of sources.flatMap((source) => source.titles ?? [])) expect(titles).toContain(wanted);
    for (const { title, text, url } of documents) {
      const words = `${title}\n${text}`;
      // One page writes this tag in words, escaped: that is text, not markup.
      const markup = /<\/?[a-z!][^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|\uFFFD|var a=|Người Hư Cấu/i.exec(words.replace('<thẻ>', ''));
      expect(markup?.[0], url ?? '').toBeUndefined();
      expect(text.includes(mark), url ?? '').toBe(true);
      expect(words === words.normalize('NFC'), url ?? '').toBe(true);
    }
    const dated = (id: string): unknown[] =>
      documents.filter(({ source }) => source === id).map(({ title, publishedAt }) => [Number(/-(\d+)/.exec(title)?.[1]), publishedAt] as const).sort(([one], [other]) => one - other);
    expect(dated('dates')).toEqual(oddDates.map(([, at], index) => [index, at]));
    expect(dated('american-dates')).toEqual(americanDates.map(([, at], index) => [index, at]));
  });

  it('stores nothing new when run again at once', async () => {
    const ledger = await runOnce(folder);
    expect(ledger.stored).toBe(0);
    expect(ledger.deadLettered).toBe(0);
    expect(await exported(folder.dataDir)).toHaveLength(documents.length);
  });
});
