import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOffice } from '../../app/example-office.ts';
import { topics } from '../../infra/contracts/index.ts';
import { openLog } from '../../infra/log/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { diembao, spawnDiembao, killHard } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { startOutlet, type OutletServer } from '../support/outlet-server.ts';

let outlet: OutletServer;
let folder: OfficeFolder;
const here = (): string[] => ['--office', folder.officeFile, '--data', folder.dataDir];

beforeAll(async () => {
  outlet = await startOutlet({ size: 5 });
  folder = officeFolder({ sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }] });
  const { code, stderr } = await diembao(['run', '--once', ...here()]);
  expect(code, stderr).toBe(0);
}, 120_000);
afterAll(async () => {
  await outlet.close();
  folder[Symbol.dispose]();
});

describe('the command line', { timeout: 120_000 }, () => {
  it('tells its commands, and answers wrong usage with 2', async () => {
    const help = await diembao(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['start', 'run', 'crawl', 'process', 'serve', 'export', 'erase', 'doctor', 'test']) expect(help.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect((await diembao(['run', '--help'])).code).toBe(0);
    expect((await diembao(['no-such-command'])).code).toBe(2);
    expect((await diembao(['run'])).code).toBe(2);
  });

  it('answers a mistake in the office’s file with its line and 2', async () => {
    const file = join(folder.dir, 'wrong.yaml');
    writeFileSync(file, 'office:\n  name: Sở thử\ncrwal:\n  delay: 5\n');
    const { code, stderr } = await diembao(['doctor', '--office', file, '--data', folder.dataDir]);
    expect(code).toBe(2);
    expect(stderr).toContain('wrong.yaml:3');
    expect(stderr).toContain('crawl');
  });

  it('examines what it needs', async () => {
    const { code, stdout } = await diembao(['doctor', ...here(), '--json']);
    const findings = JSON.parse(stdout) as { check: string; ok: boolean; detail: string }[];
    expect(findings.filter((finding) => !finding.ok)).toEqual([]);
    expect(code).toBe(0);
    expect(findings.find((finding) => finding.check === 'store')?.detail).toContain('5 documents');
  });

  it('refuses to show the console on an address that others reach', async () => {
    const { code, stderr } = await diembao(['serve', ...here(), '--host', '0.0.0.0', '--port', '0']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/loopback|account/);
  });

  it('refuses to mix the demonstration with an office’s own items', async () => {
    const { code, stderr } = await diembao(['start', '--office', exampleOffice, '--data', folder.dataDir, '--port', '0']);
    expect(code).toBe(2);
    expect(stderr).toContain('--data');
  });

  it('knows the office of a data folder, and lets one process at a time collect there', async () => {
    const running = spawnDiembao(['start', '--data', folder.dataDir, '--port', '0']);
    try {
      await new Promise<void>((resolve) => running.stdout?.once('data', (text: Buffer) => (expect(text.toString()).toContain('hư cấu'), resolve())));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { code, stderr } = await diembao(['run', '--once', ...here()]);
      expect(code).toBe(2);
      expect(stderr).toContain('already collecting');
    } finally {
      await killHard(running);
    }
  });

  it('tells a slip from an empty answer', async () => {
    const elsewhere = await diembao(['export', 'documents', '--data', join(folder.dir, 'tpyo')]);
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.stderr).toContain('There is no store');
    expect((await diembao(['export', 'documents', ...here(), '--since', '2026-02-31'])).code).toBe(2);
    const unknown = await diembao(['erase', 'no-such-id', ...here()]);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('Nothing is stored under no-such-id');
  });

  it('erases a document everywhere, also while another process owns the store', async () => {
    const [victim, ...others] = await exported(folder.dataDir);
    const server = spawnDiembao(['process', ...here()]);
    try {
      const { code, stdout, stderr } = await diembao(['erase', victim?.id ?? '', ...here(), '--json']);
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ id: victim?.id, known: true });
      expect((await exported(folder.dataDir)).map((document) => document.id).sort()).toEqual(others.map((document) => document.id).sort());
    } finally {
      await killHard(server);
    }
    const log = await openLog({ kind: 'embedded', dir: join(folder.dataDir, 'log') }, { logger: silentLogger() });
    for (const topic of [topics.collected, topics.analysed]) {
      for await (const message of log.read(topic.name)) expect(message.value).not.toContain(victim?.title ?? 'missing');
    }
    await log.close();
    const again = await diembao(['run', '--once', ...here(), '--json']);
    expect(JSON.parse(again.stdout).stored).toBe(0);
  });

  it('sets a message that breaks a consumer aside and drives it again', async () => {
    const log = await openLog({ kind: 'embedded', dir: join(folder.dataDir, 'log') }, { logger: silentLogger() });
    await log.send(topics.collected.name, [{ key: 'broken', value: '{"not": "an envelope"}', headers: {} }]);
    await log.close();
    const { code } = await diembao(['run', '--once', ...here()]);
    expect(code).toBe(0);
    const listed = await diembao(['dead-letters', 'list', ...here(), '--json']);
    expect(JSON.parse(listed.stdout.trim())).toMatchObject({ topic: topics.collected.name, code: 'message-no-envelope' });
    expect((await diembao(['doctor', ...here()])).code).toBe(1);
    expect((await diembao(['dead-letters', 'redrive', 'no-such-letter', ...here()])).code).toBe(1);
    expect((await diembao(['dead-letters', 'redrive', ...here()])).stdout).toContain('1 driven again');
  });
});
