import type { DocumentKind } from '../../infra/contracts/index.ts';

/** When documents are looked at again. All in milliseconds. */
export interface VisitPlan {
  /** Ages of an article at which it is visited, ascending (`crawl.revisits`). */
  readonly articleAges: readonly number[];
  /** How long texts of posts are kept: for so long their removal is honoured. */
  readonly postsKeptMs: number;
}

const hour = 3_600_000;
/** A post that its author removes is erased within 24 hours: seen within 20, there is time left for queues. */
const everyPostMs = 20 * hour;
const firstPauseMs = hour;
const longestPauseMs = 12 * hour;

/** The next visit after one at `now`, or null when there is none. Visits that were missed are not made up for. */
export function nextVisit(document: { readonly kind: DocumentKind; readonly firstStoredAt: Date; readonly closely: boolean }, plan: VisitPlan, now: Date): Date | null {
  const since = document.firstStoredAt.getTime();
  if (document.kind !== 'article') {
    const next = now.getTime() + everyPostMs;
    return next < since + plan.postsKeptMs ? new Date(next) : null;
  }
  const ages = document.closely ? withHalfways(plan.articleAges) : plan.articleAges;
  const age = ages.find((each) => since + each > now.getTime());
  return age === undefined ? null : new Date(since + age);
}

/** After a passing failure: soon, then less so; of a post soon every time, so that a removal is seen within the day when its network is back. */
export function visitAfterFailure(kind: DocumentKind, failures: number, retryAfterMs: number, now: Date): Date {
  const pause = kind === 'article' ? Math.min(firstPauseMs * 2 ** Math.min(failures - 1, 10), longestPauseMs) : firstPauseMs;
  return new Date(now.getTime() + Math.max(pause, retryAfterMs));
}

/** The age at which a document that was never visited is due. */
export const firstVisitMs = (kind: 'article' | 'post', { articleAges }: VisitPlan): number => (kind === 'article' ? (articleAges[0] ?? Infinity) : everyPostMs);

/** No document older than this is due. */
export const windowMs = (kind: 'article' | 'post', { articleAges, postsKeptMs }: VisitPlan): number => (kind === 'article' ? (articleAges.at(-1) ?? 0) + 48 * hour : postsKeptMs);

/** Twice as many visits: one more halfway before each. */
const withHalfways = (ages: readonly number[]): readonly number[] => ages.flatMap((age, index) => [((ages[index - 1] ?? 0) + age) / 2, age]);
