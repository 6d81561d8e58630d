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
  /**
   * What it rests on: `hours` without a new item; `failures` in a row; `gone` of `reached` documents; `articles`, `characters` or `dated` before and now
   * (`articlesBefore`, `articlesNow`, …; shares in percent). Screens put them into words.
   */
  figures: z.record(z.string(), z.number()).default({}),
});
export type Noticed = z.infer<typeof noticedSchema>;
export const sourceNoticed = defineMessage('vn.diembao.source.noticed', 1, noticedSchema);
