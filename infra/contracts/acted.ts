import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/**
 * What the office did, so that charts can mark when: an alert was opened, a statement was published or withdrawn. Titles are the office's own words (of a rule,
 * of a statement); nobody and no document is named.
 */
export const actedSchema = z.object({
  what: z.enum(['alert-opened', 'statement-published', 'statement-withdrawn']),
  /** Of the alert or statement. */
  number: z.number().int().positive(),
  title: z.string(),
  /** Of an alert; '' of a statement. */
  severity: z.string(),
  at: z.iso.datetime(),
});
export type Acted = z.infer<typeof actedSchema>;
export const officeActed = defineMessage('vn.diembao.office.acted', 1, actedSchema);
