import { z } from 'zod';

const tag = z.string().trim().transform((text) => text.replace(/^#/, '')).pipe(z.string().regex(/^[\p{L}\p{M}\p{N}_]{1,100}$/u, 'give a tag without blanks, for example "tanhai"'));
const account = z.string().trim().transform((text) => text.replace(/^@/, '')).pipe(z.string().regex(/^[\w.-]{1,64}(?:@[\w-]+(?:\.[\w-]+)+)?$/, 'give an account ("so_khcn" or "so_khcn@mang.example.vn")'));

/** One of `tag`, `timeline` and `account`. */
export const mastodonOptions = z.union([
  z.strictObject({ tag }),
  z.strictObject({ timeline: z.enum(['local', 'federated']) }),
  z.strictObject({ account }),
], { error: 'give one of "tag", "timeline" ("local" or "federated") and "account" (an organisation\'s)' });

export type MastodonOptions = z.output<typeof mastodonOptions>;
