import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';
import { untilStored } from '../support/until-stored.ts';

/** Kill -9 at random moments of `start` on the embedded log and store: after the last restart every item is there once. */
const cases = [
  { name: '3 kills amid 300 items', kills: 3, size: 300, long: false },
  { name: '20 kills amid 2,000 items [long]', kills: 20, size: 2000, long: true },
];

describe.for(cases)('start, killed hard: $name', { timeout: 900_000 }, ({ kills, size, long }) => {
  let outlet: OutletServer;
  let folder: OfficeFolder;
  beforeAll(async () => {
    outlet = await startOutlet({ size });
    folder = officeFolder({ sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }] });
  });
  afterAll(async () => {
    await outlet.close();
    folder[Symbol.dispose]();
  });

  it.skipIf(long && process.env.DIEMBAO_LONG !== '1')('loses nothing and doubles nothing', async () => {
    const start = () => spawnDiembao(['start', '--office', folder.officeFile, '--data', folder.dataDir, '--port', '0']);
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start();
      await new Promise((resolve) => setTimeout(resolve, 800 + Math.random() * 2500));
      await killHard(child);
    }
    const last = start();
    try {
      await untilStored(folder.dataDir, size);
    } finally {
      await killHard(last);
    }
    const documents = await exported(folder.dataDir);
    expect(documents).toHaveLength(size);
    expect(new Set(documents.map((document) => document.url)).size).toBe(size);
  });
});
