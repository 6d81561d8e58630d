import type { Clock } from './item.ts';
import { dayKey } from './address.ts';
import type { SocialPage } from './schema.ts';

/** A post or comment as visitors meet it. The names are invented; a crawler must not let even these through. */
export interface SayingItem {
  readonly id: string;
  readonly path: string;
  readonly author: string;
  readonly text: string;
  readonly likes: number;
  readonly publishedAt: Date;
}

export interface PostItem extends SayingItem {
  readonly shares: number;
  readonly comments: readonly SayingItem[];
}

/** The public page at one moment, newest post first. Comments that were removed are gone; their addresses answer 410. */
export interface Wall {
  readonly posts: readonly PostItem[];
  readonly removed: ReadonlySet<string>;
}

interface Timed { readonly age?: number | undefined; readonly after?: number | undefined; readonly removedAfter?: number | undefined }

/** A pure function of page and clock. */
export function wallAt(page: SocialPage, clock: Clock): Wall {
  const start = clock.epoch.getTime();
  const elapsed = clock.now.getTime() - start;
  const day = dayKey(clock.epoch);
  const at = (timed: Timed): Date => new Date(timed.after === undefined ? start - (timed.age ?? 0) : start + timed.after);
  const gone = (timed: Timed): boolean => timed.removedAfter !== undefined && elapsed >= timed.removedAfter;
  const removed = new Set<string>();
  const posts = page.posts.flatMap((post): PostItem[] => {
    const publishedAt = at(post);
    if (publishedAt > clock.now) return [];
    const path = `/mang-xa-hoi/${page.id}/bai/${post.id}-${day}`;
    const comments = post.comments.flatMap((comment): SayingItem[] => {
      const own = `${path}/binh-luan/${comment.id}`;
      if (gone(comment)) removed.add(own);
      const said = at(comment);
      if (said > clock.now || gone(comment)) return [];
      return [{ id: comment.id, path: own, author: comment.author, text: comment.text, likes: comment.likes, publishedAt: said }];
    });
    return [{ id: post.id, path, author: post.author, text: post.text, likes: post.likes, shares: post.shares, publishedAt, comments }];
  });
  return { posts: posts.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime()), removed };
}
