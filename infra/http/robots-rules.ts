import robotsParser from 'robots-parser';

/** RFC 9309 section 2.5 demands at least this; what follows is not read. */
export const robotsMaxBytes = 500 * 1024;
const longestLine = 2_048;
const mostLines = 20_000;
/** Nobody who wants to be read asks for more; a larger wish is answered with this. */
const longestCrawlDelaySeconds = 60;

/** What one robots.txt says to us. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Crawl-delay in milliseconds, at most 60,000; 0 where none is stated. */
  readonly crawlDelayMs: number;
}

export const allowAll: RobotsRules = { allows: () => true, crawlDelayMs: 0 };

/** Reads the rules for our product token. Lines beyond the bounds are left out, so that a huge file costs little. */
export function readRobots(robotsUrl: URL, body: Uint8Array, token: string): RobotsRules {
  const text = new TextDecoder('utf-8').decode(body);
  const lines = text.split(/\r\n|\r|\n/);
  // A file that was cut at the limit ends in half a rule, which would mean something else.
  if (body.byteLength >= robotsMaxBytes) lines.pop();
  const bounded = lines.slice(0, mostLines).filter((line) => line.length <= longestLine).map((line) => line.replace(/\*{2,}/g, '*'));
  const rules = parseRobots(robotsUrl.href, bounded.join('\n'));
  const delay = rules.getCrawlDelay(token) ?? 0;
  return {
    allows: (url) => rules.isAllowed(url.href, token) !== false,
    crawlDelayMs: Math.min(Math.max(delay, 0), longestCrawlDelaySeconds) * 1000,
  };
}

interface Parsed {
  isAllowed(url: string, ua?: string): boolean | undefined;
  getCrawlDelay(ua?: string): number | undefined;
}

// The package is CommonJS with types written for `export default`; at run time the import is the function itself.
const parseRobots = robotsParser as unknown as (url: string, text: string) => Parsed;
