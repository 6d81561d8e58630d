import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../infra/config/index.ts';
import { readCsv } from './csv.ts';
import { readOpml, writeOpml } from './opml.ts';
import type { Subscription } from './subscription.ts';
import { toSources } from './to-sources.ts';
import { sourceSubscriptions } from './to-subscriptions.ts';
import { toYaml } from './to-yaml.ts';

const at = new Date('2026-11-21T03:00:00Z');

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.normalize('NFC').replace(/[\p{C}\p{Z}]+/gu, ' ').trim()).filter((text) => text !== '');
const subscription: fc.Arbitrary<Subscription> = fc.record({ title: name, url: fc.webUrl({ withQueryParameters: true }), folder: fc.array(name, { maxLength: 3 }) });
const key = ({ title, url, folder }: Subscription): string => JSON.stringify([folder, title, url]);

describe('OPML', () => {
  it('gives back every address, title and folder', () => {
    fc.assert(fc.property(fc.array(subscription, { minLength: 1, maxLength: 12 }), (subscriptions) => {
      expect(readOpml(writeOpml(subscriptions, 'Sở & "Bạn" <đọc>', at)).map(key).sort()).toEqual(subscriptions.map(key).sort());
    }), { numRuns: 200 });
  });

  it('is not written without a feed', () => {
    expect(() => writeOpml([], 'x', at)).toThrow(expect.objectContaining({ code: 'nothing-to-export' }));
  });

  it('reads what other readers write: bare ampersands, attributes in lower case, nested folders, feeds without a folder', () => {
    const list = readOpml('<opml version="1.0"><body><outline title="Báo"><outline text="Trung ương"><outline text=" Nhân Dân\n" xmlurl="https://a.vn/rss?x=1&y=2" htmlUrl="https://a.vn"/></outline></outline><outline text="Lẻ" xmlUrl="https://b.vn/rss"/><outline text="Không phải nguồn"/></body></opml>');
    expect(list).toEqual([{ title: 'Nhân Dân', url: 'https://a.vn/rss?x=1&y=2', folder: ['Báo', 'Trung ương'], home: 'https://a.vn' }, { title: 'Lẻ', url: 'https://b.vn/rss', folder: [], home: undefined }]);
  });

  it.each([['', /has no <opml>/], ['<html><body>Trang chủ</body></html>', /has no <opml>/], ['<opml version="2.0"><body><outline text="a" xmlUrl="https://a.v', /cut off/]])('says of %j what is wrong', (text, expected) => {
    expect(() => readOpml(text)).toThrow(expect.objectContaining({ policy: 'reject', code: 'opml-broken', message: expect.stringMatching(expected) as string }));
  });

  it('expands no entities of the list\'s own', () => {
    const bomb = `<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa">${[...'bcdefgh'].map((letter, index) => `<!ENTITY ${letter} "${`&${'abcdefgh'[index] ?? ''};`.repeat(10)}">`).join('')}]><opml version="2.0"><body><outline text="&h;" xmlUrl="https://a.vn/rss"/></body></opml>`;
    expect(readOpml(bomb)[0]?.title.length).toBeLessThan(100);
  });

  it('is bounded in depth and length', () => {
    const deep = (depth: number): string => `<opml version="2.0"><body>${'<outline text="x">'.repeat(depth)}<outline text="a" xmlUrl="https://a.vn/"/>${'</outline>'.repeat(depth)}</body></opml>`;
    expect(readOpml(deep(20))).toHaveLength(1);
    expect(() => readOpml(deep(25))).toThrow(expect.objectContaining({ code: 'opml-too-large' }));
    const many = Array.from({ length: 10_001 }, (_, number) => `<outline text="n" xmlUrl="https://a.vn/${number}"/>`).join('');
    expect(() => readOpml(`<opml version="2.0"><body>${many}</body></opml>`)).toThrow(expect.objectContaining({ code: 'opml-too-large' }));
  });
});

describe('CSV', () => {
  it.each([
    ['url,title,folder\nhttps://a.vn/rss,"Báo A, thời sự",Báo/Tỉnh\n'],
    ['\uFEFFTên;Địa chỉ;Nhóm\r\n"Báo A, thời sự";https://a.vn/rss;Báo / Tỉnh\r\n'],
    ['folder\txmlUrl\ttext\nBáo/Tỉnh\thttps://a.vn/rss\tBáo A, thời sự\n\n'],
  ])('reads %j', (text) => {
    expect(readCsv(text)).toEqual([{ url: 'https://a.vn/rss', title: 'Báo A, thời sự', folder: ['Báo', 'Tỉnh'], home: undefined }]);
  });

  it.each([['title,folder\nA,B\n', 'csv-without-address'], ['', 'csv-without-address'], ['url,title\n"https://a.vn,x\n', 'csv-broken']])('says of %j what is wrong', (text, code) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ policy: 'reject', code }));
  });
});

describe('an imported list', () => {
  it('makes ids of titles, tells outlets from folders, leaves out what is there or is no address', () => {
    const { sources, notes } = toSources([
      { title: 'Thời sự | Báo Đắk Tân', url: 'https://daktan.example.vn/rss', folder: ['Báo Đắk Tân'] },
      { title: 'Báo Hư Cấu - Kinh tế', url: 'https://hucau.example.vn/kt.rss', folder: [] },
      { title: 'Báo Hư Cấu - Kinh tế', url: 'https://hucau.example.vn/kt2.rss', folder: [] },
      { title: 'Lần nữa', url: 'https://HUCAU.example.vn/kt.rss?utm_source=x', folder: [] },
      { title: '', url: 'https://www.trong.example.vn/feed', folder: [] },
      { title: 'Có rồi', url: 'https://co.example.vn/', folder: [] },
      { title: 'Hỏng', url: 'javascript:alert(1)', folder: [] },
    ], [{ id: 'co-san', url: 'https://co.example.vn/' }]);
    expect(sources.map(({ id, outlet }) => [id, outlet])).toEqual([['thoi-su-bao-dak-tan', 'Báo Đắk Tân'], ['bao-hu-cau-kinh-te', 'Báo Hư Cấu'], ['bao-hu-cau-kinh-te-2', 'Báo Hư Cấu'], ['trong-example-vn', 'trong.example.vn']]);
    expect(notes).toEqual([expect.stringContaining('that of "bao-hu-cau-kinh-te"'), expect.stringContaining('that of "co-san"'), expect.stringContaining('"Hỏng"')]);
  });

  it('becomes YAML that the office\'s file takes, whatever the titles hold', () => {
    fc.assert(fc.property(fc.array(subscription, { minLength: 1, maxLength: 8 }), (subscriptions) => {
      const { sources } = toSources(subscriptions);
      const section = parse(toYaml(sources)) as { sources: unknown[] };
      expect(section.sources.map((source) => sourceSchema.parse(source))).toEqual(sources.map(({ id, outlet, url }) => ({ id, outlet: outlet.replace(/\s+/g, ' ').trim(), kind: 'feed', url, own: false })));
    }), { numRuns: 200 });
  });

  it('keeps folders as comments', () => {
    expect(toYaml([{ id: 'a', outlet: 'A', url: 'https://a.vn/', folder: ['Báo', 'Tỉnh\n- { hack: 1 }'] }])).toBe('sources:\n  # Báo / Tỉnh - { hack: 1 }\n  - { id: a, outlet: "A", kind: feed, url: "https://a.vn/" }\n');
  });

  it('gives the office\'s own ids, outlets and addresses back after an export', () => {
    const source = (id: string, outlet: string) => ({ id, outlet, kind: 'feed', url: `https://example.vn/${id}.rss`, own: false });
    const before = [source('bao-tan-hai-thoi-su', 'Báo Tân Hải'), source('bao-tan-hai', 'Báo Tân Hải'), source('cho-som', 'Chợ Sớm')];
    const { sources } = toSources(readOpml(writeOpml(sourceSubscriptions(before), 'x', at)));
    expect(sources.map(({ id, outlet, url }) => ({ id, outlet, url }))).toEqual(before.map(({ id, outlet, url }) => ({ id, outlet, url })));
  });
});
