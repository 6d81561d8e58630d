import { tooManyTries } from './refusals.ts';

export interface Buckets {
  /** Takes one from the bucket of `key`. @throws {RetryableError} `too-many-tries` where it is empty. */
  take(key: string): void;
}

/** Forgotten once so many are known; those that are full again go first. */
const mostKeys = 10_000;

/** Limits how often each key may come: `size` at once, refilled with `perMinute`. Kept in memory: a restart forgives. */
export function makeBuckets({ size, perMinute, now }: { readonly size: number; readonly perMinute: number; readonly now: () => number }): Buckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const refilled = (bucket: { left: number; at: number }, at: number): number => Math.min(size, bucket.left + (Math.max(0, at - bucket.at) * perMinute) / 60_000);
  return {
    take: (key) => {
      const at = now();
      if (buckets.size >= mostKeys) for (const [name, bucket] of buckets) if (refilled(bucket, at) >= size || buckets.size >= mostKeys) buckets.delete(name);
      const known = buckets.get(key);
      const left = known === undefined ? size : refilled(known, at);
      if (left < 1) throw tooManyTries(Math.ceil(((1 - left) * 60_000) / perMinute));
      buckets.set(key, { left: left - 1, at });
    },
  };
}
