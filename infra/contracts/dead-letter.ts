import { z } from 'zod';
import { defineMessage } from './envelope.ts';
import { sightingSchema } from './collected.ts';

/** A message that broke a consumer: where it stood, why it failed, and itself, so that it can be driven again. */
export const deadLetterSchema = z.object({
  id: z.string().min(1),
  topic: z.string().min(1),
  partition: z.number().int().nonnegative(),
  offset: z.string(),
  group: z.string(),
  key: z.string(),
  code: z.string(),
  error: z.string(),
  at: z.iso.datetime(),
  /** Known when the message could be read far enough. */
  source: z.string().nullable(),
  sighting: sightingSchema.nullable(),
  payload: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;
export const messageDeadLettered = defineMessage('vn.diembao.message.dead-lettered', 1, deadLetterSchema);
