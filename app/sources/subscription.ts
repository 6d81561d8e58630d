/** A feed as reading lists (OPML, CSV) hold it. */
export interface Subscription {
  readonly title: string;
  readonly url: string;
  /** The folders it lies in, outermost first. */
  readonly folder: readonly string[];
  /** The site's own address, where the list gives it. */
  readonly home?: string | undefined;
}

/** Reading lists of people hold hundreds of feeds; more than this is another kind of file. */
export const mostSubscriptions = 10_000;
export const mostBytes = 8 * 1024 * 1024;
export const deepestFolder = 20;
