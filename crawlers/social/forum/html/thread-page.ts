import { all, attributeOf, lineIn, one, openPage, outermost, type Element } from '../../../pages/open-page.ts';
import type { SocialEntry } from '../../edge/index.ts';
import { forumAddress } from '../address.ts';
import type { Selectors } from '../presets.ts';
import type { ForumAnswer, Thread } from '../reader.ts';
import { asksForLogin, loginWall, noPosts } from '../refusals.ts';
import { authorOf, dateOf, textOf, within } from './elements.ts';

export interface ThreadPage {
  readonly entries: readonly SocialEntry[];
  /** Addresses of the thread's pages by number, as far as the page links them; the current one may have none. */
  readonly pages: ReadonlyMap<number, string>;
  /** The thread's last page; null where there is only one, or this is it. */
  readonly last: number | null;
}

export interface PageReading {
  readonly thread: Pick<Thread, 'address' | 'title'>;
  readonly selectors: Selectors['posts'];
  /** Whether the thread begins on this page. */
  readonly isFirst: boolean;
  readonly zone: string;
  readonly now: Date;
}

const mostPosts = 500;

/** @throws {RejectedError} `no-posts`, `login-wall` */
export async function readThreadPage({ body, url }: ForumAnswer, { thread, selectors, isFirst, zone, now }: PageReading): Promise<ThreadPage> {
  const page = await openPage(body);
  const items = outermost(page, selectors.item).slice(0, mostPosts);
  if (items.length === 0) throw asksForLogin(url, all(page, 'input[type=password]').length) ? loginWall() : noPosts();
  const entries = items.map((item, index): SocialEntry => {
    const starts = isFirst && index === 0;
    return {
      kind: starts ? 'post' : 'comment',
      address: ownAddress(item, selectors, thread.address, url),
      title: starts ? thread.title : '',
      text: textOf(within(item, selectors.text), selectors.drop),
      published: dateOf(within(item, selectors.date), zone, now),
      authorKey: authorOf(within(item, selectors.author)),
      counts: {},
    };
  });
  const numbers = new Map<number, string | null>();
  for (const element of selectors.nav === undefined ? [] : all(page, selectors.nav).slice(0, mostPosts)) {
    const number = /^\d{1,6}$/.test(lineIn(element)) ? Number(lineIn(element)) : 0;
    const href = attributeOf(element, 'href') ?? attributeOf(one(element, 'a[href]'), 'href');
    if (number > 0) numbers.set(number, forumAddress(href, url) ?? numbers.get(number) ?? null);
  }
  const greatest = Math.max(0, ...numbers.keys());
  const pages = new Map([...numbers].filter((entry): entry is [number, string] => entry[1] !== null));
  return { entries, pages, last: pages.has(greatest) ? greatest : null };
}

/** Its own link; the thread's beginning with the post's anchor where it has none. */
function ownAddress(item: Element, { link, id }: Selectors['posts'], thread: string, url: string): string {
  const href = attributeOf(within(item, link), 'href');
  const found = forumAddress(href, url);
  const anchor = /#[\w.:-]{1,200}$/.exec(href ?? '')?.[0] ?? '';
  // A bare "#p12" resolves to the page it stands on, which is another one when the thread grows.
  if (found !== null && href?.trim().startsWith('#') === false) return found + anchor;
  if (anchor !== '') return thread + anchor;
  const own = attributeOf(item, id ?? 'id')?.replace(/[^\w.:-]/g, '') ?? '';
  return own === '' ? '' : `${thread}#${own}`;
}
