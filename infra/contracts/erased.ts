import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/** A document is to be removed everywhere; only the fact of it remains. */
export const erasedSchema = z.object({ document: z.string().min(1), items: z.array(z.string()), reason: z.string(), at: z.iso.datetime() });
export type Erased = z.infer<typeof erasedSchema>;
export const documentErased = defineMessage('vn.diembao.document.erased', 1, erasedSchema);
