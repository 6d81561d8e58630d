import { z } from 'zod';

/** One group of a model's outputs. */
export const headSchema = z.object({
  name: z.string().min(1),
  /** `several` labels may be true of a text at once; of `one` exactly one is. */
  kind: z.enum(['several', 'one']),
  labels: z.array(z.string().min(1)).min(1),
  /** What logits are divided by before they become probabilities, so that those are right as often as they say. */
  temperature: z.number().positive(),
  /** For `several`: from which probability on a label is given, one for each. */
  thresholds: z.array(z.number().min(0).max(1)).optional(),
});
export type ModelHead = z.infer<typeof headSchema>;

/** What a model is for and how it is asked; stands under `diembao` in the folder's config.json. */
export const descriptionSchema = z.object({
  task: z.enum(['topic', 'tone', 'stance', 'claim', 'embedding']),
  /** Named in every analysis that it contributed to. */
  version: z.string().min(1),
  heads: z.array(headSchema),
  /** Topics: how much a phrase of the taxonomy adds to the model's logit. */
  phraseWeight: z.number().min(0).optional(),
  /** Topics: what the logit of both together is divided by. */
  phraseTemperature: z.number().positive().optional(),
  /** SHA-256 of the manifest of the base it was trained on: it can be read with no other. */
  base: z.string().optional(),
});
export type ModelDescription = z.infer<typeof descriptionSchema>;
