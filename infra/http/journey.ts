import { DiembaoError } from '../contracts/index.ts';
import { badStatus } from './failures.ts';
import type { Guard } from './guard.ts';
import { followRedirect, hopTo, mostRedirects, tooManyRedirects, type Hop } from './redirect.ts';
import type { RedirectMemory } from './redirect-memory.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Bounds, Visited, Visitor } from './visitor.ts';

export interface JourneyParts {
  readonly guard: Guard;
  readonly visitor: Visitor;
  readonly now: () => Date;
  /** Asks whether an address may be visited (robots.txt); throws where not. Null for no such question. */
  readonly permit: ((url: URL, signal: AbortSignal | undefined) => Promise<void>) | null;
  /** What is known of addresses that moved for good; null to ask each time. */
  readonly redirects: RedirectMemory | null;
}

/** What a remembered target answers when the memory is out of date: then the address itself is asked, once. */
const staleCodes = new Set(['http-404', 'http-410', 'connection-failed', 'tls-failed', 'bad-redirect', 'too-many-redirects']);

/**
 * Goes from hop to hop until something other than a redirect answers; each hop is checked as if it were the first, those that the
 * memory of permanent redirects saves included. `bounds.timeoutMs` is spent by the hops together, waiting for their turns excluded.
 */
export async function travel(first: Hop, bounds: Bounds, parts: JourneyParts): Promise<Visited> {
  const { guard, permit, redirects } = parts;
  const known = first.method === 'GET' ? (redirects?.recall(first.url) ?? null) : null;
  if (known === null) return await walk(first, bounds, parts);
  guard.checkUrl(first.url);
  await permit?.(first.url, bounds.signal);
  try {
    return await walk(hopTo(first, known), bounds, parts);
  } catch (error) {
    if (!(error instanceof DiembaoError) || !staleCodes.has(error.code)) throw error;
    redirects?.forget(first.url);
    return await walk(first, bounds, parts);
  }
}

async function walk(first: Hop, bounds: Bounds, { guard, visitor, now, permit, redirects }: JourneyParts): Promise<Visited> {
  const seen = new Set<string>();
  const moved: (readonly [Visited, URL])[] = [];
  let left = bounds.timeoutMs;
  for (let hop: Hop = first; ;) {
    guard.checkUrl(hop.url);
    await permit?.(hop.url, bounds.signal);
    const visited = await visitor.visit(hop, { ...bounds, timeoutMs: left });
    left -= visited.ms;
    seen.add(`${hop.method} ${hop.url.href}`);
    const next = followRedirect(hop, visited.answer);
    if (next === null) {
      const arrived = accept(visited, bounds.answers, now());
      // Only a way that leads somewhere is worth remembering, and what answers by itself has not moved.
      for (const [from, to] of moved) redirects?.learn(from, to);
      redirects?.forget(arrived.url);
      return arrived;
    }
    if (hop.method === 'GET') moved.push([visited, next.url]);
    // A site that sends us in circles wants a cookie or a browser; four more rounds would not help.
    if (seen.size > mostRedirects || seen.has(`${next.method} ${next.url.href}`)) throw tooManyRedirects(first.url);
    hop = next;
  }
}

function accept(visited: Visited, answers: readonly number[] | undefined, now: Date): Visited {
  const { status, headers } = visited.answer;
  if ((status >= 200 && status <= 299) || status === 304 || answers?.includes(status) === true) return visited;
  throw badStatus(visited.url.hostname, status, readRetryAfter(headers['retry-after'], now.getTime()));
}
