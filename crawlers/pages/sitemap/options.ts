import { z } from 'zod';

const pattern = z.string().min(1).max(300).refine((source) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'is no regular expression');

export const sitemapOptions = z.strictObject({
  /** Entries older than this are left out. */
  hours: z.number().positive().max(8_784).default(48),
  /** Only addresses that match. */
  include: pattern.optional(),
  /** No addresses that match. */
  exclude: pattern.optional(),
});

export type SitemapOptions = z.infer<typeof sitemapOptions>;

/** Whether an address is among those the source wants. */
export function wants({ include, exclude }: SitemapOptions): (url: string) => boolean {
  const only = include === undefined ? null : new RegExp(include, 'u');
  const never = exclude === undefined ? null : new RegExp(exclude, 'u');
  return (url) => only?.test(url) !== false && never?.test(url) !== true;
}
