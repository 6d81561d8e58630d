import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { BenchLog, newGroup, numbered, readAll, until } from '../contract-suite.ts';
import { disposableDir } from './disposable-dir.ts';

interface Worker {
  readonly dir: string;
  readonly topic: string;
  readonly group: string;
  readonly name: string;
  readonly sends: boolean;
}

async function start(worker: Worker): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-worker.ts'), JSON.stringify(worker)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`A worker ended by itself: ${errors}`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Complete lines only: the last one may have been cut off by the kill. */
const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
const handledIn = (dir: string): string[][] => readdirSync(dir).filter((file) => file.startsWith('handled-')).map((file) => linesOf(join(dir, file)));

it('loses nothing that was acknowledged or handled when its processes are killed again and again', { timeout: 90_000 }, async () => {
  using dir = disposableDir();
  await using bench = new BenchLog({ kind: 'embedded', dir: dir.path, leaseMs: 2000, heartbeatMs: 300 });
  const { log, topic } = await bench.withTopic(3);
  const group = newGroup();
  const worker = (name: string): Worker => ({ dir: dir.path, topic, group, name, sends: true });
  const running = [await start(worker('a0')), await start(worker('b0'))];
  try {
    for (let round = 1; round <= 6; round += 1) {
      await sleep(150 + Math.random() * 400);
      const victim = round % 2;
      await kill(running[victim] as ChildProcess);
      running[victim] = await start(worker(`${victim === 0 ? 'a' : 'b'}${round}`));
    }
    await sleep(300);
  } finally {
    await Promise.all(running.map(kill));
  }
  const acknowledged = linesOf(join(dir.path, 'acknowledged'));
  expect(acknowledged.length).toBeGreaterThan(100);

  const kept = (await readAll(log.read(topic))).map(({ value }) => value.split(' ')[0] as string);
  expect(new Set(kept).size).toBe(kept.length);
  expect(acknowledged.filter((name) => !new Set(kept).has(name))).toEqual([]);
  // All of one send or none of it.
  for (const first of kept.filter((name) => name.endsWith(':0'))) expect(kept).toEqual(expect.arrayContaining([first.replace(/0$/, '1'), first.replace(/0$/, '2')]));

  const last = await start({ ...worker('z'), sends: false });
  await until(async () => (await log.lag(group, [topic])) === 0, 'a consumer took up where the killed ones left');
  await kill(last);
  const handled = new Set(handledIn(dir.path).flat());
  expect(kept.filter((name) => !handled.has(name))).toEqual([]);
});

it('shares a group between two processes', { timeout: 60_000 }, async () => {
  using dir = disposableDir();
  await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
  const { log, topic } = await bench.withTopic(4);
  const group = newGroup();
  const running = await Promise.all(['a', 'b'].map((name) => start({ dir: dir.path, topic, group, name, sends: false })));
  try {
    let warm = 0;
    await until(async () => {
      await log.send(topic, numbered(20, { keys: 20, from: 1_000_000 + warm }));
      warm += 20;
      await sleep(100);
      return handledIn(dir.path).filter((lines) => lines.length > 0).length === 2;
    }, 'both processes had their share');
    await until(async () => (await log.lag(group, [topic])) === 0, 'the first messages were committed');
    await log.send(topic, numbered(200, { keys: 20 }));
    await until(async () => (await log.lag(group, [topic])) === 0, 'all messages were committed');
  } finally {
    await Promise.all(running.map(kill));
  }
  const shares = handledIn(dir.path).map((lines) => lines.filter((line) => Number(line) < 1_000_000));
  expect(shares.every((share) => share.length > 0)).toBe(true);
  expect(shares.flat().map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
});
