import type { ListedPost, RefusedEntry } from '../../contract/collector.ts';
import type { SocialEntry } from './entry.ts';
import { toPost, type PostReading } from './to-post.ts';

export interface EntriesRead {
  readonly items: readonly ListedPost[];
  readonly refused: readonly RefusedEntry[];
}

/** Of one poll; what a network lists beyond it waits for the next. */
const mostEntries = 5_000;

/** Brings entries over the edge, in their order, leaving the event loop room between them. Throws when called off. */
export async function readEntries(entries: Iterable<SocialEntry>, reading: PostReading, signal: AbortSignal): Promise<EntriesRead> {
  const items: ListedPost[] = [];
  const refused: RefusedEntry[] = [];
  let count = 0;
  for (const entry of entries) {
    if (count >= mostEntries) break;
    count += 1;
    if (count % 100 === 0) await new Promise(setImmediate);
    signal.throwIfAborted();
    const read = toPost(entry, reading);
    if ('reason' in read) refused.push(read);
    else items.push(read);
  }
  return { items, refused };
}
