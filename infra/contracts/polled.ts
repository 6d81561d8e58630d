import { z } from 'zod';
import { defineMessage } from './envelope.ts';
import { sourceRefSchema } from './source.ts';

/** `resting`: nothing was asked, because the office has yet to give something (a key, a browser). */
export const pollStatuses = ['ok', 'not-modified', 'failed', 'resting'] as const;

/** How a source stands, as it was last reported: `silent` against its own rhythm, `quarantined` after many failures in a row. */
export const standings = ['well', 'silent', 'quarantined'] as const;
export type Standing = (typeof standings)[number];

/**
 * The end of one poll of one source: its health, its state for the next poll, and what became of the items it decided
 * itself. Invariant: `seen` = `unchanged` + `duplicate` + `rejected` + `deadLettered` + `emitted`; each emitted item
 * has a ledger row of its own once the store has decided it. (`rejected` and `deadLettered` here are items whose
 * earlier fate is remembered; a fresh rejection is emitted as an `item.rejected` message.)
 */
export const polledSchema = z.object({
  poll: z.string().min(1),
  run: z.string().min(1),
  /** `revisit`: stored documents were looked at again, no listing was asked. */
  visit: z.enum(['poll', 'revisit']).default('poll'),
  source: sourceRefSchema,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  status: z.enum(pollStatuses),
  httpStatus: z.number().int().nullable(),
  error: z.string().nullable(),
  seen: z.number().int().nonnegative(),
  emitted: z.number().int().nonnegative(),
  unchanged: z.number().int().nonnegative(),
  duplicate: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  deadLettered: z.number().int().nonnegative(),
  newestItemAt: z.iso.datetime().nullable(),
  /** Null for a revisit: it leaves the polls' state as it is. */
  state: z.object({
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    /** Items of the last full listing, so that a 304 can still account for them. */
    listed: z.number().int().nonnegative(),
    failures: z.number().int().nonnegative(),
    nextPollAt: z.iso.datetime(),
    /** The newest publication seen in any of its listings. */
    newestItemAt: z.iso.datetime().nullable().default(null),
    /** Milliseconds between two of its items, as a median; null while unknown. */
    rhythmMs: z.number().int().nonnegative().nullable().default(null),
    /** Milliseconds without a new item after which it counts as silent; null while unknown. */
    patienceMs: z.number().int().positive().nullable().default(null),
    standing: z.enum(standings).default('well'),
  }).nullable(),
});
export type Polled = z.infer<typeof polledSchema>;
export const sourcePolled = defineMessage('vn.diembao.source.polled', 1, polledSchema);
