import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';
import { toItem } from './to-item.ts';

const many = (count: number, body: (index: number) => string): string =>
  `<rss version="2.0"><channel>${Array.from({ length: count }, (_, index) => `<item>${body(index)}</item>`).join('\n')}</channel></rss>`;
const plain = (index: number): string =>
  `<title>Tin hư cấu số ${index}</title><link>https://bao.example.vn/tin-${index}.html</link><description><![CDATA[<p>${'Đoạn dẫn hư cấu. '.repeat(60)}</p>]]></description><pubDate>Mon, 05 Oct 2026 11:00:00 +0700</pubDate>`;

describe('large feeds', () => {
  it('reads 5,000 items and lets others work meanwhile', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const text = many(5_000, plain);
    delay.enable();
    const { entries, warnings } = await readFeed(text, 'https://bao.example.vn/rss');
    delay.disable();
    expect(entries).toHaveLength(5_000);
    expect(entries.at(-1)?.links[0]).toBe('https://bao.example.vn/tin-4999.html');
    expect(warnings).toEqual([]);
    // Turns were taken: an unbroken read would leave one single sample.
    expect(delay.count).toBeGreaterThan(10);
  });

  it('cuts what no newspaper lists, and says so', async () => {
    const { entries, warnings } = await readFeed(many(10_500, (index) => `<link>https://bao.example.vn/${index}</link>`), 'https://bao.example.vn/rss');
    expect(entries).toHaveLength(10_000);
    expect(warnings.join()).toContain('only the first 10000');
  });

  it.each([
    ['tags that never end', `<rss version="2.0"><channel><item><title>x</title><link>https://bao.example.vn/1</link><description>${'<p'.repeat(200_000)}`],
    ['nested CDATA', `<rss version="2.0"><channel><item><description>${'<![CDATA['.repeat(100_000)}`],
    ['CDATA that never ends', `<rss version="2.0"><channel>${'<item><title><![CDATA[x</title></item>'.repeat(20_000)}`],
    ['deep nesting', `<rss version="2.0"><channel><item><description>${'<div>'.repeat(50_000)}`],
    ['a declaration that never ends', `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(4_000)}<rss version="2.0"><channel><item>`],
    ['unclosed comments', `<rss version="2.0"><channel>${'<!--'.repeat(100_000)}`],
    ['escaped tags', many(1, () => `<link>https://bao.example.vn/1</link><title>${'&lt;b'.repeat(100_000)}</title><description>${'&lt;img src='.repeat(50_000)}</description>`)],
  ])('is not slowed down by %s', async (_, text) => {
    const { entries } = await readFeed(text, 'https://bao.example.vn/rss');
    for (const entry of entries) await toItem(entry, { zone: 'UTC', monthFirst: undefined, now: new Date() });
    expect(entries.length).toBeLessThanOrEqual(10_000);
  }, 5_000);

  it('bounds a field', async () => {
    const { entries } = await readFeed(many(1, () => `<link>https://bao.example.vn/1</link><description>${'ă'.repeat(100_000)}</description>`), 'https://bao.example.vn/rss');
    expect(entries[0]?.summary.value).toHaveLength(60_000);
  });
});

describe('feeds as newspapers publish them', () => {
  const folder = '../shared/data/pages/rss';
  it.skipIf(!existsSync(folder))('are read without a warning, each item with title, address and date', async () => {
    const feeds = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(0);
    for (const name of feeds) {
      const { entries, warnings } = await readFeed(readFileSync(`${folder}/${name}`, 'utf8'), 'https://bao.example.vn/rss');
      expect(warnings.filter((warning) => !warning.includes('cut off'))).toEqual([]);
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        const item = await toItem(entry, { zone: 'Asia/Ho_Chi_Minh', monthFirst: undefined, now: new Date('2026-12-31T00:00:00Z') });
        expect(item).toMatchObject({ kind: 'article', listing: { title: expect.stringMatching(/^[^<&]{5,}$/), publishedAt: expect.any(String), image: expect.any(String) } });
      }
    }
  });

  const quirks = `${folder}/text_quirks.json`;
  it.skipIf(!existsSync(quirks))('are cleaned of every quirk met in the wild', async () => {
    const cases = (JSON.parse(readFileSync(quirks, 'utf8')) as readonly { raw: string; clean?: string }[]).filter((each) => each.clean !== undefined);
    for (const { raw, clean } of cases) {
      const text = `<rss version="2.0"><channel><item><title>${raw.includes('<![CDATA[') ? raw : `<![CDATA[${raw}]]>`}</title><link>https://bao.example.vn/1</link></item></channel></rss>`;
      const { entries } = await readFeed(text, 'https://bao.example.vn/rss');
      expect(await Promise.all(entries.map((entry) => toItem(entry, { zone: 'UTC', monthFirst: undefined, now: new Date() })))).toMatchObject([{ listing: { title: clean } }]);
    }
  });
});
