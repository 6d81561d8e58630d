import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { messageOf } from '../../infra/contracts/index.ts';
import { builtInFiles, entriesOf, loadCatalogue } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-catalogue-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const some = builtInFiles().filter((file) => /(evidence|provinces|national)\.yaml$/.test(file));

const own = (outlet: string, feed: string, rest = ''): string => `group: bao-tan-hai
provinces: [{ slug: tan-hai, name: Tân Hải }]
evidence: { so-tay: { place: "https://baotanhai.example.vn/rss", how: read, on: "2026-11-20" }, danh-sach: { place: "ai-do/danh-sach feeds.txt", how: listed } }
outlets:
  - { id: bao-tan-hai, name: Báo Tân Hải, home: "https://baotanhai.example.vn", reach: local, languages: [vi], holder: press, ${outlet}
      feeds: [{ id: thoi-su, url: "https://baotanhai.example.vn/thoi-su.rss", title: Thời sự, status: confirmed, seen: [so-tay]${feed} }] }
${rest}`;

function failure(text: string): string {
  const file = join(dir, 'rieng.yaml');
  writeFileSync(file, text);
  try {
    loadCatalogue({ files: [file], builtIn: some });
  } catch (error) {
    return messageOf(error);
  }
  return '';
}

it('takes a catalogue file of the office, with a province of its own, beside the built-in ones', () => {
  const file = join(dir, 'tan-hai.yaml');
  writeFileSync(file, own('province: tan-hai,', ''));
  const { outlets, provinces } = loadCatalogue({ files: [file] });
  expect(provinces.get('tan-hai')?.name).toBe('Tân Hải');
  expect(entriesOf(outlets.filter(({ province }) => province === 'tan-hai')).map(({ id }) => id)).toEqual(['bao-tan-hai-thoi-su']);
  expect(outlets.length).toBeGreaterThan(200);
});

const feedLine = '{ id: thoi-su, url: "https://baotanhai.example.vn/thoi-su.rss", title: Thời sự, status: confirmed, seen: [so-tay] }';
const slips: readonly (readonly [string, string, RegExp])[] = [
  ['an outlet id that is taken', own('', '').replace('id: bao-tan-hai,', 'id: vnexpress,'), /rieng\.yaml:5:\d+ {2}vnexpress: the outlet id vnexpress is taken/],
  ['a province that is not there', own('province: tan-hay,', ''), /rieng\.yaml:5:\d+ {2}bao-tan-hai: there is no province "tan-hay"/],
  ['an address with a scheme that is not fetched', own('', '').replace('"https://baotanhai.example.vn/thoi-su.rss"', '"ftp://baotanhai.example.vn/x"'), /rieng\.yaml:6:\d+ {2}bao-tan-hai\/thoi-su: url: give a full address/],
  ['a password in an address', own('', '').replace('https://baotanhai.example.vn/thoi-su.rss', 'https://u:p@baotanhai.example.vn/x'), /bao-tan-hai\/thoi-su: an address without a user name/],
  ['a feed on another domain', own('', '').replace('https://baotanhai.example.vn/thoi-su.rss', 'https://feeds.example.org/x'), /rieng\.yaml:6:\d+ {2}bao-tan-hai\/thoi-su: the feed lies outside the domain/],
  ['a reason that is none', own('', ', elsewhere: vì'), /bao-tan-hai\/thoi-su: elsewhere: say why/],
  ['a confirmed feed that nobody saw', own('', '').replace('seen: [so-tay]', 'seen: []'), /rieng\.yaml:6:\d+ {2}bao-tan-hai\/thoi-su: a confirmed feed names where it was seen/],
  ['a confirmed feed that is merely listed', own('', '').replace('seen: [so-tay]', 'seen: [danh-sach]'), /a confirmed feed names where it was seen/],
  ['evidence that is not there', own('', '').replace('seen: [so-tay]', 'seen: [so-sach]'), /there is no evidence "so-sach"/],
  ['an address that the catalogue has', own('', '').replace('home: "https://baotanhai.example.vn"', 'home: "https://vnexpress.net"').replace('https://baotanhai.example.vn/thoi-su.rss', 'https://vnexpress.net/rss/thoi-su.rss'), /the address https:\/\/vnexpress\.net\/rss\/thoi-su\.rss is taken by vnexpress\/thoi-su/],
  ['two feeds with one id', own('', '').replace(feedLine, `${feedLine}, ${feedLine.replace('thoi-su.rss', 'khac.rss')}`), /the source id bao-tan-hai-thoi-su is taken/],
  ['a private person', own('', '').replace('holder: press', 'holder: person'), /bao-tan-hai: holder: /],
  ['a key of a person', own('author: Nguyễn Văn A,', ''), /bao-tan-hai: .*author/],
  ['outlets without a group', own('', '').replace('group: bao-tan-hai\n', ''), /has outlets but no group/],
  ['YAML that is none', `${own('', '')}  - [`, /rieng\.yaml:\d+:\d+ {2}not valid YAML/],
  ['a file that is empty', ' ', /rieng\.yaml.*empty/],
];

it.each(slips)('says file, line and entry of %s', (_, text, expected) => {
  expect(failure(text)).toMatch(expected);
});

it('shows the first problems of many and counts the rest', () => {
  const outlets = Array.from({ length: 30 }, (_, number) => `  - { id: bao-${number}, name: Báo, home: "https://b${number}.example.vn", reach: xa, languages: [vi], holder: press }`).join('\n');
  expect(failure(`group: nhieu\noutlets:\n${outlets}\n`)).toMatch(/30 problems[\s\S]*… and 10 more/);
});
