import type { ChannelFacts } from './channel.ts';

/** One text of an entry, and whether it is HTML (`text` was declared plain). */
export interface EntryText {
  readonly value: string;
  readonly type: 'html' | 'text';
}

export const noText: EntryText = { value: '', type: 'html' };

/** One entry as its format said it: nothing resolved, cleaned or believed yet. It has no place for a person. */
export interface Entry {
  /** Raw addresses, the best first. */
  readonly links: readonly string[];
  /** What tells an entry without a usable address from others. */
  readonly guid: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  readonly title: EntryText;
  readonly summary: EntryText;
  readonly content: EntryText;
  /** Raw dates, the best first. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly images: readonly string[];
  readonly categories: readonly string[];
  readonly language: string | null;
}

export interface FeedReading {
  readonly entries: readonly Entry[];
  readonly channel: ChannelFacts;
  /** What was odd and has been mended. */
  readonly warnings: readonly string[];
}

/** No newspaper lists so many; a feed that does is cut, and says so. */
export const mostEntries = 5_000;

/** Characters of one text that are kept: a whole newspaper page fits, a bomb does not. */
export const longestContent = 300_000;
export const longestSummary = 60_000;
export const longestOther = 8_192;

export const emptyEntry = (base: string): Entry => ({
  links: [], guid: '', base, title: noText, summary: noText, content: noText, published: [], modified: [], images: [], categories: [], language: null,
});
