import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../infra/config/index.ts';
import { FatalError } from '../../infra/contracts/index.ts';
import { checksFor } from './checks.ts';
import { closingLine, type Totals } from './report.ts';
import { runNode } from './run-node.ts';
import { runTests } from './run-tests.ts';
import { describeSkips, skipsOf } from './skips.ts';

export interface TestRunOptions {
  /** The project's folder. */
  readonly root: string;
  /** Files or folders to test; everything, checks included, without any. */
  readonly paths: readonly string[];
  readonly long: boolean;
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  /** Prints the headings and the summary only, not what the tools say. */
  readonly quiet?: boolean;
}

const minute = 60_000;

/**
 * Runs the checks, then the tests, all of them even when one fails; prints a heading and the time of each, the skipped
 * tests with their reasons, those that passed only at their second try, and the closing line `N passed, N failed, N skipped`. Resolves to whether nothing failed.
 * @throws FatalError `tests-not-installed` where only what runs the system was installed.
 */
export async function testEverything({ root, paths, long, env, signal, print, quiet }: TestRunOptions): Promise<boolean> {
  if (!existsSync(join(root, 'node_modules', 'vitest'))) {
    throw new FatalError('the packages that tests need are not installed here', { code: 'tests-not-installed', hint: 'run `npm ci` in the project without --omit=dev' });
  }
  const forbidden = env['DIEMBAO_FORBID_SKIPS'] === '1';
  const run = { root, signal, quiet, env: { ...env, UV_THREADPOOL_SIZE: '16', ...(long ? { DIEMBAO_LONG: '1' } : {}) } };
  const failures: string[] = [];
  let passed = 0;

  for (const { name, command } of paths.length === 0 ? checksFor(root) : []) {
    const [file, ...args] = command;
    const ok = await timed(name, print, () => runNode(join(root, 'node_modules', file), args, { ...run, timeoutMs: 5 * minute }));
    if (ok) passed += 1;
    else failures.push(name);
    if (signal.aborted) break;
  }

  const report = signal.aborted
    ? { tests: [], problems: ['interrupted'] }
    : await timed('tests', print, () => runTests({ ...run, paths, timeoutMs: (long ? 150 : 75) * minute }), ({ tests, problems }) => problems.length === 0 && tests.every(({ state }) => state !== 'failed'));
  const skips = skipsOf(report.tests, { sharedData: existsSync(join(root, '..', 'shared', 'data')), clickhouse: Boolean(env['CLICKHOUSE_URL']), long });
  const refused = forbidden ? skips.filter(({ excused }) => !excused) : [];
  passed += report.tests.filter(({ state }) => state === 'passed').length;
  failures.push(...report.tests.filter(({ state }) => state === 'failed').map(({ file, name }) => `${file}: ${name}`), ...report.problems, ...refused.map(({ test }) => `skipped: ${test.file}: ${test.name}`));

  if (skips.length > 0) print(`\nSkipped${forbidden ? ' (skips are forbidden here)' : ''}:\n${describeSkips(skips, forbidden).join('\n')}`);
  const unsteady = report.tests.filter(({ failedFirst }) => failedFirst !== null);
  if (unsteady.length > 0) print(`\nPassed only at the second try:\n${unsteady.map(({ file, name, failedFirst }) => `  ~ ${file}: ${name}\n      ${failedFirst ?? ''}`).join('\n')}`);
  if (failures.length > 0) print(`\nFailed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
  const totals: Totals = { passed, failed: failures.length, skipped: skips.length - refused.length };
  print(`\n${closingLine(totals)}`);
  return totals.failed === 0;
}

async function timed<Value>(name: string, print: (line: string) => void, work: () => Promise<Value>, isGood: (value: Value) => boolean = Boolean): Promise<Value> {
  print(`\n── ${name}`);
  const began = performance.now();
  const value = await work();
  print(`── ${name}: ${isGood(value) ? 'ok' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return value;
}
