import { mkdirSync, readFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ended, EntryBench, project } from './bench.ts';

let bench: EntryBench;
beforeEach(() => {
  bench = new EntryBench();
});
afterEach(() => bench.remove());

describe('the entry, where everything is there', () => {
  beforeEach(() => {
    bench.realNode();
    bench.installed();
  });

  it('hands over arguments and exit code, keeps the folder and a clean output', async () => {
    const { code, stdout, stderr } = await bench.run(['say', '7', 'a b', '*', '--x=đ']);
    expect(JSON.parse(stdout)).toEqual({ args: ['say', '7', 'a b', '*', '--x=đ'], cwd: bench.folder, pool: '16', compiled: join(bench.state, 'compiled') });
    expect([code, stderr]).toEqual([7, '']);
  });

  it('keeps what was compiled beside it, and starts where it cannot', async () => {
    expect((await bench.run(['say', '0'])).code).toBe(0);
    expect(existsSync(join(bench.state, 'compiled'))).toBe(true);
    rmSync(bench.state, { recursive: true });
    writeFileSync(bench.state, 'a file in the way');
    const { code, stdout, stderr } = await bench.run(['say', '0']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).not.toHaveProperty('compiled');
  });

  it('finds its project through links and from anywhere', async () => {
    symlinkSync('project/diembao', join(bench.folder, 'first'));
    symlinkSync(join(bench.folder, 'first'), join(bench.bin, 'bao'));
    expect(await bench.run(['x', '3'], { script: join(bench.bin, 'bao'), cwd: '/' })).toMatchObject({ code: 3, stderr: '' });
  });

  it('becomes the program: a signal reaches it and the end tells so', async () => {
    const child = bench.start(['wait']);
    const end = ended(child);
    await once(child.stdout ?? child, 'data');
    child.kill('SIGTERM');
    expect((await end).signal).toBe('SIGTERM');
  });

  it('runs the real command line', async () => {
    const { code, stdout } = await bench.run(['--help'], { script: join(project, 'diembao') });
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: diembao');
  });
});

describe('the entry, where Node is missing or old', () => {
  const bring = `while [ "$1" != -- ]; do shift; done; echo "npm warn noise"; echo '${process.execPath}'`;
  beforeEach(() => bench.installed());

  it('says in two languages what to install, without npm', async () => {
    const { code, stdout, stderr } = await bench.run(['--help']);
    expect([code, stdout]).toEqual([69, '']);
    expect(stderr).toContain('cài Node.js 24');
    expect(stderr).toContain('install Node.js 24');
  });

  it.each(['v20.20.2', 'v8.0.0', 'not a version', ''])('brings a new one when node says "%s", and remembers it', async (version) => {
    bench.fake('node', `echo '${version}'`);
    bench.fake('npx', bring);
    expect(await bench.run(['x', '4'])).toMatchObject({ code: 4 });
    expect(readFileSync(join(bench.state, 'node'), 'utf8')).toBe(`${process.execPath}\n`);
    expect(await bench.run(['x', '5'])).toMatchObject({ code: 5, stderr: '' });
    expect(bench.calls('npx')).toBe(1);
  });

  it('brings it with npm where npx is missing', async () => {
    bench.fake('npm', bring);
    expect(await bench.run(['x', '6'])).toMatchObject({ code: 6 });
  });

  it('looks again when the remembered one is gone', async () => {
    mkdirSync(bench.state);
    writeFileSync(join(bench.state, 'node'), '/nowhere/node\n');
    bench.fake('npx', bring);
    expect(await bench.run(['x', '2'])).toMatchObject({ code: 2 });
  });

  it('says what to do without a network', async () => {
    bench.fake('npx', 'echo "npm error code EAI_AGAIN" >&2; exit 1');
    const { code, stderr } = await bench.run(['x']);
    expect(code).toBe(69);
    expect(stderr).toContain('không kết nối được mạng');
    expect(stderr).toContain('the network is out of reach');
    expect(existsSync(join(bench.state, 'install.lock'))).toBe(false);
  });
});

describe('the entry, where packages are missing', () => {
  beforeEach(() => bench.realNode());

  it.each(['missing', 'outdated'])('installs them once when they are %s', async (how) => {
    if (how === 'outdated') bench.installed({ outdated: true });
    bench.fakeNpm();
    const first = await bench.run(['x', '3']);
    expect(first.code).toBe(3);
    expect(first.stderr).toContain('installing the packages');
    expect(first.stdout).not.toContain('noise');
    expect(await bench.run(['x', '4'])).toMatchObject({ code: 4, stderr: '' });
    expect(bench.calls('npm')).toBe(1);
  });

  it('installs once although two start at once', async () => {
    bench.fakeNpm();
    const both = await Promise.all([bench.run(['x', '1']), bench.run(['x', '2'])]);
    expect(both.map(({ code }) => code)).toEqual([1, 2]);
    expect(bench.calls('npm')).toBe(1);
  });

  it('clears the lock of a start that was killed', async () => {
    bench.fakeNpm();
    mkdirSync(join(bench.state, 'install.lock'), { recursive: true });
    writeFileSync(join(bench.state, 'install.lock', 'pid'), '999999999\n');
    expect(await bench.run(['x', '3'])).toMatchObject({ code: 3 });
  });

  it('stops the installation when it is stopped, and leaves no lock', async () => {
    bench.fake('npm', 'exec sleep 30');
    const child = bench.start(['x']);
    const end = ended(child);
    await once(child.stderr ?? child, 'data');
    await expect.poll(() => existsSync(join(bench.state, 'install.lock', 'child')), { timeout: 5000 }).toBe(true);
    child.kill('SIGTERM');
    expect((await end).code).toBe(143);
    expect(existsSync(join(bench.state, 'install.lock'))).toBe(false);
  });

  it.each([
    ['echo "npm error code ENOSPC" >&2; exit 1', 74, 'disk is full'],
    ['echo "npm error something odd" >&2; exit 1', 70, 'something odd'],
  ])('shows why npm failed: %s', async (body, code, words) => {
    bench.fake('npm', body);
    const failed = await bench.run(['x']);
    expect(failed.code).toBe(code);
    expect(failed.stderr).toContain(words);
    expect(existsSync(join(bench.state, 'install.lock'))).toBe(false);
  });

  it('says so where there is no npm', async () => {
    const { code, stderr } = await bench.run(['x']);
    expect(code).toBe(69);
    expect(stderr).toContain('no npm');
  });
});
