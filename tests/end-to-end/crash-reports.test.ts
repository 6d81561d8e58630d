import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext, type Context } from '../../app/context.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { listDue, takeDue, verifyArchive, versionsOf } from '../../infra/reports/index.ts';
import { listReports } from '../../infra/reports/testing/whole-report.ts';
import { openStore } from '../../infra/store/index.ts';
import { fillPress, units } from '../../processors/summaries/testing/press.ts';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/** Kill -9 of `report` while days of daily reports are drafted, approved, published and mailed, by a mail server that is slow, puts off and hangs up: each arrives once at each addressee; twice only under the same Message-ID, with the same files, and no oftener than it was killed or hung up on. */
const cases = [
  { name: '3 kills amid 6 reports', kills: 3, days: 6, long: false },
  { name: '20 kills amid 40 reports [long]', kills: 20, days: 40, long: true },
];
const day = 86_400_000;
const to = ['lan@so-khcn.tan-hai.example', 'khe@so-khcn.tan-hai.example'];

describe.for(cases)('reports, killed hard: $name', { timeout: 1_800_000 }, ({ kills, days, long }) => {
  const wanted = !long || process.env.DIEMBAO_LONG === '1';
  let mailbox: Mailbox;
  let folder: OfficeFolder;
  let context: Context;
  beforeAll(async () => {
    if (!wanted) return;
    mailbox = await openMailbox({ delayMs: 60, later: 0.1, dropped: 0.05 });
    folder = officeFolder({
      units,
      alerts: {
        email: { host: '127.0.0.1', port: mailbox.port, security: 'none', from: 'Điểm Báo <diem-bao@so-khcn.tan-hai.example>', timeoutSeconds: 5 },
        people: [{ id: 'lan', name: 'Trần Thị Lan', email: to[0] }, { id: 'khe', name: 'Lê Hà Khê', email: to[1] }],
      },
      reports: { schedule: [{ kind: 'daily', at: '00:00', to: ['person:lan', 'person:khe'], approve: 'automatic', formats: ['docx'] }] },
    });
    const store = await openStore({ kind: 'embedded', dir: join(folder.dataDir, 'store') }, { logger: silentLogger() });
    await fillPress(store);
    await store.close();
    context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
    // The program was away since: so many days are made up for.
    takeDue(context.book(), () => [], Date.now() - days * day);
  }, 120_000);
  afterAll(async () => {
    if (!wanted) return;
    await context[Symbol.asyncDispose]();
    await mailbox.close();
    folder[Symbol.dispose]();
  });

  it.skipIf(!wanted)('delivers each report once', async () => {
    const start = () => spawnDiembao(['report', '--office', folder.officeFile, '--data', folder.dataDir], { DIEMBAO_LOG_LEVEL: 'error' });
    const book = context.book();
    const left = (): number => book.run("UPDATE report_deliveries SET error = error WHERE state <> 'sent'") + book.run("UPDATE report_due SET error = error WHERE state = 'due'") + listReports(book).filter(({ published }) => published === null).length;
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start();
      const before = listReports(book).length;
      // Until it is at work, and then amid whatever it is at.
      for (let waited = 0; listReports(book).length === before && (kill === 0 || left() > 0) && waited < 600; waited += 1) await sleep(100);
      await sleep(Math.random() * 1500);
      await killHard(child);
    }
    const last = start();
    try {
      for (let waited = 0; (listDue(book, 999).length === 0 || left() > 0) && waited < 9000; waited += 1) await sleep(100);
    } finally {
      await killHard(last);
    }

    const reports = listReports(book);
    expect(reports).toHaveLength(days);
    expect(new Set(reports.map(({ due }) => due)).size).toBe(days);
    expect(reports.flatMap(({ number }) => versionsOf(book, number).map(({ state }) => state))).toEqual(Array.from({ length: days }, () => 'published'));
    expect(verifyArchive(book)).toEqual([]);

    const byId = Map.groupBy(mailbox.mails, ({ messageId }) => messageId);
    expect(byId.size).toBe(days * to.length);
    for (const copies of byId.values()) {
      expect(new Set(copies.map((copy) => copy.to.join())).size).toBe(1);
      // Not its files only: the whole mail.
      expect(new Set(copies.map(({ raw }) => createHash('sha256').update(raw).digest('hex'))).size).toBe(1);
    }
    expect(mailbox.mails.length - byId.size).toBeLessThanOrEqual(kills);
    for (const address of to) {
      const mine = [...byId.values()].flatMap(([mail]) => (mail?.to.includes(address) === true ? [mail] : []));
      const subjects = await Promise.all(mine.map(async ({ raw }) => (await PostalMime.parse(raw)).subject));
      expect(new Set(subjects).size, address).toBe(days);
    }
  });
});
