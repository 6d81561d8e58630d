import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kafkaOrSkip, startBroker, type Broker } from '../kafka/index.ts';
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
  let broker: Broker | undefined;
  let folder: OfficeFolder | undefined;
  beforeAll(async () => {
    outlet = await startOutlet({ size });
  });
  afterAll(async () => {
    await outlet.close();
    folder?.[Symbol.dispose]();
    await broker?.stop();
  });

  kafkaOrSkip(it, { skip: long && process.env.DIEMBAO_LONG !== '1', own: true })('loses nothing and doubles nothing', async () => {
    broker = await startBroker();
    folder = officeFolder({ log: { brokers: [broker.address] }, sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }] });
    const { officeFile, dataDir } = folder;
    const roles = ['crawl', 'process', 'process'] as const;
    const start = (role: string): ChildProcess => spawnDiembao([role, '--office', officeFile, '--data', dataDir]);
    const running = roles.map(start);
    for (let kill = 0; kill < kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 800 + Math.random() * 2500));
      const victim = kill % roles.length;
      await killHard(running[victim] as ChildProcess);
      running[victim] = start(roles[victim] as string);
    }
    try {
      await untilStored(dataDir, size);
    } finally {
      await Promise.all(running.map(killHard));
    }
    const documents = await exported(dataDir);
    expect(documents).toHaveLength(size);
    expect(new Set(documents.map((document) => document.url)).size).toBe(size);
  });
});
