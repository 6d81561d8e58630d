import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/** What a person can put right of what the models said. */
export const correctedFields = ['topics', 'contentGroup', 'tone', 'stance', 'units'] as const;
export type CorrectedField = (typeof correctedFields)[number];

/**
 * A person put a label right. It holds for the revision that was looked at; the newest for a field (and, for a stance, a unit)
 * counts. A value equal to `previous` confirms what the models said. Who it was is not said: there is one local user until there are accounts.
 */
export const relabelledSchema = z.object({
  document: z.string().min(1),
  revision: z.number().int().positive(),
  field: z.enum(correctedFields),
  /** The unit of a stance; empty otherwise. */
  unit: z.string(),
  /** What is right: any number of topics or units, exactly one of the rest. */
  value: z.array(z.string()),
  /** What the models had said. */
  previous: z.array(z.string()),
  /** The analysis that had said it. */
  model: z.string(),
  /** True where an earlier correction of the same field is taken back: what the models say holds again. */
  withdrawn: z.boolean().default(false),
  at: z.iso.datetime(),
});
export type Relabelled = z.infer<typeof relabelledSchema>;
export const documentRelabelled = defineMessage('vn.diembao.document.relabelled', 1, relabelledSchema);
