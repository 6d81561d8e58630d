/** Items of the queue: what was flagged and waits for a person. */
export { takeFlagged, type Taken } from './take-flagged.ts';
export { takeRevised } from './take-revised.ts';
export { takeErased } from './take-erased.ts';
export { listGroups } from './list-groups.ts';
export { listItems, type ItemFilter } from './list-items.ts';
export { readItem } from './read-item.ts';
export { assignItems } from './assign.ts';
export { snoozeItems } from './snooze.ts';
export { commentItems } from './comment.ts';
export type { BatchOptions, Touched } from './batch.ts';
export type { Target } from './target.ts';
export { itemStates, type ItemState } from './rows.ts';
export { expirePosts } from './expire-posts.ts';
