import { z } from 'zod';
import { defineMessage } from './envelope.ts';
import { factKinds, verdicts } from './fact.ts';
import { flagLevels } from './flagged.ts';

/**
 * A person judged a flag: what the machine learns from, and what reliability is counted by. Who it was is not said, and nothing of the
 * text travels. The newest for a document, its content and a fact counts.
 */
export const judgedSchema = z.object({
  document: z.string().min(1),
  /** The content that was judged. */
  contentHash: z.string().min(1),
  fact: z.object({ kind: z.enum(factKinds), id: z.string().min(1), version: z.number().int().nonnegative() }),
  /** What the machine had said. */
  probability: z.number().min(0).max(1),
  level: z.enum(flagLevels),
  model: z.string().min(1),
  verdict: z.enum(verdicts),
  /** True where the machine was wrong to flag: the claim is accurate, an opinion, or unproven. */
  overturned: z.boolean(),
  flaggedAt: z.iso.datetime(),
  judgedAt: z.iso.datetime(),
  /** True where the verdict is taken back: the flag is as if nobody had judged it. */
  withdrawn: z.boolean().default(false),
});
export type Judged = z.infer<typeof judgedSchema>;
export const flagJudged = defineMessage('vn.diembao.flag.judged', 1, judgedSchema);
