import { z } from 'zod';
import { factKinds, flaggedSchema, verdicts } from '../../../infra/contracts/index.ts';
import { flag, ids, json } from '../cells.ts';

export const itemStates = ['open', 'snoozed', 'settled'] as const;
export type ItemState = (typeof itemStates)[number];

const when = z.number().nullable();
export const itemRow = z.object({
  id: z.number(), version: z.number(), change_id: z.number(), document: z.string(), fact_kind: z.enum(factKinds), fact: z.string(),
  state: z.enum(itemStates), snoozed_until: when, assignee: z.string().nullable(), case_number: z.number().nullable(),
  verdict: z.enum(verdicts).nullable(), judged_at: when, text_changed: flag, removed: flag, erased: flag,
  rank: z.number(), units: ids, content_hash: z.string(), flagged_at: z.number(), evidence: json(flaggedSchema),
});
export type ItemRow = z.infer<typeof itemRow>;

/** SQL: a snoozed item is open again once its time has come. Takes milliseconds since 1970. */
export const stateNow = "iif(state = 'snoozed' AND snoozed_until <= ?, 'open', state)";
/** The state of an item at a time. */
export const stateAt = ({ state, snoozed_until: until }: Pick<ItemRow, 'state' | 'snoozed_until'>, at: number): ItemState => (state === 'snoozed' && until !== null && until <= at ? 'open' : state);

/** A fact's items. */
export const groupOf = (kind: string, fact: string): string => `${kind}:${fact}`;
