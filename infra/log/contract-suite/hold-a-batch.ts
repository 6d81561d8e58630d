import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LogOptions } from '../open-log.ts';

export interface Holder extends AsyncDisposable {
  kill(): Promise<void>;
}

/** Starts a process that consumes a first batch and never finishes with it; resolves when it has it in hand. */
export async function holdABatch(options: LogOptions, group: string, topic: string): Promise<Holder> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holder.ts'), JSON.stringify({ options, group, topic })], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`The process that should hold a batch ended: ${errors}`)));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { kill, [Symbol.asyncDispose]: kill };
}
