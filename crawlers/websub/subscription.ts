import { z } from 'zod';

const time = z.number().int().nonnegative();

/** One source at one hub. Times are milliseconds of Unix time. */
export const subscriptionSchema = z.strictObject({
  source: z.string().min(1).max(200),
  hub: z.string().min(1).max(2_048),
  topic: z.string().min(1).max(2_048),
  /** When it was first wanted. */
  since: time,
  /** The question that is open at the hub: only what we asked is confirmed. */
  asked: z.strictObject({ mode: z.enum(['subscribe', 'unsubscribe']), at: time }).nullable(),
  /** The hub delivers until then; null before it has confirmed. */
  leaseUntil: time.nullable(),
  /** When something is to be done: asked (again), renewed, given up. */
  nextAt: time,
  /** Questions in a row that led to nothing. */
  failures: z.number().int().min(0).max(1_000_000),
  /** No longer wanted: it is unsubscribed and then forgotten. */
  leaving: z.boolean(),
  /** Why it does not work, in a few words. */
  trouble: z.string().max(400).nullable(),
});

export type Subscription = Readonly<z.infer<typeof subscriptionSchema>>;

export const fileSchema = z.strictObject({
  version: z.literal(1),
  /** The office's address that the hubs were told. */
  callback: z.string(),
  subscriptions: z.array(subscriptionSchema).max(100_000),
});
