import { constants, type Stats } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileRefused } from './refusal.ts';

/** A file in the inbox that has stopped changing. */
export interface Dropped {
  readonly name: string;
  readonly path: string;
  /** Changes with every writing: what is put away is what was read. */
  readonly mark: string;
  readonly modifiedMs: number;
  readonly size: number;
  readonly isFile: boolean;
}

const mostNames = 10_000;
/** Half-written and hidden files of copying programs, browsers and editors. */
const unfinished = /^(?:\.|~)|~$|\.(?:part|partial|filepart|crdownload|download|opdownload|tmp|temp|swp|lock)$/i;
/** Programs make an empty file first and fill it later. */
const emptyForMs = 60_000;

/** What lies in the inbox and looks the same before and after `settle`; oldest first. Folders are passed over. */
export async function stableFiles(folder: string, settle: () => Promise<void>): Promise<readonly Dropped[]> {
  const first = await look(folder);
  if (first.size === 0) return [];
  await settle();
  const stable: Dropped[] = [];
  for (const [name, before] of first) {
    const found = await lookAt(folder, name);
    if (found !== null && found.mark === before.mark) stable.push(found);
  }
  return stable.sort((one, other) => one.modifiedMs - other.modifiedMs || (one.name < other.name ? -1 : 1));
}

async function look(folder: string): Promise<ReadonlyMap<string, Dropped>> {
  const found = new Map<string, Dropped>();
  for await (const { name } of await opendir(folder)) {
    if (found.size >= mostNames) break;
    if (unfinished.test(name)) continue;
    const dropped = await lookAt(folder, name);
    if (dropped !== null) found.set(name, dropped);
  }
  return found;
}

/** Null for what is gone, for folders, and for what is still empty. */
export async function lookAt(folder: string, name: string): Promise<Dropped | null> {
  const path = join(folder, name);
  const stats = await lstat(path).catch(() => null);
  if (stats === null || stats.isDirectory() || (stats.isFile() && stats.size === 0 && Date.now() - stats.ctimeMs < emptyForMs)) return null;
  return { name, path, mark: markOf(stats), modifiedMs: stats.mtimeMs, size: stats.size, isFile: stats.isFile() };
}

const markOf = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string => [dev, ino, size, mtimeMs, ctimeMs].join(' ');

/**
 * The bytes of a file as it was seen; null when it has changed since. Never through a link.
 * @throws {FileRefused} `not-a-file`
 */
export async function readDropped({ path, mark, isFile, size }: Dropped): Promise<Uint8Array | null> {
  if (!isFile) throw new FileRefused('not-a-file', 'Đây là một liên kết hoặc không phải tệp thường; hãy chép chính tệp đó vào.', 'This is a link or no ordinary file; copy the file itself.');
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (file === null) return null;
  try {
    if (markOf(await file.stat()) !== mark) return null;
    const bytes = Buffer.alloc(size);
    let read = 0;
    while (read < size) {
      const { bytesRead } = await file.read(bytes, read, size - read, read);
      if (bytesRead === 0) return null;
      read += bytesRead;
    }
    return markOf(await file.stat()) === mark ? bytes : null;
  } finally {
    await file.close();
  }
}
