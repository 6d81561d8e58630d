import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { spawnDiembao } from './cli.ts';
import type { OfficeFolder } from './office-file.ts';

const dispositions = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered'] as const;
export type Counts = Record<'seen' | (typeof dispositions)[number], number>;
export type Ledger = Counts & { readonly bySource: Record<string, Counts> };

/** `run --once --json`, which must end well, within `limitMs`, and whose ledger must add up; prints how much memory it took. */
export async function runOnce(office: OfficeFolder, { limitMs = 100_000 }: { readonly limitMs?: number } = {}): Promise<Ledger> {
  const started = performance.now();
  const child = spawnDiembao(['run', '--once', '--office', office.officeFile, '--data', office.dataDir, '--json']);
  let stdout = '';
  let stderr = '';
  let peak = 0;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(child.pid))), 200);
  // A run that hangs must not outlive the test that started it.
  const hung = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(hung);
  clearInterval(timer);
  console.log(`run --once: ${((performance.now() - started) / 1000).toFixed(1)} s, ${peak} MB resident at most`);
  expect(stderr).not.toMatch(/unhandled|uncaught|rejection|unexpected failure|\n\s+at /i);
  expect(code, stderr).toBe(0);
  const ledger = JSON.parse(stdout) as Ledger;
  expectToAddUp(ledger);
  return ledger;
}

/** The highest resident memory of a process so far, where the system tells (Linux). */
function residentMb(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function expectToAddUp(ledger: Ledger): void {
  const sum = (counts: Counts): number => dispositions.reduce((total, name) => total + counts[name], 0);
  expect(sum(ledger)).toBe(ledger.seen);
  for (const [id, counts] of Object.entries(ledger.bySource)) expect(sum(counts), id).toBe(counts.seen);
  for (const name of ['seen', ...dispositions] as const) expect(Object.values(ledger.bySource).reduce((total, counts) => total + counts[name], 0)).toBe(ledger[name]);
}

export interface SourceHistory {
  /** `ok`, or the code that its poll failed with; `none` when it was not polled. */
  readonly poll: string;
  /** Dispositions, sorted, with the reason where one is neither stored nor a duplicate. */
  readonly fates: readonly string[];
}

/** What the store says of each source after one run: only while no command holds the data folder. */
export async function historyOf(office: OfficeFolder, sources: readonly string[]): Promise<ReadonlyMap<string, SourceHistory>> {
  const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
  try {
    const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
    const ledger = await rows<{ source: string; disposition: string; reason: string }>('SELECT source, disposition, reason FROM ledger FINAL');
    const polls = await rows<{ source: string; status: string; error: string | null; duplicate: number }>('SELECT source, status, error, duplicate FROM polls FINAL');
    return new Map(sources.map((id) => {
      const poll = polls.find(({ source }) => source === id);
      const emitted = ledger.filter(({ source }) => source === id).map(({ disposition, reason }) => (/^(?:stored|duplicate)$/.test(disposition) ? disposition : `${disposition}:${reason}`));
      const settled = Array.from({ length: Number(poll?.duplicate ?? 0) }, () => 'duplicate');
      const word = poll === undefined ? 'none' : poll.status === 'failed' ? (poll.error ?? '').split(':', 1)[0] : 'ok';
      return [id, { poll: word ?? '', fates: [...emitted, ...settled].sort() }];
    }));
  } finally {
    await store.close();
  }
}
