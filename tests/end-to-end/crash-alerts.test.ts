import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../app/context.ts';
import { takeOccurrences } from '../../processors/alerts/engine/index.ts';
import { anOccurrence } from '../../processors/alerts/testing/paper-office.ts';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/** Kill -9 of `alert` amid many alerts, while the mail server is slow, puts off and hangs up: each arrives; twice only under the same Message-ID, and no oftener than it was killed. */
const cases = [
  { name: '4 kills amid 80 alerts', kills: 4, alerts: 80, long: false },
  { name: '20 kills amid 500 alerts [long]', kills: 20, alerts: 500, long: true },
];

describe.for(cases)('alerts, killed hard: $name', { timeout: 900_000 }, ({ kills, alerts, long }) => {
  let mailbox: Mailbox;
  let folder: OfficeFolder;
  beforeAll(async () => {
    mailbox = await openMailbox({ delayMs: 60, later: 0.15, dropped: 0.05 });
    folder = officeFolder({
      alerts: {
        email: { host: '127.0.0.1', port: mailbox.port, security: 'none', from: 'Điểm Báo <diem-bao@so-khcn.tan-hai.example>', timeoutSeconds: 5 },
        people: [{ id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example', channels: ['email'] }],
        receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }],
        route: { receiver: 'truc', groupBy: ['story'], groupWait: '0s' },
        perHour: 1000,
        rules: [{ id: 'flag', kind: 'strong-flag', severity: 'critical' }],
      },
    });
  });
  afterAll(async () => {
    await mailbox.close();
    folder[Symbol.dispose]();
  });

  it.skipIf(long && process.env.DIEMBAO_LONG !== '1')('delivers every one', async () => {
    const start = () => spawnDiembao(['alert', '--office', folder.officeFile, '--data', folder.dataDir], { DIEMBAO_LOG_LEVEL: 'error' });
    const context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
    const { config, logger, now } = context;
    const settings = { book: context.book(), config: config.alerts, units: config.units, zone: config.office.timezone, now, logger };
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start();
      const before = mailbox.mails.length;
      takeOccurrences(settings, Array.from({ length: alerts / kills }, (_, index) => anOccurrence({ severity: 'critical', story: `s-${kill}-${index}`, labels: { story: [`s-${kill}-${index}`] } })));
      // Until it is at work, and then amid a message.
      for (let waited = 0; mailbox.mails.length === before && waited < 300; waited += 1) await sleep(100);
      await sleep(Math.random() * 1200);
      await killHard(child);
    }
    const last = start();
    const unsent = () => context.book().run("UPDATE alert_deliveries SET error = error WHERE state != 'sent'");
    try {
      for (let waited = 0; unsent() > 0 && waited < 3000; waited += 1) await sleep(100);
    } finally {
      await killHard(last);
    }
    const different = new Set(mailbox.mails.map(({ messageId }) => messageId));
    expect(different.size).toBe(alerts);
    expect(mailbox.mails.length - alerts).toBeLessThanOrEqual(kills);
    expect(new Set(mailbox.mails.flatMap(({ to }) => to))).toEqual(new Set(['lan@so-khcn.tan-hai.example']));
    await context[Symbol.asyncDispose]();
  });
});
