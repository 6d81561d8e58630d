import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { inlineExtractor } from '../../processors/extract/index.ts';
import { fixtures } from '../../processors/extract/fixtures/index.ts';
import { body, now, page } from '../../processors/extract/fixtures/fixture.ts';
import { extractPages, pagesOf, type PageRecord } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'diembao-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = ['url', 'canonicalUrl', 'title', 'syndicatedFrom', 'publishedAt', 'modifiedAt', 'lead', 'text', 'image', 'outlet', 'section', 'language'];
const article = page({ head: '<title>Bài mẫu về nước ngọt trên đảo</title><meta name="pubdate" content="2026-11-20T08:15:00+07:00">', main: `<h1>Bài mẫu về nước ngọt trên đảo</h1>${body()}` });

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function run(lines: readonly unknown[]): Promise<{ readonly records: PageRecord[]; readonly failures: { readonly url: string | null; readonly code: string }[] }> {
  put('pages.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const failures: { url: string | null; code: string }[] = [];
  const records: PageRecord[] = [];
  for await (const line of extractPages(pagesOf(join(folder, 'pages.jsonl')), { extractor: inlineExtractor(), zone: 'Asia/Ho_Chi_Minh', now: () => now, atOnce: 4, onError: ({ url, error }) => failures.push({ url, code: error.code }) })) records.push(JSON.parse(line) as PageRecord);
  return { records, failures };
}

describe('pages read from files', () => {
  it('give one line each, in order, with exactly the keys that were promised', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => ({ url: `https://bao-mau.example/bai-${index}-2000${index}.html`, file: put(`${index}.html`, article) }));
    const { records, failures } = await run(lines);
    expect(failures).toEqual([]);
    expect(records.map(({ url }) => url)).toEqual(lines.map(({ url }) => url));
    for (const record of records) expect(Object.keys(record)).toEqual(keys);
    expect(records[3]).toMatchObject({ canonicalUrl: 'https://bao-mau.example/bai-3-20003.html', title: 'Bài mẫu về nước ngọt trên đảo', publishedAt: '2026-11-20T01:15:00.000Z', modifiedAt: null, language: 'vi', outlet: 'bao-mau.example' });
  });

  it('come out as the product would have them: the fixtures, trimmed as a crawler trims', async () => {
    const { records } = await run(fixtures.map(({ url, html }, index) => ({ url, file: put(`f${index}.html`, html) })));
    const got = records.map(({ title, publishedAt }) => [title, publishedAt === null ? null : publishedAt.slice(0, 16)]);
    expect(got).toEqual(fixtures.map(({ expected }) => [expected.title, expected.published]));
    expect(JSON.stringify(records)).not.toMatch(/(?:Hà|Lê) Mẫu|Nguyễn Văn Mẫu/);
  });

  it('may be packed, or in an old charset', async () => {
    // That charset has letters with circumflex, breve and horn, and sets the tones behind them.
    const tones = article.normalize('NFD').replace(/([aeou])(\u0323?)([\u0302\u0306\u031b])/gi, (_, letter: string, dot: string, mark: string) => `${letter}${mark}`.normalize('NFC') + dot);
    const legacy = iconv.encode(tones.replace('utf-8', 'windows-1258'), 'windows-1258');
    const { records } = await run([
      { url: 'https://bao-mau.example/1', file: put('a.html.gz', gzipSync(article)) },
      { url: 'https://bao-mau.example/2', file: put('a.br', brotliCompressSync(article)) },
      { url: 'https://bao-mau.example/3', file: put('old.html', legacy) },
      { url: 'https://bao-mau.example/4', file: join(folder, put('abs.html', article)) },
    ]);
    expect(records.map(({ title }) => title)).toEqual(Array.from({ length: 4 }, () => 'Bài mẫu về nước ngọt trên đảo'));
  });

  it('fail one by one: the others go on', async () => {
    const { records, failures } = await run([
      { url: 'https://bao-mau.example/1', file: 'not-there.html' },
      'no json',
      { url: 'https://bao-mau.example/2' },
      { url: 'not an address', file: put('b.html', article) },
      { url: 'https://bao-mau.example/3', file: put('bad.html.gz', 'not packed') },
      '',
      { url: 'https://bao-mau.example/4', file: put('empty.html', '') },
      { url: 'https://bao-mau.example/5', file: put('c.html', article) },
    ]);
    expect(failures.map(({ code }) => code)).toEqual(['no-such-file', 'bad-line', 'bad-line', 'bad-url', 'bad-encoding', 'no-text']);
    // What exists has all keys, although there is nothing to read in it.
    expect(records.map(({ url, text }) => [url.slice(-1), text.length > 0])).toEqual([['4', false], ['5', true]]);
    expect(Object.keys(records[0] as PageRecord)).toEqual(keys);
  });

  it('print a day without a time as the day', async () => {
    const html = page({ head: '<title>Bài không có giờ ở trang mẫu</title><meta name="pubdate" content="20/11/2026">', main: `<h1>Bài không có giờ ở trang mẫu</h1>${body()}` });
    const { records } = await run([{ url: 'https://bao-mau.example/1', file: put('d.html', html) }]);
    expect(records[0]?.publishedAt).toBe('2026-11-20');
  });
});
