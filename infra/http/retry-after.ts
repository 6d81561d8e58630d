/** No server's wish holds us longer than a day; then we ask again. */
const longest = 24 * 3600 * 1000;

/**
 * Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110). Undefined where it says neither.
 * @param now milliseconds since the epoch
 */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,10}(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), longest);
  // The three forms of an HTTP date all begin with the name of a day; anything else Date.parse might guess is no date.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), longest);
}
