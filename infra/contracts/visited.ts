import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/** `seen`: still there; `gone`: its address says that it is not; `failed`: in passing, nothing is concluded from it. */
export const visitOutcomes = ['seen', 'gone', 'failed'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** That a stored document was looked at again, and when it is next. What was found goes its own way as a sighting or an erasure. */
export const visitedSchema = z.object({
  document: z.string().min(1),
  source: z.string().min(1),
  at: z.iso.datetime(),
  outcome: z.enum(visitOutcomes),
  /** Visits that ended in `seen` or `gone`, this one included. */
  visits: z.number().int().nonnegative(),
  /** Passing failures in a row. */
  failures: z.number().int().nonnegative(),
  /** Null when it is not visited any more. */
  nextAt: z.iso.datetime().nullable(),
});
export type Visited = z.infer<typeof visitedSchema>;
export const documentVisited = defineMessage('vn.diembao.document.visited', 1, visitedSchema);
