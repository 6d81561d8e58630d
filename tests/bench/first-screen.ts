import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { consoleAccess } from '../support/console-access.ts';

/*
 * Seconds from a bare checkout (no node_modules) to the first screen that shows a document: `node tests/bench/first-screen.ts`.
 * Clones this repository's last commit into a temporary folder and runs `./diembao start` there. The package manager's cache
 * is used as the machine has it; `--cold` gives it an empty one.
 */
const cold = process.argv.includes('--cold');
const folder = mkdtempSync(join(tmpdir(), 'diembao-first-'));
const port = 24_789;
const limitMs = 300_000;
try {
  const checkout = join(folder, 'checkout');
  execFileSync('git', ['clone', '--quiet', join(import.meta.dirname, '..', '..'), checkout]);
  const began = performance.now();
  const since = (): number => Number(((performance.now() - began) / 1000).toFixed(1));
  const child = spawn(join(checkout, 'diembao'), ['start', '--data', join(folder, 'data'), '--port', String(port), '--log-level', 'warn'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(cold ? { npm_config_cache: join(folder, 'npm-cache') } : {}) },
  });
  try {
    const screenAfter = await until(async () => (await fetch(`http://127.0.0.1:${port}/`)).ok, since);
    const headers = await consoleAccess(join(folder, 'data'));
    const documentAfter = await until(async () => JSON.stringify(await (await fetch(`http://127.0.0.1:${port}/api/documents`, { headers })).json()).includes('"title"'), since);
    console.log(JSON.stringify({ machine: { cpu: cpus()[0]?.model, cores: cpus().length }, cache: cold ? 'empty' : 'as it was', secondsToScreen: screenAfter, secondsToFirstDocument: documentAfter }));
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function until(ask: () => Promise<boolean>, since: () => number): Promise<number> {
  while (since() * 1000 < limitMs) {
    if (await ask().catch(() => false)) return since();
    await pause(100);
  }
  throw new Error(`not within ${limitMs / 1000} s`);
}
