import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { takeErased } from './take-erased.ts';

/** Erases what items and cases hold of posts that were flagged before `before`: texts of posts are kept no longer than the office says. @returns how many posts. */
export function expirePosts(desk: Desk, before: Date): number {
  const due = desk.book.all(
    z.object({ document: z.string() }),
    `SELECT DISTINCT document FROM desk_items WHERE erased = 0 AND flagged_at < ? AND json_extract(evidence, '$.document.kind') != 'article'`,
    [before.getTime()],
  );
  for (const { document } of due) takeErased(desk, document);
  return due.length;
}
