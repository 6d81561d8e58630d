import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processEnvironment } from '../../infra/config/index.ts';
import { testEverything } from './index.ts';

const project = join(import.meta.dirname, '..', '..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diembao-project-'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'vitest.config.mjs'), 'export default { test: { include: ["app/*.test.ts"], pool: "forks", maxWorkers: 1 } };');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: string): void => writeFileSync(join(root, 'app', name), `import { expect, it } from 'vitest';\n${content}`);

async function run(paths: string[], env: Record<string, string> = {}, signal = new AbortController().signal): Promise<{ good: boolean; output: string; closing: string }> {
  const lines: string[] = [];
  // An environment of its own: the variables of the test run around us must not reach the one inside.
  const { PATH, HOME } = processEnvironment();
  const good = await testEverything({ root, paths, long: false, env: { PATH, HOME, ...env }, signal, print: (line) => void lines.push(line), quiet: true });
  const output = lines.join('\n');
  return { good, output, closing: output.split('\n').at(-1) ?? '' };
}

describe('the test command', () => {
  it('counts what passed, failed and was skipped, and names failures and reasons', async () => {
    write('one.test.ts', `it('holds', () => expect(1).toBe(1));\nit('breaks', () => expect(1).toBe(2));\nit('waits', (context) => context.skip('not today'));\nit.skip('stays out [long]', () => {});\n`);
    write('two.test.ts', `import './nowhere.ts';\nit('is never met', () => expect(1).toBe(1));\n`);
    const { good, output, closing } = await run(['app']);
    expect(good).toBe(false);
    expect(closing).toBe('1 passed, 2 failed, 2 skipped');
    expect(output).toContain('✗ app/one.test.ts: breaks');
    expect(output).toMatch(/✗ app\/two\.test\.ts: .*nowhere/);
    expect(output).toContain('not today');
    expect(output).toContain('takes long');
  });

  it('fails on a skip where skips are forbidden, and leaves excused ones', async () => {
    write('one.test.ts', `it('holds', () => expect(1).toBe(1));\nit.skip('idle', () => {});\nit.skip('big [long]', () => {});\n`);
    const { good, output, closing } = await run(['app'], { DIEMBAO_FORBID_SKIPS: '1' });
    expect([good, closing]).toEqual([false, '1 passed, 1 failed, 1 skipped']);
    expect(output).toContain('✗ skipped: app/one.test.ts: idle');
  });

  it('runs every check although the first one fails, and needs at least one test', async () => {
    const { good, output, closing } = await run([]);
    expect(good).toBe(false);
    for (const name of ['lint', 'types', 'types of the screens', 'import rules', 'tests']) expect(output).toContain(`── ${name}: FAILED in `);
    expect(closing).toBe('0 passed, 5 failed, 0 skipped');
  });

  it('tries a failed test once more where all are run, and names it; not a property with a counterexample', async () => {
    const second = (message: string): string => `{ if (globalThis.tried === ${JSON.stringify(message)}) return; globalThis.tried = ${JSON.stringify(message)}; throw new Error(${JSON.stringify(message)}); }`;
    write('one.test.ts', `it('wavers', () => ${second('too slow')});\nit('holds for all', () => ${second('Property failed after 3 tests')});\n`);
    const all = await run([]);
    expect(all.closing).toBe('1 passed, 5 failed, 0 skipped');
    expect(all.output).toContain('Passed only at the second try:\n  ~ app/one.test.ts: wavers\n      too slow');
    expect(all.output).toContain('✗ app/one.test.ts: holds for all');
    expect((await run(['app'])).closing).toBe('0 passed, 2 failed, 0 skipped');
  });

  it('says so when nothing is wrong', async () => {
    write('one.test.ts', `it('holds', () => expect(1).toBe(1));\n`);
    expect(await run(['one.test.ts'])).toMatchObject({ good: true, closing: '1 passed, 0 failed, 0 skipped' });
  });

  it('stops when it is told to', async () => {
    const { good, output } = await run([], {}, AbortSignal.abort());
    expect(good).toBe(false);
    expect(output).toContain('interrupted');
  });
});
