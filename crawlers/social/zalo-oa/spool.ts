import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { countsSchema, listingSchema } from '../../../infra/contracts/index.ts';
import type { ListedPost } from '../../contract/collector.ts';

/** What lies in a file: a post as it left the edge, nothing of the message itself. */
const spooledSchema = z.strictObject({
  kind: z.enum(['post', 'comment']),
  item: z.string().min(1),
  sealedUrl: z.string().min(1),
  fingerprint: z.string().min(1),
  listing: listingSchema,
  text: z.string(),
  voice: z.string().nullable(),
  counts: countsSchema.nullable(),
});

export interface SpoolBounds {
  readonly files: number;
  readonly bytes: number;
}

export interface Spooled {
  readonly posts: readonly ListedPost[];
  /** Files that cannot be read; they stay where they are, under another name. */
  readonly broken: number;
  /** Lets go of what was listed. */
  remove(): Promise<void>;
}

/**
 * Posts that were delivered and wait for the next poll: one file each, whole or not there at all, on disk before the delivery is
 * answered. The same post delivered again has the same file.
 */
export class Spool {
  readonly #folder: string;
  readonly #bounds: SpoolBounds;
  #adding: Promise<unknown> = Promise.resolve();
  /** What was there when it was last looked at, and what was added since: looking at thousands of files takes long. */
  #room: { readonly names: Set<string>; bytes: number } | null = null;

  constructor(folder: string, bounds: SpoolBounds) {
    this.#folder = folder;
    this.#bounds = bounds;
  }

  /** False when there is no room left: then nothing was kept. One at a time, so that the bound holds. */
  add(post: ListedPost): Promise<boolean> {
    const added = this.#adding.then(() => this.#add(post));
    this.#adding = added.catch(() => undefined);
    return added;
  }

  async #add(post: ListedPost): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const name = `${createHash('sha256').update(post.item).digest('hex').slice(0, 32)}.json`;
    const body = JSON.stringify(post);
    const size = Buffer.byteLength(body);
    if (!(await this.#hasRoom(name, size))) return false;
    const own = join(this.#folder, `${randomUUID()}.new`);
    try {
      const file = await open(own, 'wx', 0o600);
      try {
        await file.writeFile(body);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(own, join(this.#folder, name));
    } finally {
      await rm(own, { force: true });
    }
    await syncFolder(this.#folder);
    this.#room?.names.add(name);
    if (this.#room !== null) this.#room.bytes += size;
    return true;
  }

  async #hasRoom(name: string, size: number): Promise<boolean> {
    const fits = (): boolean => this.#room !== null && (this.#room.names.has(name) || (this.#room.names.size < this.#bounds.files && this.#room.bytes + size <= this.#bounds.bytes));
    if (fits()) return true;
    const { names, bytes } = await this.#held();
    this.#room = { names: new Set(names), bytes };
    return fits();
  }

  /** Up to `most` posts, those that came first before the others. */
  async list(most: number): Promise<Spooled> {
    const { names, times } = await this.#held();
    const chosen = [...names].sort((one, other) => (times.get(one) ?? 0) - (times.get(other) ?? 0) || (one < other ? -1 : 1)).slice(0, most);
    const posts: ListedPost[] = [];
    const listed: { readonly path: string; readonly mark: string }[] = [];
    let broken = 0;
    for (const name of chosen) {
      const path = join(this.#folder, name);
      const body = await readOwn(path);
      if (body === null) continue;
      const read = parse(body);
      if (read === null) {
        broken += 1;
        await rename(path, `${path}.unreadable`);
        continue;
      }
      posts.push(read);
      listed.push({ path, mark: body });
    }
    const remove = async (): Promise<void> => {
      // What was delivered anew since then waits for the next poll.
      for (const { path, mark } of listed) if ((await readOwn(path)) === mark) await rm(path, { force: true });
      this.#room = null;
    };
    return { posts, broken, remove };
  }

  async #held(): Promise<{ readonly names: readonly string[]; readonly times: ReadonlyMap<string, number>; readonly bytes: number }> {
    const names: string[] = [];
    const times = new Map<string, number>();
    let bytes = 0;
    for (const name of await readdir(this.#folder).catch(whenMissing<string[]>([]))) {
      if (!/^[0-9a-f]{32}\.json$/.test(name)) continue;
      const found = await stat(join(this.#folder, name)).catch(whenMissing(null));
      if (found === null) continue;
      names.push(name);
      times.set(name, found.mtimeMs);
      bytes += found.size;
    }
    return { names, times, bytes };
  }
}

const whenMissing = <Value>(instead: Value) => (error: unknown): Value => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead;
  throw error;
};

/** Never through a link: the folder holds our own files only. */
async function readOwn(path: string): Promise<string | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(whenMissing(null));
  if (file === null) return null;
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function parse(body: string): ListedPost | null {
  try {
    return spooledSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** Not every system lets folders be synced. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is on disk.
  }
}
