import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../infra/http/index.ts';
import { isMonthFirst } from '../../infra/text/dates.ts';
import { discoverHub } from '../websub/index.ts';
import { readFeed } from './read-feed.ts';
import { toItem } from './to-item.ts';

/*
 * Every feed of fixtures/ (small, broken or odd, all fictional) with what must come out of it. An item's expectation names only what
 * the feed is about; `…Has` asks for a part of a text. `distinct` counts the documents that they are, `hub` is the WebSub hub. What takes a
 * server to be odd (headers, compression, endless bodies) is in wire.test.ts.
 */
type Expected = { readonly items?: readonly Record<string, string | null>[]; readonly refused?: readonly string[]; readonly warnings?: readonly string[]; readonly error?: string; readonly distinct?: number; readonly hub?: unknown };

const folder = new URL('./fixtures/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Expected>;
const now = new Date('2026-11-20T00:00:00Z');
const person = /Nhân Chứng|nhan-chung|tac-gia/;

async function readFixture(name: string) {
  const url = 'https://feed.example.vn/rss/tin.rss';
  const { entries, channel, warnings } = await readFeed(decodeBody(readFileSync(new URL(name, folder))).text, url);
  const monthFirst = isMonthFirst(entries.flatMap((entry) => [...entry.published, ...entry.modified]));
  return { read: await Promise.all(entries.map((entry) => toItem(entry, { zone: 'Asia/Ho_Chi_Minh', monthFirst, now }))), hub: discoverHub(undefined, channel, url), warnings };
}

describe('the corpus of odd feeds', () => {
  it('has an expectation for each file', () => {
    expect(readdirSync(folder).filter((name) => name !== 'expected.json').sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', async (name, wanted) => {
    if (wanted.error !== undefined) {
      await expect(readFixture(name)).rejects.toMatchObject({ code: wanted.error, policy: 'reject' });
      return;
    }
    const { read, hub, warnings } = await readFixture(name);
    const items = read.filter((each) => 'listing' in each);
    expect(items.map((item) => item.url)).toEqual(wanted.items?.map((item) => item['url']));
    for (const [index, fields] of (wanted.items ?? []).entries()) {
      const item = items[index];
      const found: Record<string, unknown> = { ...item?.listing, url: item?.url };
      for (const [field, value] of Object.entries(fields)) {
        if (field.endsWith('Has')) expect(found[field.slice(0, -3)]).toContain(value);
        else expect([field, found[field]]).toEqual([field, value]);
      }
    }
    if (wanted.distinct !== undefined) expect(new Set(items.map(({ item }) => item)).size).toBe(wanted.distinct);
    if (wanted.hub !== undefined) expect(hub).toEqual(wanted.hub);
    expect(read.filter((each) => 'reason' in each).map((entry) => entry.reason)).toEqual(wanted.refused ?? []);
    for (const warning of wanted.warnings ?? []) expect(warnings.join('; ')).toContain(warning);
    expect(JSON.stringify(read)).not.toMatch(person);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('names the same item the same way twice', async () => {
    for (const name of ['rss-20-plain.xml', 'links-missing.xml', 'json-feed-11.json']) expect(await readFixture(name)).toEqual(await readFixture(name));
  });
});
