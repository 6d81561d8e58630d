import type { ChannelFacts } from './channel.ts';

/** Templates carry a `ttl` of a day that nobody meant: a wish is heeded up to an hour. */
const longestSeconds = 3_600;

/** Seconds that a feed asks not to be fetched again, by itself or by its Cache-Control header; undefined where it wishes nothing. */
export function wishedSeconds({ ttlSeconds }: Pick<ChannelFacts, 'ttlSeconds'>, cacheControl: string | undefined): number | undefined {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl?.slice(0, 1_000) ?? '')?.[1];
  const seconds = Math.min(Math.max(ttlSeconds ?? 0, Number(maxAge ?? 0)), longestSeconds);
  return seconds === 0 ? undefined : seconds;
}
