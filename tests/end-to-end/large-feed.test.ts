import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../support/exported.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';
import { runOnce } from '../support/run-once.ts';

const cases = [
  { name: '600 items', size: 600, long: false },
  { name: '5,000 items [long]', size: 5_000, long: true },
];

describe.for(cases)('one feed of $name', { timeout: 600_000 }, ({ size, long }) => {
  let outlet: OutletServer;
  let folder: OfficeFolder;
  beforeAll(async () => {
    outlet = await startOutlet({ size, paragraphs: 2 });
    folder = officeFolder({ crawl: { delay: 0, interval: 300 }, sources: [{ id: 'bao-lon', outlet: 'Báo lớn', kind: 'feed', url: outlet.feedUrl() }] });
  });
  afterAll(async () => {
    await outlet.close();
    folder[Symbol.dispose]();
  });

  it.skipIf(long && process.env.DIEMBAO_LONG !== '1')('stores each item once, and none again', async () => {
    expect(await runOnce(folder, { limitMs: 280_000 })).toMatchObject({ seen: size, stored: size });
    expect(await runOnce(folder, { limitMs: 280_000 })).toMatchObject({ seen: size, stored: 0, unchanged: size });
    expect(await exported(folder.dataDir)).toHaveLength(size);
  });
});
