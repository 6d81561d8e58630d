import { z } from 'zod';
import { instantSchema } from './words.ts';

/* Said again here, so that the screens need nothing of the log's contracts; a test compares them. */
export const correctedFields = ['topics', 'contentGroup', 'tone', 'stance', 'units'] as const;
export type CorrectedField = (typeof correctedFields)[number];
export const contentGroups = ['international-law', 'policy-law', 'situation-achievements', 'incidents', 'foreign-relations'] as const;
export type ContentGroup = (typeof contentGroups)[number];
export const tones = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof tones)[number];
export const stanceLabels = ['favourable', 'neutral', 'critical', 'not-about'] as const;
export type StanceLabel = (typeof stanceLabels)[number];

const labelId = z.string().min(1).max(200);

/** A label put right, confirmed (the same value) or, once put right, taken back. */
export const labelsBodySchema = z.strictObject({
  revision: z.number().int().positive().describe('The content that was looked at: `contentRevision` of the document'),
  field: z.enum(correctedFields),
  unit: z.string().max(200).default('').describe('Of a stance; empty otherwise'),
  value: z.array(labelId).max(60).describe('Any number of topics or units, exactly one of the rest'),
  withdrawn: z.boolean().default(false).describe('true: what the models say holds again; `value` does not matter then'),
});
export type LabelsBody = z.input<typeof labelsBodySchema>;

export const labelCorrectionSchema = z.object({
  field: z.enum(correctedFields),
  unit: z.string(),
  value: z.array(z.string()),
  previous: z.array(z.string()).describe('What the models had said; the same where they were confirmed'),
  model: z.string(),
  correctedAt: instantSchema,
});
export type LabelCorrection = z.infer<typeof labelCorrectionSchema>;

/** In the log, from where it reaches the store within about a second while a processor runs. */
export const labelsTakenSchema = z.object({ correction: labelCorrectionSchema, withdrawn: z.boolean() });
export type LabelsTaken = z.infer<typeof labelsTakenSchema>;

const score = z.number().min(0).max(1);
const spanSchema = z.object({ start: z.number().int(), end: z.number().int() });
export type TextSpan = z.infer<typeof spanSchema>;
const passages = z.array(spanSchema).describe('UTF-16 offsets into the text, end exclusive: what carried it');

/** What the newest analysis of the content that is shown says, whatever people have put right. */
export const readingSchema = z.object({
  model: z.string(),
  analysedAt: instantSchema,
  topics: z.array(z.object({ id: z.string(), score, passages })),
  contentGroup: z.object({ id: z.enum(contentGroups), score }).nullable(),
  tone: z.object({ label: z.enum(tones), score, passages }).nullable(),
  units: z.array(z.object({ id: z.string(), passages })),
  stances: z.array(z.object({ unit: z.string(), label: z.enum(stanceLabels), score, passages })),
  claims: z.array(spanSchema.extend({ score })).describe('Sentences that state something checkable'),
});
export type Reading = z.infer<typeof readingSchema>;
