import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exported } from './exported.ts';

/** Waits until at least `count` documents are stored, asking as another command would (over loopback while an owner runs); the owner may still have to make its store. */
export async function untilStored(dataDir: string, count: number, timeoutMs = 300_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let seen = 0;
  while (Date.now() < deadline) {
    if (existsSync(join(dataDir, 'store'))) seen = (await exported(dataDir)).length;
    if (seen >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`only ${seen} of ${count} documents after ${timeoutMs / 1000} s`);
}
