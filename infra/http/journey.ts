import { badStatus } from './failures.ts';
import type { Guard } from './guard.ts';
import { followRedirect, mostRedirects, tooManyRedirects, type Hop } from './redirect.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Bounds, Visited, Visitor } from './visitor.ts';

export interface JourneyParts {
  readonly guard: Guard;
  readonly visitor: Visitor;
  readonly now: () => Date;
  /** Asks whether an address may be visited (robots.txt); throws where not. Null for no such question. */
  readonly permit: ((url: URL, signal: AbortSignal | undefined) => Promise<void>) | null;
}

/**
 * Goes from hop to hop until something other than a redirect answers; each hop is checked as if it were the first.
 * `bounds.timeoutMs` is spent by the hops together, waiting for their turns excluded.
 */
export async function travel(first: Hop, bounds: Bounds, { guard, visitor, now, permit }: JourneyParts): Promise<Visited> {
  const seen = new Set<string>();
  let left = bounds.timeoutMs;
  for (let hop: Hop = first; ;) {
    guard.checkUrl(hop.url);
    await permit?.(hop.url, bounds.signal);
    const visited = await visitor.visit(hop, { ...bounds, timeoutMs: left });
    left -= visited.ms;
    seen.add(`${hop.method} ${hop.url.href}`);
    const next = followRedirect(hop, visited.answer);
    if (next === null) return accept(visited, now());
    // A site that sends us in circles wants a cookie or a browser; four more rounds would not help.
    if (seen.size > mostRedirects || seen.has(`${next.method} ${next.url.href}`)) throw tooManyRedirects(first.url);
    hop = next;
  }
}

function accept(visited: Visited, now: Date): Visited {
  const { status, headers } = visited.answer;
  if ((status >= 200 && status <= 299) || status === 304) return visited;
  throw badStatus(visited.url.hostname, status, readRetryAfter(headers['retry-after'], now.getTime()));
}
