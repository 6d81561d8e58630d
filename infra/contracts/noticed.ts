import { z } from 'zod';
import { defineMessage } from './envelope.ts';
import { sourceRefSchema } from './source.ts';

/**
 * What is worth telling about a source: it went `silent` against its own rhythm or was `heard` again; it was `quarantined` after many
 * failures or `released`; its pages gave much less than they used to (`layout-changed`) or do again (`layout-well`); so many of its documents
 * seemed gone at once that none was believed to be (`mass-removal`).
 */
export const notices = ['silent', 'heard', 'quarantined', 'released', 'layout-changed', 'layout-well', 'mass-removal'] as const;
export type Notice = (typeof notices)[number];

export const noticedSchema = z.object({
  source: sourceRefSchema,
  notice: z.enum(notices),
  at: z.iso.datetime(),
  /** Since when it is so, where that is known. */
  since: z.iso.datetime().nullable(),
  /** The figures behind it, for people: no sentence is built from it. */
  detail: z.string(),
});
export type Noticed = z.infer<typeof noticedSchema>;
export const sourceNoticed = defineMessage('vn.diembao.source.noticed', 1, noticedSchema);
