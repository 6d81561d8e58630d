import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type LoopbackServer } from '../../infra/http/loopback-server.ts';
import { diembao, type Finished } from '../../tests/support/cli.ts';
import { officeFolder, type OfficeFolder } from '../../tests/support/office-file.ts';

let site: LoopbackServer;
let office: OfficeFolder;

beforeAll(async () => {
  site = await serve((request, response) => {
    if (request.url === '/gone.rss') response.writeHead(410).end();
    else response.end(`<rss version="2.0"><channel><title>Báo hư cấu</title><item><title>Tin hư cấu</title><link>${site.origin}/tin.html</link><pubDate>Fri, 20 Nov 2026 11:00:00 +0700</pubDate></item></channel></rss>`);
  });
  const source = (id: string) => ({ id, outlet: 'Báo hư cấu', kind: 'feed', url: `${site.origin}/${id}.rss` });
  office = officeFolder({ sources: [source('tot'), source('gone')], catalogue: ['outlet:bao-thanh-hoa', 'province:lai-chau'] });
});
afterAll(async () => {
  office[Symbol.dispose]();
  await site.close();
});

const sources = (...args: string[]): Promise<Finished> => diembao(['sources', ...args], { timeoutMs: 60_000 });
const here = (): string[] => ['--office', office.officeFile, '--data', office.dataDir];

it('lists the office\'s sources with what the catalogue brings, and says which group brings nothing', async () => {
  const { code, stdout, stderr } = await sources('list', ...here());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^tot +feed +- +Báo hư cấu +http/m);
  expect(stdout).toMatch(/^bao-thanh-hoa-thoi-su +feed +local +Báo Thanh Hóa +https:\/\/baothanhhoa\.vn\/rss\/thoi-su\.xml$/m);
  expect(stderr).toContain('no confirmed feed in "province:lai-chau"');
});

it('lists the catalogue as data, with where each address was seen', async () => {
  const { stdout } = await sources('list', '--catalogue', 'outlet:lao-dong', '--json', ...here());
  expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ id: 'lao-dong', group: 'national', feeds: [expect.objectContaining({ status: 'unconfirmed', seen: [expect.objectContaining({ how: 'used' })] })] })]);
});

it('asks named sources once, stores nothing and fails when one does', async () => {
  const { code, stdout } = await sources('check', 'tot', 'gone', ...here());
  expect(code).toBe(1);
  expect(stdout).toMatch(/✓ {2}tot +200 +1 +2026-11-20 11:00 +allowed[\s\S]*✗ {2}gone +410 +0[\s\S]*\(http-410\)[\s\S]*2 asked, 1 failed\n$/);
  expect(site.seen.map(({ path }) => path)).not.toContain('/tin.html');
});

it('carries sources out as OPML and in again', async () => {
  const opml = join(office.dir, 'danh-sach.opml');
  expect(await sources('export', '--out', opml, ...here())).toMatchObject({ code: 0, stdout: '' });
  const imported = await sources('import', opml);
  expect(imported.stdout).toContain(`  # Báo hư cấu\n  - { id: bao-hu-cau-tot, outlet: "Báo hư cấu", kind: feed, url: "${site.origin}/tot.rss" }\n`);
  expect(imported.stdout).toContain('{ id: bao-thanh-hoa-thoi-su, outlet: "Báo Thanh Hóa"');
  const again = await sources('import', opml, '--office', office.officeFile);
  expect(again).toMatchObject({ code: 0, stdout: '' });
  expect(again.stderr).toContain('0 sources, 5 left out');
});

it('says what is wrong with a broken list, and writes over nothing', async () => {
  const [broken, there] = [join(office.dir, 'hong.opml'), join(office.dir, 'co-roi.csv')];
  writeFileSync(broken, readFileSync(join(office.dir, 'danh-sach.opml'), 'utf8').slice(0, 300));
  writeFileSync(there, 'url,title\nhttps://a.example.vn/rss,Báo A\n');
  expect(await sources('import', broken)).toMatchObject({ code: 1, stderr: expect.stringMatching(/not OPML that can be read: it is cut off[\s\S]*→ /) as string });
  expect(await sources('import', there, '--out', there)).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') as string });
  expect(readFileSync(there, 'utf8')).toMatch(/^url,title/);
});
