import { dayKey } from './address.ts';
import type { Clock } from './item.ts';
import type { Forum } from './schema.ts';

/** A post as visitors meet it. The names are invented; a crawler must not let even these through. */
export interface ForumPost {
  /** Its anchor in the thread. */
  readonly anchor: string;
  readonly author: string;
  readonly text: string;
  readonly quote: { readonly of: string; readonly text: string } | null;
  readonly publishedAt: Date;
}

export interface ForumThread {
  readonly path: string;
  readonly title: string;
  /** The first one began it. */
  readonly posts: readonly ForumPost[];
  readonly lastPostAt: Date;
}

/** The forum's threads at one moment, latest reply first; a pure function of forum and clock. */
export function threadsAt(forum: Forum, clock: Clock): ForumThread[] {
  const start = clock.epoch.getTime();
  const elapsed = clock.now.getTime() - start;
  const threads = forum.threads.flatMap(({ id, title, posts }): ForumThread[] => {
    const shown = posts.flatMap((post): ForumPost[] => {
      const publishedAt = new Date(post.after === undefined ? start - (post.age ?? 0) : start + post.after);
      if (publishedAt > clock.now || (post.removedAfter !== undefined && elapsed >= post.removedAfter)) return [];
      return [{ anchor: `post-${post.id}`, author: post.author, text: post.text, quote: post.quote ?? null, publishedAt }];
    });
    const lastPostAt = shown.reduce((last, { publishedAt }) => (publishedAt > last ? publishedAt : last), new Date(0));
    return shown.length === 0 ? [] : [{ path: `/dien-dan/${forum.id}/threads/${id}.${dayKey(clock.epoch)}/`, title, posts: shown, lastPostAt }];
  });
  return threads.sort((one, other) => other.lastPostAt.getTime() - one.lastPostAt.getTime());
}
