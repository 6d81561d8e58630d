import { z } from 'zod';
import { passageSchema } from './analysed.ts';
import { documentKindSchema } from './collected.ts';
import { defineMessage } from './envelope.ts';
import { factKinds, verdicts } from './fact.ts';

/** `suggest` puts a document into the queue; `strong` may also raise an alert. */
export const flagLevels = ['suggest', 'strong'] as const;
export type FlagLevel = (typeof flagLevels)[number];

/** Something that speaks for a flag or against it: a code that the catalogues put into words, and what goes into the words. */
export const groundSchema = z.object({ code: z.string().min(1), values: z.record(z.string(), z.string()).default({}) });
export type Ground = z.infer<typeof groundSchema>;

/** The machine's suggestion that a document probably repeats a refuted claim or contradicts a published record; a person decides. */
export const flagSchema = z.object({
  /** Calibrated: of flags with 0.9, nine in ten are right on the texts that it was calibrated on. */
  probability: z.number().min(0).max(1),
  level: z.enum(flagLevels),
  evidence: z.object({
    kind: z.enum(factKinds),
    id: z.string().min(1),
    /** Of the fact; 0 for facts that came from a file. */
    version: z.number().int().nonnegative(),
    date: z.iso.date(),
    /** Null for records. */
    verdict: z.enum(verdicts).nullable(),
    /** The claim, or the record in a line. */
    text: z.string(),
  }),
  /** Where the text says it. */
  passage: passageSchema,
  reasons: z.array(groundSchema),
  against: z.array(groundSchema),
  /** Score by part, for the reliability page; never tone, stance, topic, outlet or voice. */
  parts: z.record(z.string(), z.number()),
  /** Rules and weights that made it, with their version. */
  model: z.string().min(1),
});
export type Flag = z.infer<typeof flagSchema>;

/** A document was flagged. The topic is personal: a post's passage goes when the post goes. */
export const flaggedSchema = z.object({
  document: z.object({
    id: z.string().min(1),
    kind: documentKindSchema,
    title: z.string(),
    language: z.string(),
    publishedAt: z.iso.datetime().nullable(),
    /** The content that was read. */
    contentHash: z.string().min(1),
    units: z.array(z.string()),
  }),
  source: z.object({ id: z.string(), outlet: z.string(), reach: z.string() }),
  flag: flagSchema,
  flaggedAt: z.iso.datetime(),
});
export type Flagged = z.infer<typeof flaggedSchema>;
export const documentFlagged = defineMessage('vn.diembao.document.flagged', 1, flaggedSchema);
