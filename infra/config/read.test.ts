import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FatalError } from '../contracts/index.ts';
import { noNetworkKeys } from './network-keys.ts';
import { readConfig, type ConfigOverrides, type Environment } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'diembao-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array, env: Environment = {}, overrides?: ConfigOverrides) {
  const officeFile = join(folder, 'office.yaml');
  writeFileSync(officeFile, content);
  return readConfig({ officeFile, dataDir: 'some/data', env, ...(overrides === undefined ? {} : { overrides }) });
}

function failure(content: string | Uint8Array, env: Environment = {}): string {
  try {
    read(content, env);
  } catch (error) {
    expect(error).toBeInstanceOf(FatalError);
    expect((error as FatalError).code).toBe('config-invalid');
    return (error as FatalError).message;
  }
  throw new Error('the file was accepted');
}

const head = 'office:\n  name: Sở Khoa học và Công nghệ tỉnh Tân Hải\n';
const source = (lines: string): string => `${head}sources:\n  - id: bao-tan-hai\n    outlet: Báo Tân Hải\n    kind: feed\n    url: https://baotanhai.example.vn/rss\n${lines}`;
const two = '  - id: bao-khac\n    outlet: Báo Khác\n    kind: feed\n';

/** [what it shows, the file, where, words the message must have]. The files start in line 1; `head` has two lines. */
const badFiles: [string, string, string, ...string[]][] = [
  ['an unknown section', `${head}cralw:\n  delay: 1\n`, '3:1', 'unknown key `cralw`', 'did you mean `crawl`?'],
  ['an unknown key with case and underscore', `${head}network:\n  max_bytes: 100000\n`, '4:3', '`network.max_bytes`', 'did you mean `maxBytes`?'],
  ['a key at the wrong level', `${head}delay: 5\n`, '3:1', '`delay` belongs under `crawl`'],
  ['a key from nowhere', `${head}xyzzy: 5\n`, '3:1', 'remove it; what may stand here: office, network, crawl'],
  ['an unknown key in a source', source('    ulr: x\n'), '8:5', '`sources[0].ulr`', 'did you mean `url`?'],
  ['an unknown key in a unit', `${head}units:\n  - { id: a, name: A, alias: [B] }\n`, '4:23', '`units[0].alias`', 'did you mean `aliases`?'],
  ['an unknown key of the log', `${head}log:\n  broker: [a:9092]\n`, '4:3', '`log.broker`', 'did you mean `brokers`?'],
  ['no office', 'crawl:\n  delay: 1\n', '1:1', '`office` is missing', 'name: Sở Khoa học'],
  ['an office without anything', 'office:\n', '1:1', '`office` must be a map', 'here stands nothing'],
  ['an office without a name', 'office:\n  language: vi\n', '1:1', '`office.name` is missing', 'add the full name of the office'],
  ['an empty name', 'office:\n  name: ""\n', '2:9', '`office.name` is too short', 'here stands ""'],
  ['a number for a name', 'office:\n  name: 2026\n', '2:9', '`office.name` must be text; here stands 2026', 'put it in quotation marks'],
  ['a list for a name', 'office:\n  name: [a, b]\n', '2:3', '`office.name` must be text; here stands a list', 'write one value'],
  ['a name for an office', 'office: Sở KHCN\n', '1:9', '`office` must be a map', 'here stands "Sở KHCN"', 'indented by two spaces'],
  ['a time zone of old', `${head}  timezone: Asia/Hanoi\n`, '3:13', 'no time zone "Asia/Hanoi"', 'did you mean `Asia/Ho_Chi_Minh`?'],
  ['a misspelt time zone', `${head}  timezone: Asia/Bangkoc\n`, '3:13', 'did you mean `Asia/Bangkok`?'],
  ['no time zone at all', `${head}  timezone: Sao/Hoa_Tinh\n`, '3:13', 'use an IANA name such as Asia/Ho_Chi_Minh'],
  ['a language we lack', `${head}  language: fr\n`, '3:13', '`office.language` must be one of vi, en', 'here stands "fr"'],
  ['a negative delay', `${head}crawl:\n  delay: -1\n`, '4:10', '`crawl.delay` must be at least 0; here stands -1', 'seconds between two requests'],
  ['a delay beyond reason', `${head}crawl:\n  delay: 99999\n`, '4:10', '`crawl.delay` must be at most 3600'],
  ['a delay with a unit', `${head}crawl:\n  delay: 5s\n`, '4:10', '`crawl.delay` must be a number; here stands "5s"', 'without a unit'],
  ['a quoted delay', `${head}crawl:\n  delay: "5"\n`, '4:10', 'write the number without quotation marks'],
  ['half a site', `${head}crawl:\n  concurrency: 1.5\n`, '4:16', '`crawl.concurrency` must be a whole number; here stands 1.5'],
  ['a delay of nothing', `${head}crawl:\n  delay:\n`, '4:3', '`crawl.delay` must be a number; here stands nothing'],
  ['sources as a map', `${head}sources:\n  bao-tan-hai:\n    url: https://a.example.vn\n`, '3:1', '`sources` must be a list; here stands a map', 'write it as a list'],
  ['a source that is a text', `${head}sources:\n  - https://a.example.vn/rss\n`, '4:5', '`sources[0]` must be a map', 'here stands "https://a.example.vn/rss"'],
  ['aliases as a text', `${head}units:\n  - id: a\n    name: A\n    aliases: Sở KHCN\n`, '6:14', '`units[0].aliases` must be a list; here stands "Sở KHCN"'],
  ['a source without an address', `${head}sources:\n  - id: a\n    outlet: A\n    kind: feed\n`, '4:5', '`sources[0].url` is missing', 'url: https://baotanhai.example.vn/rss'],
  ['an address without a scheme', source(`${two}    url: baokhac.vn/rss\n`), '11:10', '`sources[1].url` cannot be "baokhac.vn/rss"', 'starts with http:// or https://'],
  ['an address of another scheme', source(`${two}    url: ftp://baokhac.example.vn\n`), '11:10', 'starts with http:// or https://'],
  ['an address with a password', source(`${two}    url: https://a:b@baokhac.example.vn/\n`), '11:10', 'without a user name and password'],
  ['an id with capitals and spaces', `${head}sources:\n  - { id: Báo Tân Hải, outlet: A, kind: feed, url: "https://a.example.vn" }\n`, '4:11', '`sources[0].id` cannot be "Báo Tân Hải"', 'use lower-case letters'],
  ['an id that is a number', `${head}units:\n  - { id: 7, name: A }\n`, '4:11', '`units[0].id` must be text; here stands 7', 'put it in quotation marks'],
  ['yes for true', source('    own: yes\n'), '8:10', '`sources[0].own` must be true or false; here stands "yes"', 'write true or false'],
  ['a console in the clear', `${head}access:\n  url: http://diem-bao.example.vn\n`, '4:8', '`access.url` cannot be "http://diem-bao.example.vn"', 'starts with https://'],
  ['a console below another site', `${head}access:\n  url: https://so.example.vn/diem-bao\n`, '4:8', 'scheme, host and port only'],
  ['a role that nobody has', `${head}access:\n  secondFactor: [administrators]\n`, '4:18', '`access.secondFactor[0]` must be one of leadership, analyst, spokesperson, administrator', 'did you mean `administrator`?'],
  ['a provider in the clear', `${head}access:\n  oidc: { issuer: "http://id.example.vn", clientId: diembao }\n`, '4:19', 'asked over https only'],
  ['administrators by the provider’s word', `${head}access:\n  oidc: { issuer: "https://id.example.vn", clientId: diembao, role: administrator }\n`, '4:69', '`access.oidc.role` must be one of leadership, analyst, spokesperson'],
  ['a provider without a client', `${head}access:\n  oidc: { issuer: "https://id.example.vn" }\n`, '4:3', '`access.oidc.clientId` is missing'],
  ['a private person as holder', source('    holder: person\n'), '8:13', '`sources[0].holder` must be one of press, public-body, organisation'],
  ['two sources with one id', source('  - id: bao-tan-hai\n    outlet: B\n    kind: feed\n    url: https://b.example.vn\n'), '8:9', 'the source id `bao-tan-hai` is taken; its first use is in line 4'],
  ['two units with one id', `${head}units:\n  - { id: so, name: A }\n  - { id: xa, name: B }\n  - { id: so, name: C }\n`, '6:11', 'the unit id `so` is taken; its first use is in line 4'],
  ['a page of a unit that is not there', `${head}units:\n  - { id: so-khcn, name: A }\nsources:\n  - { id: a, outlet: A, kind: feed, url: "https://a.example/", unit: so-khnc }\n`, '6:70', 'there is no unit `so-khnc`', 'did you mean `so-khcn`?'],
  ['a parent that is not there', `${head}units:\n  - { id: so-khcn, name: A }\n  - { id: b, name: B, parent: so-khnc }\n`, '5:31', 'there is no unit `so-khnc`', 'did you mean `so-khcn`?'],
  ['a unit above itself', `${head}units:\n  - { id: a, name: A, parent: a }\n`, '4:31', 'a circle: a → a'],
  ['units in a circle', `${head}units:\n  - { id: a, name: A, parent: c }\n  - { id: b, name: B, parent: a }\n  - { id: c, name: C, parent: b }\n`, '4:31', 'a circle: a → c → b → a'],
  ['a misspelt embedded', `${head}log: embeded\n`, '3:6', '`log` must be the word `embedded` or a map; here stands "embeded"'],
  ['brokers as a text', `${head}log:\n  brokers: kafka:9092\n`, '4:12', '`log.brokers` must be a list'],
  ['no brokers', `${head}log:\n  brokers: []\n`, '4:3', '`log.brokers` needs at least 1 entry'],
  ['a broker without a port', `${head}log:\n  brokers: [kafka.example.vn]\n`, '4:13', 'give host:port'],
  ['a broker with a scheme', `${head}log:\n  brokers:\n    - http://kafka:9092\n`, '5:7', 'without a scheme'],
  ['a store without an address', `${head}store:\n  database: x\n`, '3:1', '`store.url` is missing'],
  ['a store address without a scheme', `${head}store:\n  url: localhost:8123\n`, '4:8', 'starts with http:// or https://'],
  ['the native port of the store', `${head}store:\n  url: clickhouse://db:9000\n`, '4:8', 'give the HTTP address'],
  ['a password in the store address', `${head}store:\n  url: http://u:p@db:8123\n`, '4:8', 'DIEMBAO_STORE_PASSWORD_FILE'],
  ['a database with a dash', `${head}store:\n  url: http://db:8123\n  database: diem-bao\n`, '5:13', '`store.database` cannot be "diem-bao"'],
  ['an allowed address with a scheme', `${head}network:\n  allow: ["http://10.0.0.5/"]\n`, '4:11', 'give the host only'],
  ['an allowed address with a port', `${head}network:\n  allow: ["localhost:8080"]\n`, '4:11', 'without a port'],
  ['an allowed range that is none', `${head}network:\n  allow: [10.0.0.0/33]\n`, '4:11', 'address/bits'],
  ['half an address', `${head}network:\n  allow: ["10.0.0"]\n`, '4:11', 'not a complete IP address'],
  ['a taxonomy that is not there', `${head}topics: chu-de.yaml\n`, '3:9', 'there is no such file', 'relative to the office'],
  ['days beyond reason', `${head}retention:\n  postDays: 0\n`, '4:13', '`retention.postDays` must be at least 1'],
  ['a key twice', `${head}crawl:\n  delay: 1\n  interval: 60\n  delay: 2\n`, '6:3', '`delay` stands here a second time; the first is in line 4'],
  ['a section twice', `${head}crawl:\n  delay: 1\ncrawl:\n  delay: 2\n`, '5:1', '`crawl` stands here a second time; the first is in line 3'],
  ['a tab', `${head}crawl:\n\tdelay: 1\n`, '4:1', 'a tab is used to indent', 'indent with spaces'],
  ['crooked indentation', 'office:\n  name: X\n contact: y\n', '3:1', 'the indentation does not fit'],
  ['a colon in a text', 'office:\n  name: Sở: khoa học\n', '2:9', 'a second colon', 'put the value in quotation marks, it contains ": "'],
  ['a colon in a text of a map in one line', `${head}units:\n  - { id: a, name: Sở Y tế: Hà Nội }\n`, '4:20', 'a second colon', 'put the value in quotation marks, it contains ": "'],
  ['a colon in a text of a list', `${head}units:\n  - { id: a, name: A, aliases: [Sở Y tế: Hà Nội] }\n`, '4:', '`units[0].aliases[0]` must be text', 'put the value in quotation marks, it contains ": "'],
  ['two keys in one line', 'office: name: Sở KHCN\n', '1:9', 'check the indentation'],
  ['a forgotten comma', `${head}units:\n  - { id: a name: A }\n`, '4:11', 'put a comma between two entries'],
  ['a parent that is not there, where an id stands twice', `${head}units:\n  - { id: a, name: A, parent: xyzzy }\n  - { id: a, name: B }\n  - { id: b, name: C }\n`, '4:31', 'add that unit, or name one of: a, b\n'],
  ['an open quotation mark', `office:\n  name: "Sở\ncrawl:\n  delay: 1\n`, '5:1', 'a closing quotation mark'],
  ['an open bracket', `${head}network:\n  allow: [10.0.0.1\n`, '5:1', 'close every [ and {'],
  ['a text with @', `${head}  contact: @vanphong\n`, '3:12', 'may not start with this sign', 'in quotation marks'],
  ['an alias without its anchor', `${head}  contact: *vanphong\n`, '3:12', 'an alias', 'starts with *'],
  ['a tag', `${head}  contact: !vanphong x\n`, '3:12', 'may not start with "!"'],
  ['two documents', `${head}---\noffice:\n  name: B\n`, '3:1', 'a second document starts here'],
  ['a list for the whole', '- office\n', '1:1', 'the file must be a map of keys; here stands a list'],
  ['a text for the whole', 'Sở KHCN\n', '1:1', 'the file must be a map of keys; here stands "Sở KHCN"'],
  ['an empty file', '', '1:1', 'the file is empty', 'it needs at least who monitors'],
  ['comments alone', '# office:\n#   name: X\n', '1:1', 'the file is empty'],
];

describe('a bad office file', () => {
  it.each(badFiles)('%s: the line, what is wrong and how to mend it', (_, content, place, ...words) => {
    const message = failure(content);
    expect(message).toContain(`office.yaml:${place}${place.endsWith(':') ? '' : '  '}`);
    for (const word of words) expect(message).toContain(word);
  });

  it('names every problem at once, in the order of the file', () => {
    const message = failure(`cralw: 1\n${head}  language: fr\nunits:\n  - { id: a, name: A, parent: b }\n  - { id: a, name: A }\n`);
    expect(message).toContain('4 problems');
    expect(message.match(/office\.yaml:\d+/g)).toEqual(['office.yaml:1', 'office.yaml:4', 'office.yaml:6', 'office.yaml:7']);
  });

  it('stays readable when everything is wrong', () => {
    const message = failure(`${head}units:\n${Array.from({ length: 200 }, (_, i) => `  - { id: A${String(i)} }\n`).join('')}`);
    expect(message).toContain('400 problems');
    expect(message).toContain('… and 380 more');
  });

  it('is refused when it is not UTF-8, with the line', () => {
    const latin = Buffer.concat([Buffer.from('office:\n  name: S'), Buffer.from([0xf4, 0x20]), Buffer.from('KHCN\n')]);
    expect(failure(latin)).toMatch(/office\.yaml:2:1 {2}the file is not UTF-8 .*name: S\? KHCN[^]*save it as UTF-8/);
    expect(failure(Buffer.from(`\ufeff${head}`, 'utf16le'))).toContain('it looks like UTF-16');
  });

  it('is bounded: a bomb of aliases, deep nesting and a huge file end in a message', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i] ?? ''}`).join(',')}]`)].join('\n');
    expect(failure(`${head}${bomb}\n`)).toContain('an alias');
    expect(failure(`${head}topics: ${'['.repeat(20_000)}`)).toContain('not valid YAML');
    expect(failure('#'.repeat(9 * 1024 * 1024))).toContain('bytes, more than');
  });

  it('is not named when it is sound and the environment is to blame', () => {
    const message = failure(head, { DIEMBAO_LOG_LEVEL: 'wran' });
    expect(message).toMatch(/^What the environment sets cannot be used: one problem\.\n {2}environment {2}.*wran/);
    expect(message).not.toContain('office.yaml');
    expect(failure('office:\n', { DIEMBAO_LOG_LEVEL: 'wran' })).toMatch(/office\.yaml cannot be used: 2 problems/);
  });

  it('is named when it is not there or is a folder', () => {
    const env = {};
    expect(() => readConfig({ officeFile: join(folder, 'khong-co.yaml'), dataDir: folder, env })).toThrow(/there is no such file: .*khong-co\.yaml\n.*--office/);
    expect(() => readConfig({ officeFile: folder, dataDir: folder, env })).toThrow(/is not a file/);
  });
});

describe('a good office file', () => {
  it('needs a name only; everything else has its default and paths are absolute', () => {
    const config = read(head);
    expect(config.office).toEqual({ name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' });
    expect(config.statements).toEqual({ approvals: [{}], replyHours: 24 });
    expect(read(`${head}statements: { approvals: [{ role: spokesperson }, { role: leadership }], replyHours: 8 }\n`).statements).toEqual({ approvals: [{ role: 'spokesperson' }, { role: 'leadership' }], replyHours: 8 });
    expect(config.crawl).toEqual({ delay: 5, interval: 300, longestInterval: 10_800, revisits: [1, 6, 24, 72, 168], concurrency: 16 });
    expect(config).toMatchObject({ log: 'embedded', store: 'embedded', sources: [], units: [], topicsFile: null, logLevel: 'info' });
    expect(config.secrets).toEqual({ storePassword: '', kafka: null, networks: noNetworkKeys, oidc: null, reader: null, alerts: null, smtp: null, webhooks: {} });
    expect(config.dataDir).toBe(resolve('some/data'));
    expect(config.officeFile).toBe(join(folder, 'office.yaml'));
  });

  it('may leave sections empty, begin with a BOM, use anchors and hold letters and marks apart', () => {
    const config = read(`\ufeff${head.normalize('NFD')}sources:\n  - &a { id: a, outlet: A, kind: feed, url: "https://a.example.vn" }\n  - *a\nunits:\ncrawl:\n`.replace('  - *a\n', ''));
    expect(config.office.name).toBe('Sở Khoa học và Công nghệ tỉnh Tân Hải'.normalize('NFC'));
    expect(config.units).toEqual([]);
    expect(config.sources).toHaveLength(1);
    expect(config.crawl.delay).toBe(5);
  });

  it('finds the taxonomy beside the file', () => {
    writeFileSync(join(folder, 'topics.yaml'), '[]');
    expect(read(`${head}topics: ./topics.yaml\n`).topicsFile).toBe(join(folder, 'topics.yaml'));
  });

  it('accepts a forest of units and every way of allowing an address', () => {
    const config = read(`${head}units:\n  - { id: b, name: B, parent: a }\n  - { id: a, name: A }\n  - { id: c, name: C }\nnetwork:\n  allow: [127.0.0.1, "::1", 10.0.0.0/8, "fd00::/8", localhost, báo.example.vn]\n`);
    expect(config.units.map(({ id, parent }) => [id, parent])).toEqual([['b', 'a'], ['a', undefined], ['c', undefined]]);
    expect(config.network.allow).toHaveLength(6);
  });

  it('yields to the overrides of a command', () => {
    const config = read(head, { DIEMBAO_LOG_BROKERS: 'k:9092' }, { log: 'embedded', logLevel: 'silent' });
    expect(config).toMatchObject({ log: 'embedded', logLevel: 'silent' });
  });
});
