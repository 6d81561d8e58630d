import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kafkaBrokers, kafkaOrSkip } from '../kafka/index.ts';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';
import { untilStored } from '../support/until-stored.ts';

/** Kill -9 of `crawl` and of two `process` on a real Kafka broker, at random moments: every item ends up there once. */
const cases = [
  { name: '3 kills amid 300 items', kills: 3, size: 300, long: false },
  { name: '20 kills amid 2,000 items [long]', kills: 20, size: 2000, long: true },
];

describe.for(cases)('crawl and process on Kafka, killed hard: $name', { timeout: 900_000 }, ({ kills, size, long }) => {
  let outlet: OutletServer;
  let folder: OfficeFolder;
  beforeAll(async () => {
    outlet = await startOutlet({ size });
    folder = officeFolder({
      log: { brokers: (await kafkaBrokers()) ?? ['127.0.0.1:1'], clientId: `crash-${size}-${Date.now()}` },
      sources: [{ id: `bao-thu-${Date.now()}`, outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }],
    });
  });
  afterAll(async () => {
    await outlet.close();
    folder[Symbol.dispose]();
  });

  kafkaOrSkip(it, { skip: long && process.env.DIEMBAO_LONG !== '1' })('loses nothing and doubles nothing', async () => {
    const roles = ['crawl', 'process', 'process'] as const;
    const start = (role: string): ChildProcess => spawnDiembao([role, '--office', folder.officeFile, '--data', folder.dataDir]);
    const running = roles.map(start);
    for (let kill = 0; kill < kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 800 + Math.random() * 2500));
      const victim = kill % roles.length;
      await killHard(running[victim] as ChildProcess);
      running[victim] = start(roles[victim] as string);
    }
    try {
      await untilStored(folder.dataDir, size);
    } finally {
      await Promise.all(running.map(killHard));
    }
    const documents = await exported(folder.dataDir);
    expect(documents).toHaveLength(size);
    expect(new Set(documents.map((document) => document.url)).size).toBe(size);
  });
});
