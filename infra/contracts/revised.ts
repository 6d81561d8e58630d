import { z } from 'zod';
import { documentKindSchema } from './collected.ts';
import { defineMessage } from './envelope.ts';

/** `corrected` where the text itself announces it, `removed` where its address says so or holds nothing any more, `restored` when it came back. */
export const changes = ['first', 'changed', 'corrected', 'removed', 'restored'] as const;
export type Change = (typeof changes)[number];

/** A stored document has a new revision: what alerts and cases listen to. The revision itself is in the store. */
export const revisedSchema = z.object({
  document: z.string().min(1),
  revision: z.number().int().positive(),
  change: z.enum(changes).exclude(['first']),
  kind: documentKindSchema,
  source: z.string().min(1),
  outlet: z.string().min(1),
  at: z.iso.datetime(),
});
export type Revised = z.infer<typeof revisedSchema>;
export const documentRevised = defineMessage('vn.diembao.document.revised', 1, revisedSchema);
