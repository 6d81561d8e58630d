import type { Presence } from '../../../contract/collector.ts';
import type { SocialEntry } from '../../edge/index.ts';
import { forumAddress } from '../address.ts';
import type { Selectors } from '../presets.ts';
import type { Ask, ForumReader, Thread, ThreadRead } from '../reader.ts';
import { readThreadList } from './thread-list.ts';
import { readThreadPage, type ThreadPage } from './thread-page.ts';

export interface HtmlForum {
  readonly selectors: Selectors;
  /** Pages of one thread read at once. */
  readonly pages: number;
  readonly zone: string;
  readonly now: () => Date;
}

/** Reads forums as their visitors do, page by page. The place in a thread is the address of its last page. */
export function createHtmlReader({ selectors, pages: mostPages, zone, now }: HtmlForum): ForumReader {
  return {
    listing: (url) => url,
    threads: (answer) => readThreadList(answer, selectors.threads, zone, now()),

    async read(thread: Thread, place: string | null, ask: Ask): Promise<ThreadRead> {
      const met = new Map<string, readonly SocialEntry[]>();
      const visit = async (address: string): Promise<ThreadPage> => {
        const page = await readThreadPage(await ask(address), { thread, selectors: selectors.posts, isFirst: address === thread.address, zone, now: now() });
        met.set(address, page.entries);
        return page;
      };
      let end = place ?? thread.address;
      let page = await visit(end);
      const last = page.last === null ? undefined : page.pages.get(page.last);
      let number = page.last;
      if (last !== undefined && !met.has(last) && met.size < mostPages) page = await visit((end = last));
      // What was written on the pages before the last one since the thread was last read.
      for (number = (number ?? 1) - 1; number > 0 && met.size < mostPages; number -= 1) {
        const before = page.pages.get(number);
        if (before === undefined || met.has(before)) break;
        page = await visit(before);
      }
      return { entries: [...met.values()].flat(), place: end };
    },

    async presence(address: string, ask: Ask): Promise<Presence> {
      const thread = { address: address.replace(/#.*$/, ''), title: '' };
      const page = await readThreadPage(await ask(thread.address), { thread, selectors: selectors.posts, isFirst: false, zone, now: now() });
      const same = (other: string): boolean => other === address || forumAddress(other, address) === address;
      if (page.entries.some((entry) => same(entry.address))) return 'there';
      // Of a thread with several pages, another one may have it.
      return address.includes('#') && page.last === null && page.pages.size === 0 ? 'gone' : 'unknown';
    },
  };
}
