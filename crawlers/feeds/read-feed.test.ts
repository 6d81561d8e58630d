import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';
import { toItem } from './to-item.ts';

const many = (count: number, body: (index: number) => string): string =>
  `<rss version="2.0"><channel>${Array.from({ length: count }, (_, index) => `<item>${body(index)}</item>`).join('\n')}</channel></rss>`;
const plain = (index: number): string =>
  `<title>Tin hư cấu số ${index}</title><link>https://bao.example.vn/tin-${index}.html</link><description><![CDATA[<p>${'Đoạn dẫn hư cấu. '.repeat(60)}</p>]]></description><pubDate>Mon, 05 Oct 2026 11:00:00 +0700</pubDate>`;

/** Turns of the event loop since: what others could have done meanwhile. */
function countTurns(): () => number {
  let turns = 0;
  let next = setImmediate(function tick() {
    turns += 1;
    next = setImmediate(tick);
  });
  return () => {
    clearImmediate(next);
    return turns;
  };
}

const room = 8_388_608;
const json = (item: string): string => `{"version":"https://jsonfeed.org/version/1.1","items":[${item}]}`;

describe('large feeds', () => {
  it('reads 5,000 items and lets others work meanwhile', async () => {
    const text = many(5_000, plain);
    const turns = countTurns();
    const { entries, warnings } = await readFeed(text, 'https://bao.example.vn/rss');
    expect(entries).toHaveLength(5_000);
    expect(entries.at(-1)?.links[0]).toBe('https://bao.example.vn/tin-4999.html');
    expect(warnings).toEqual([]);
    expect(turns()).toBeGreaterThan(50);
  });

  it('cuts what no newspaper lists, and says so', async () => {
    const { entries, warnings } = await readFeed(many(5_500, (index) => `<link>https://bao.example.vn/${index}</link>`), 'https://bao.example.vn/rss');
    expect(entries).toHaveLength(5_000);
    expect(warnings.join()).toContain('only the first 5000');
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
    expect(entries.length).toBeLessThanOrEqual(5_000);
  }, 30_000);

  it.each<readonly [string, number, () => string]>([
    // Given up at its start: what is asked for is that it ends at all.
    ['elements that are never closed', 0, () => `<rss><channel>${'<a>'.repeat(room / 3)}`],
    ['contents that nest without end', 100, () => many(27, (index) => `<link>https://bao.example.vn/${index}</link><content:encoded><![CDATA[${'<div>'.repeat(60_000)}]]></content:encoded>`)],
    ['one item of a million fields', 100, () => many(1, () => '<title>a</title>'.repeat(room / 16))],
    ['one element of a million attributes', 50, () => many(1, () => `<description><p ${Array.from({ length: 500_000 }, (_, index) => `a${index}="b"`).join(' ')}>`)],
    ['items without end', 30, () => `<rss><channel>${'<item/>'.repeat(room / 7)}`],
    ['JSON of line ends', 0, () => json(`{"url":"https://bao.example.vn/1","summary":"${'\\n'.repeat(room / 2)}"}`)],
    ['JSON of tags', 0, () => json(`{"url":"https://bao.example.vn/1","tags":[${'"",'.repeat(room / 3)}""]}`)],
    ['JSON that nests without end', 0, () => json('['.repeat(room))],
  ])('lets others work while it reads 8 MB of %s', async (_, least, make) => {
    const text = make();
    const turns = countTurns();
    const { entries } = await readFeed(text, 'https://bao.example.vn/rss');
    const taken = turns();
    for (const entry of entries.slice(0, 100)) expect(JSON.stringify(await toItem(entry, { zone: 'UTC', monthFirst: undefined, now: new Date() })).length).toBeLessThan(1_000_000);
    expect(taken).toBeGreaterThanOrEqual(least);
    expect(entries.length).toBeLessThanOrEqual(5_000);
  }, 60_000);

  it('can be called off', async () => {
    const stop = new AbortController();
    const reading = readFeed(many(5_000, plain), 'https://bao.example.vn/rss', stop.signal).then(() => 'read', (error: unknown) => error);
    setImmediate(() => stop.abort(new Error('called off')));
    expect(await reading).toEqual(new Error('called off'));
  });

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
