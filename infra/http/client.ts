import type { Logger } from '../observability/index.ts';
import type { HttpClient, HttpRequest } from './contract.ts';
import { createAgent } from './exchange.ts';
import { createGuard, type Resolver } from './guard.ts';
import { travel } from './journey.ts';
import { parseTarget, productToken, requestHeaders, robotsHeaders, userAgentOf } from './outgoing.ts';
import { Politeness } from './politeness.ts';
import { RedirectMemory } from './redirect-memory.ts';
import { createResponse } from './response.ts';
import { RobotsKeeper } from './robots.ts';
import { siteOf } from './url.ts';
import { Visitor, type RequestSeen } from './visitor.ts';

export interface HttpClientOptions {
  /** Private addresses, ranges and host names that may be fetched (`network.allow`). */
  readonly allow: readonly string[];
  /** Seconds between two requests to one site (`crawl.delay`); 0 means up to six at once. */
  readonly delaySeconds: number;
  /** Bytes of a body after decompression (`network.maxBytes`, default 8 MB). */
  readonly maxBytes?: number;
  /** From the first byte sent to the last received, redirects included, waiting for one's turn excluded (default 30,000). */
  readonly timeoutMs?: number;
  /** Requests under way at once over all sites (`crawl.concurrency`, default 16). */
  readonly concurrency?: number;
  /** How a webmaster reaches the office (`office.contact`): stands in the user agent. */
  readonly contact?: string | undefined;
  /** Answers names instead of the system's resolver. */
  readonly resolver?: Resolver;
  /** The clock for robots.txt's age and Retry-After dates. */
  readonly now?: () => Date;
  /** Told of every exchange on the wire, redirects and robots.txt included. */
  readonly onRequest?: (seen: RequestSeen) => void;
}

/**
 * The safe client: `contract.ts` says what it answers and throws. Besides, `site-resting` (the site asked for a long pause),
 * `queue-full`, `aborted` and `closed` are RetryableErrors.
 * @throws {FatalError} `bad-allow-entry` where `allow` holds something unreadable
 */
export function createHttpClient(options: HttpClientOptions, { logger }: { readonly logger: Logger }): HttpClient {
  const maxBytes = options.maxBytes ?? 8_388_608;
  const timeoutMs = options.timeoutMs ?? 30_000;
  const now = options.now ?? (() => new Date());
  const userAgent = userAgentOf(options.contact);
  const guard = createGuard(options.allow, options.resolver);
  // Where requests to a site are seconds apart, an open connection only costs memory, here and there.
  const agent = createAgent(guard, { keepAlive: options.delaySeconds < 1 });
  const politeness = new Politeness({ delayMs: options.delaySeconds * 1000, concurrency: options.concurrency ?? 16 });
  const redirects = new RedirectMemory(now);
  const visitor = new Visitor({ agent, politeness, logger, now, onRequest: options.onRequest });

  const robots = new RobotsKeeper(async (url, limit, signal) => {
    const hop = { url, method: 'GET', headers: robotsHeaders(userAgent), body: null } as const;
    return (await travel(hop, { maxBytes: limit, cut: true, timeoutMs, signal }, { guard, visitor, now, permit: null, redirects: null })).answer;
  }, productToken, now);
  const permit = async (url: URL, signal: AbortSignal | undefined): Promise<void> => {
    politeness.slowDown(siteOf(url), await robots.check(url, signal));
  };

  return {
    async request(request: HttpRequest) {
      const hop = { url: parseTarget(request.url), method: request.method ?? 'GET', headers: requestHeaders(request, userAgent), body: request.body ?? null };
      const bounds = { maxBytes: request.maxBytes ?? maxBytes, cut: false, timeoutMs: request.timeoutMs ?? timeoutMs, signal: request.signal, answers: request.answers };
      const { url, answer } = await travel(hop, bounds, { guard, visitor, now, permit: request.ignoreRobots === true ? null : permit, redirects });
      return createResponse(url, answer);
    },
    async permit(raw, signal) {
      const url = parseTarget(raw);
      guard.checkUrl(url);
      await permit(url, signal);
      return await politeness.acquire(siteOf(url), signal);
    },
    async close() {
      politeness.close();
      await agent.destroy();
    },
  };
}
