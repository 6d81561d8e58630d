import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createCollectors } from '../../crawlers/index.ts';
import { entriesOf, loadCatalogue } from '../../crawlers/catalogue/index.ts';
import { readConfig, type Config } from '../../infra/config/index.ts';
import { sourceProblems } from '../source-checks.ts';
import { groupsWithoutFeeds, withCatalogue } from './with-catalogue.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-expand-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function config(text: string): Config {
  const officeFile = join(dir, 'co-quan.yaml');
  writeFileSync(officeFile, `office: { name: Sở thử nghiệm (hư cấu) }\n${text}`);
  return readConfig({ officeFile, dataDir: dir, env: {} });
}

it('leaves an office without a catalogue as it is', () => {
  const plain = config('sources: []\n');
  expect(withCatalogue(plain)).toBe(plain);
});

it('brings the confirmed feeds of a group, and only those', () => {
  const { sources } = withCatalogue(config('catalogue: [province:lam-dong, outlet:quan-doi-nhan-dan]\n'));
  expect(sources.map(({ id }) => id)).toEqual(['bao-lam-dong-thoi-su-lam-dong', 'bao-lam-dong-phap-luat', 'bao-lam-dong-nhip-cau-ban-doc', 'bao-lam-dong-nong-nghiep-nong-thon', 'bao-lam-dong-chinh-sach']);
  expect(sources[0]).toMatchObject({ outlet: 'Báo Lâm Đồng', kind: 'feed', holder: 'press', reach: 'local', language: 'vi', own: false });
});

it('takes a feed once, however many groups name it', () => {
  const { sources } = withCatalogue(config('catalogue: [national, outlet:vnexpress, national]\n'));
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(sources.filter(({ id }) => id === 'vnexpress-thoi-su')).toHaveLength(1);
});

it('lets what the office wrote itself win, by id and by any spelling of the address', () => {
  const { sources } = withCatalogue(config(`catalogue: [outlet:bao-thanh-hoa]
sources:
  - { id: bao-thanh-hoa-thoi-su, outlet: Của tôi, kind: feed, url: "https://baothanhhoa.vn/khac.xml" }
  - { id: rieng, outlet: Của tôi, kind: feed, url: "https://BAOTHANHHOA.vn:443/rss/phap-luat.xml?utm_source=x#a" }
`));
  expect(sources.map(({ id, outlet }) => `${id} ${outlet}`)).toEqual(['bao-thanh-hoa-thoi-su Của tôi', 'rieng Của tôi', 'bao-thanh-hoa-kinh-te Báo Thanh Hóa']);
});

it('knows a fictional province from a file beside the office\'s', () => {
  writeFileSync(join(dir, 'tan-hai.yaml'), `group: bao-tan-hai
provinces: [{ slug: tan-hai, name: Tân Hải }]
evidence: { so-tay: { place: "https://baotanhai.example.vn/rss", how: read } }
outlets:
  - { id: bao-tan-hai, name: Báo Tân Hải, home: "https://baotanhai.example.vn", reach: local, languages: [vi], holder: press, province: tan-hai,
      feeds: [{ id: thoi-su, url: "https://baotanhai.example.vn/thoi-su.rss", title: Thời sự, status: confirmed, seen: [so-tay] }] }
`);
  const { sources } = withCatalogue(config('catalogue: [province:tan-hai]\ncatalogueFiles: [tan-hai.yaml]\n'));
  expect(sources.map(({ id }) => id)).toEqual(['bao-tan-hai-thoi-su']);
});

it('names an unknown group with its line, what is near and what there is', () => {
  const expand = (): unknown => withCatalogue(config('# ghi chú\ncatalogue:\n  - national\n  - goverment\n  - province:tan-hai\n'));
  expect(expand).toThrow(expect.objectContaining({ policy: 'fatal', code: 'catalogue-unknown-group' }));
  expect(expand).toThrow(/co-quan\.yaml:5:5 {2}the catalogue has no group "goverment"; did you mean "government"\?[\s\S]*co-quan\.yaml:6:5 {2}the catalogue has no group "province:tan-hai"\n.*province: and one of ha-noi/);
});

it('refuses a group that is misspelt beyond a group, in the configuration already', () => {
  expect(() => config('catalogue: ["Province: Đà Nẵng"]\n')).toThrow(/co-quan\.yaml:2:13[\s\S]*name a group of the catalogue/);
});

it('says which groups bring nothing', () => {
  expect(groupsWithoutFeeds(config('catalogue: [national, province:lai-chau]\n'))).toEqual(['province:lai-chau']);
});

it('turns on no feed that no collector reads', () => {
  const kinds = new Set(createCollectors().keys());
  const unread = entriesOf(loadCatalogue().outlets).filter(({ feed }) => feed.status === 'confirmed' && !kinds.has(feed.kind));
  expect(unread.map(({ id, feed }) => `${id} (${feed.kind})`)).toEqual([]);
  expect(sourceProblems(withCatalogue(config('catalogue: [national, specialist, government, provinces, national-en, foreign-vi, foreign-en]\n')))).toEqual([]);
});
