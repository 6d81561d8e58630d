import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const pom = join(import.meta.dirname, 'pom.xml');
const cache = join(import.meta.dirname, '..', '.cache', 'kafka');
const fetchTimeoutMs = 300_000;

/** The broker's pinned version, as pom.xml names it. */
export function brokerVersion(): string {
  const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1];
  if (!version) throw new Error(`${pom} names no kafka.version`);
  return version;
}

const jarsFolder = (): string => join(cache, brokerVersion());

export const brokerJarsFetched = (): boolean => existsSync(jarsFolder());

/** Folder with the broker's jars, fetched by Maven the first time. Processes that ask at once wait for one fetch. */
export async function brokerJars(): Promise<string> {
  const folder = jarsFolder();
  const lock = `${folder}.lock`;
  const deadline = Date.now() + fetchTimeoutMs;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (takeLock(lock)) {
      try {
        await fetchInto(folder);
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    } else if (Date.now() > deadline) {
      throw new Error(`Another process holds ${lock} and fetched no broker in ${fetchTimeoutMs / 1000} s.`);
    } else {
      await sleep(250);
    }
  }
  return folder;
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // Left behind by a process that was killed while it fetched.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > fetchTimeoutMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function fetchInto(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const part = `${folder}.part-${process.pid}`;
  const goal = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${part}`];
  try {
    await promisify(execFile)('mvn', goal, { timeout: fetchTimeoutMs, maxBuffer: 8 * 1024 * 1024 });
    renameSync(part, folder);
  } catch (cause) {
    const output = (cause as { stdout?: string }).stdout?.trim().slice(0, 2000) ?? '';
    throw new Error(`Maven could not fetch the Kafka broker: ${output}`, { cause });
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
