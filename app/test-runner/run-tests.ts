import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../infra/contracts/index.ts';
import { testReportSchema, type TestReport } from './report.ts';
import { runNode, type RunNodeOptions } from './run-node.ts';

export interface RunTestsOptions extends RunNodeOptions {
  /** Files, folders or parts of their names; all tests without any. */
  readonly paths: readonly string[];
}

/** Runs the tests in a process of their own and returns what came of them; never throws. */
export async function runTests({ paths, ...options }: RunTestsOptions): Promise<TestReport> {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-test-'));
  const file = join(folder, 'report.json');
  try {
    const ended = await runNode(join(import.meta.dirname, 'run-vitest.ts'), [file, ...paths], options);
    const report = testReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (report.tests.length === 0 && report.problems.length === 0) return { ...report, problems: [`no test found${paths.length === 0 ? '' : ` in ${paths.join(', ')}`}`] };
    const silent = !ended && report.problems.length === 0 && report.tests.every(({ state }) => state !== 'failed');
    return silent ? { ...report, problems: ['the test runner failed without naming a test'] } : report;
  } catch (error) {
    return { tests: [], problems: [`the test runner did not come to its end: ${messageOf(error)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
