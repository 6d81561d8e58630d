import { randomUUID } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

/**
 * Puts a file into a folder whole: until it is on disk it lies there under a hidden name that inboxes pass over. Nothing is written
 * over; a name that is taken gets a number. Returns the name.
 */
export async function drop(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const hidden = join(folder, `.${randomUUID()}.part`);
  try {
    const file = await open(hidden, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const ending = extname(name);
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : `${name.slice(0, name.length - ending.length)}-${number}${ending}`;
      if ((await lstat(join(folder, free)).catch(() => null)) !== null) continue;
      await rename(hidden, join(folder, free));
      return free;
    }
  } finally {
    await rm(hidden, { force: true });
  }
}
