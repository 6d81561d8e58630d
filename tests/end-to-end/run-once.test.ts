import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diembao } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';

let outlet: OutletServer;
let folder: OfficeFolder;
const size = 120;

beforeAll(async () => {
  outlet = await startOutlet({ size });
  folder = officeFolder({
    sources: [
      { id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() },
      { id: 'bao-thu-muc-hai', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl('feed-2.xml') },
      { id: 'bao-hong', outlet: 'Báo hỏng', kind: 'feed', url: `${outlet.url}/khong-co` },
    ],
  });
});
afterAll(async () => {
  await outlet.close();
  folder[Symbol.dispose]();
});

const run = async () => {
  const finished = await diembao(['run', '--once', '--office', folder.officeFile, '--data', folder.dataDir, '--json']);
  expect(finished.stderr).toContain('source "bao-hong" could not be read: http-404');
  expect(finished.stderr).not.toContain('unexpected failure');
  expect(finished.code).toBe(0);
  return JSON.parse(finished.stdout);
};

describe('run --once', { timeout: 120_000 }, () => {
  it('stores every item once, and the ledger adds up', async () => {
    const ledger = await run();
    expect(ledger).toMatchObject({ seen: 2 * size, stored: size, duplicate: size, unchanged: 0, rejected: 0, deadLettered: 0 });
    expect(Object.keys(ledger.bySource).sort()).toEqual(['bao-hong', 'bao-thu', 'bao-thu-muc-hai']);

    const documents = await exported(folder.dataDir);
    expect(new Set(documents.map((document) => document.url)).size).toBe(size);
    const first = documents[0];
    expect(first).toMatchObject({ kind: 'article', publishedAt: '2026-03-01T07:00:00+07:00', units: ['so-khcn'] });
    expect(first?.text).toContain('Sapo của tin số 0');
    expect(first?.text).toContain('Đoạn 6 của tin 0');
    for (const { tone, contentGroup, stances } of documents) {
      expect(['positive', 'neutral', 'negative']).toContain(tone);
      expect(contentGroup).not.toBe('');
      for (const stance of stances) expect(stance).toMatch(/^so-khcn=(?:favourable|neutral|critical)$/);
    }
  });

  it('stores nothing new when run again at once', async () => {
    const ledger = await run();
    expect(ledger.stored).toBe(0);
    expect(ledger.unchanged + ledger.duplicate).toBe(ledger.seen);
    expect(await exported(folder.dataDir)).toHaveLength(size);
  });

  it('writes CSV that a spreadsheet opens', async () => {
    const { stdout } = await diembao(['export', 'documents', '--data', folder.dataDir, '--format', 'csv', '--since', '2026-03-01', '--until', '2026-03-01T08:00:00+07:00']);
    expect(stdout.startsWith('\uFEFFid,kind,source,outlet,url,title,text,publishedAt')).toBe(true);
    expect(stdout.match(/bai-\d+\.html/g)).toHaveLength(60);
    expect(stdout.slice(0, stdout.indexOf('\n')).trimEnd()).toMatch(/,units,topics,contentGroup,tone,stances,own,reach,state,story,reprintOf,countedAt$/);
  });
});
