import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnDiembao } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { page, rss, xml } from '../support/hostile-writing.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { runOnce } from '../support/run-once.ts';

const size = 60;
let host: HostileHost;
let folder: OfficeFolder;

beforeAll(async () => {
  host = await startHost();
  const links = Array.from({ length: size }, (_, index) =>
    host.on(`/bai/${index}`, (response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(`dung-${index}`)), 250)),
  );
  folder = officeFolder({ sources: [{ id: 'bao-cham', outlet: 'Báo chậm', kind: 'feed', url: host.on('/nguon', xml(rss(links.map((link, index) => ({ title: `Tin dung-${index}`, link }))))) }] });
});
afterAll(async () => {
  await host.close();
  folder[Symbol.dispose]();
});

/** Stops a run once the outlet has answered some pages; gives its exit code and what it said. */
async function stopped(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly ms: number; readonly stderr: string }> {
  const before = host.asked.length;
  const child = spawnDiembao(['run', '--once', '--office', folder.officeFile, '--data', folder.dataDir, '--json']);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (host.asked.length < before + 10 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
  const asked = performance.now();
  child.kill(signal);
  return { code: await ended, ms: performance.now() - asked, stderr };
}

describe('run --once, stopped midway', { timeout: 120_000 }, () => {
  it.for(['SIGINT', 'SIGTERM'] as const)('ends in order on %s and says so', async (signal) => {
    const { code, ms, stderr } = await stopped(signal);
    expect(code, stderr).toBe(130);
    // The promise of the documentation, and a limit that the program itself enforces: not a measurement.
    expect(ms).toBeLessThan(10_000);
    expect(stderr).toContain(`stopped by ${signal}`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('loses nothing: the next run brings what is left, once', async () => {
    const ledger = await runOnce(folder);
    expect(ledger).toMatchObject({ seen: size, rejected: 0, deadLettered: 0 });
    const documents = await exported(folder.dataDir);
    expect(documents).toHaveLength(size);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(size);
  });
});
