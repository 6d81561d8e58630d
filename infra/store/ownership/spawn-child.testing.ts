import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Ask, Reply } from './store-child.testing.ts';

/** A child process with a store, for tests. */
export interface StoreChild {
  readonly pid: number;
  /** What it said on opening. */
  readonly opened: Promise<Reply>;
  ask(ask: Ask): Promise<Reply>;
  signal(name: NodeJS.Signals): void;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

export function spawnStoreChild(dir: string): StoreChild {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'store-child.testing.ts'), dir], { stdio: ['pipe', 'pipe', 'inherit'], env: { UV_THREADPOOL_SIZE: '16', NODE_NO_WARNINGS: '1' } });
  const waiting: ((reply: Reply) => void)[] = [];
  const dead: Reply = { error: 'the child process ended', code: 'child-ended', policy: '' };
  let ended = false;
  const next = (): Promise<Reply> => (ended ? Promise.resolve(dead) : new Promise((resolve) => waiting.push(resolve)));
  const opened = next();
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => waiting.shift()?.(JSON.parse(line) as Reply));
  const exited = once(child, 'exit').then(() => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve(dead);
  });
  child.stdin?.on('error', () => {});
  return {
    pid: child.pid as number,
    opened,
    ask(ask) {
      const reply = next();
      child.stdin?.write(`${JSON.stringify(ask)}\n`);
      return reply;
    },
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
