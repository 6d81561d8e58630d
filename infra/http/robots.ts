import { DiembaoError, RejectedError, RetryableError } from '../contracts/index.ts';
import { allowAll, readRobots, robotsMaxBytes, type RobotsRules } from './robots-rules.ts';
import { SharedWork } from './shared-work.ts';

/** Fetches one robots.txt, redirects followed, its body cut at `maxBytes`. Throws like the client. */
export type RobotsFetch = (url: URL, maxBytes: number, signal: AbortSignal) => Promise<{ readonly body: Uint8Array }>;

interface Entry {
  readonly rules: RobotsRules | null;
  readonly expires: number;
}

const goodFor = 24 * 3600 * 1000;
/** After a failure the site is asked again soon, but not once for each of its articles. */
const failureGoodFor = 30_000;
const originsRemembered = 2_000;

/** robots.txt by RFC 9309: one per origin, remembered for a day; 4xx means all is allowed, unreachable means nothing is. */
export class RobotsKeeper {
  readonly #fetch: RobotsFetch;
  readonly #token: string;
  readonly #now: () => Date;
  readonly #entries = new Map<string, Entry>();
  readonly #fetches = new SharedWork<RobotsRules>();

  constructor(fetch: RobotsFetch, token: string, now: () => Date) {
    this.#fetch = fetch;
    this.#token = token;
    this.#now = now;
  }

  /**
   * Passes where the site's robots.txt lets us fetch the address.
   * @returns the site's Crawl-delay in milliseconds, 0 for none
   * @throws {RejectedError} `robots-disallowed`, or `address-refused` where the host itself may not be reached
   * @throws {RetryableError} `robots-unreachable`; `site-resting`, `queue-full`, `aborted`, `closed` as politeness has them
   */
  async check(url: URL, signal?: AbortSignal): Promise<number> {
    const rules = await this.#rulesOf(url.origin, signal);
    if (!rules.allows(url)) {
      throw new RejectedError(`robots.txt of ${url.host} asks us to stay away from this address`, { code: 'robots-disallowed', hint: 'Ask the site for permission, or leave the source out.' });
    }
    return rules.crawlDelayMs;
  }

  async #rulesOf(origin: string, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const known = this.#entries.get(origin);
    if (known !== undefined && known.expires > this.#now().getTime()) {
      this.#remember(origin, known);
      if (known.rules === null) throw unreachable(origin);
      return known.rules;
    }
    return this.#fetches.run(origin, signal, (shared) => this.#load(origin, shared));
  }

  async #load(origin: string, signal: AbortSignal): Promise<RobotsRules> {
    const robotsUrl = new URL('/robots.txt', origin);
    try {
      const { body } = await this.#fetch(robotsUrl, robotsMaxBytes, signal);
      return this.#keep(origin, readRobots(robotsUrl, body, this.#token), goodFor);
    } catch (error) {
      if (signal.aborted || isOurOwn(error)) throw error;
      if (isUnavailable(error)) return this.#keep(origin, allowAll, goodFor);
      // An old copy is better than none while the site does not answer (RFC 9309, 2.4).
      const old = this.#entries.get(origin)?.rules;
      if (old !== undefined && old !== null) return this.#keep(origin, old, failureGoodFor);
      this.#remember(origin, { rules: null, expires: this.#now().getTime() + failureGoodFor });
      throw unreachable(origin, error);
    }
  }

  #keep(origin: string, rules: RobotsRules, ms: number): RobotsRules {
    this.#remember(origin, { rules, expires: this.#now().getTime() + ms });
    return rules;
  }

  /** Least recently used first, so that the bound drops what nobody asks for. */
  #remember(origin: string, entry: Entry): void {
    this.#entries.delete(origin);
    this.#entries.set(origin, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > originsRemembered && oldest !== undefined) this.#entries.delete(oldest);
  }
}

/** "Unavailable" in the RFC's words: the site answers that it has no rules. 429 is a plea for less, not a permission. */
const isUnavailable = (error: unknown): boolean =>
  error instanceof RejectedError && (/^http-[34]\d\d$/.test(error.code) || error.code === 'too-many-redirects' || error.code === 'bad-redirect');

/** Failures that say nothing about the site's robots.txt. */
const ownCodes = new Set(['address-refused', 'site-resting', 'queue-full', 'aborted', 'closed']);
const isOurOwn = (error: unknown): boolean => error instanceof DiembaoError && ownCodes.has(error.code);

function unreachable(origin: string, cause?: unknown): RetryableError {
  const retryAfterMs = cause instanceof RetryableError ? cause.retryAfterMs : undefined;
  const details = { code: 'robots-unreachable', cause, hint: 'Nothing is fetched from a site whose robots.txt does not answer; it is asked again.' };
  return new RetryableError(`robots.txt of ${new URL(origin).host} cannot be read`, retryAfterMs === undefined ? details : { ...details, retryAfterMs });
}
