import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FatalError } from '../contracts/index.ts';

const keyBytes = 32;
const mark = 'diembao-key-1 ';

/** The folder of keys under the data folder, readable by its owner only. */
export function openKeyFolder(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return folder;
}

/**
 * Reads a key, making it first where there is none. Several processes may do so at once: the key is written whole under a name of
 * its own and then linked to its place, which succeeds for exactly one; all read that one.
 * @throws {FatalError} `bad-key-file` (never replaced: what it sealed would be lost), `keys-unwritable`
 */
export function readOrMakeKey(folder: string, name: string): Buffer {
  const path = join(folder, name);
  if (!existsSync(path)) make(folder, path);
  return read(path);
}

function make(folder: string, path: string): void {
  const own = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = openSync(own, 'wx', 0o600);
    try {
      writeSync(file, `${mark}${randomBytes(keyBytes).toString('base64url')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      linkSync(own, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    syncFolder(folder);
  } catch (cause) {
    throw unwritable(folder, cause);
  } finally {
    rmSync(own, { force: true });
  }
}

function read(path: string): Buffer {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  } catch (cause) {
    throw unwritable(path, cause);
  }
  const key = text.startsWith(mark) ? Buffer.from(text.slice(mark.length).trim(), 'base64url') : Buffer.alloc(0);
  if (key.byteLength !== keyBytes) {
    throw new FatalError(`${path} is not a key of this program`, { code: 'bad-key-file', hint: 'Bring the file back from your backup. Without it sealed addresses stay sealed and posts get new ids; only if you accept that, delete it.' });
  }
  return key;
}

/** Removes the keys whose names `isOld` picks, and what a crash left half made more than an hour ago. */
export function removeKeys(folder: string, isOld: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  let removed = false;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!isOld(name) && !(name.endsWith('.new') && isLeftOver(path))) continue;
    rmSync(path, { force: true });
    removed = true;
  }
  if (removed) syncFolder(folder);
}

function isLeftOver(path: string): boolean {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && Date.now() - modified > 3_600_000;
}

/** A key that is linked or removed must stay so after a power cut. Not every system lets folders be synced. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

const unwritable = (path: string, cause: unknown): FatalError =>
  new FatalError(`The keys under ${path} cannot be read or written`, { code: 'keys-unwritable', cause, hint: 'The data folder must be writable for the user that runs the program, on a file system with hard links.' });
