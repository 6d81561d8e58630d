import { z } from 'zod';
import { countsSchema, documentKindSchema, sightingSchema } from './collected.ts';
import { defineMessage } from './envelope.ts';
import { sourceRefSchema } from './source.ts';

/** A passage of `text` (UTF-16 offsets, end exclusive) and what it was read as. */
export const passageSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive(), text: z.string() });
export type Passage = z.infer<typeof passageSchema>;

/** One content of a document, NFC-normalised. */
export const documentSchema = z.object({
  /** Hash of the canonical address; for posts a keyed hash. */
  id: z.string().min(1),
  kind: documentKindSchema,
  url: z.url().nullable(),
  sealedUrl: z.string().nullable(),
  title: z.string(),
  lead: z.string(),
  /** Paragraphs separated by newlines, the lead included. */
  text: z.string(),
  image: z.string().nullable(),
  section: z.string().nullable(),
  /** The organisation a reprint names ("Theo …"). */
  syndicatedFrom: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  modifiedAt: z.iso.datetime().nullable(),
  fetchedAt: z.iso.datetime(),
  /** ISO 639-1, or `und`. */
  language: z.string().min(2),
  /** Hash of title and text: what tells a changed revision from an unchanged one. */
  contentHash: z.string().min(1),
  /** True when the text itself announces a correction (đính chính). */
  announcesCorrection: z.boolean(),
  counts: countsSchema.nullable(),
  /** Where the text came from: a page that is visited again can only be compared with a page. */
  textFrom: z.enum(['page', 'listing']).default('page'),
});
export type AnalysedDocument = z.infer<typeof documentSchema>;

export const unitMentionSchema = z.object({
  unit: z.string(),
  passages: z.array(passageSchema),
  /** The title names it too. */
  inTitle: z.boolean().default(false),
});
export type UnitMention = z.infer<typeof unitMentionSchema>;

export const topicScoreSchema = z.object({ topic: z.string(), score: z.number().min(0).max(1), passages: z.array(passageSchema) });
export type TopicScore = z.infer<typeof topicScoreSchema>;

/** The five content groups of the national scheme; every document is of one. */
export const contentGroups = ['international-law', 'policy-law', 'situation-achievements', 'incidents', 'foreign-relations'] as const;
export type ContentGroup = (typeof contentGroups)[number];
/** Of the text. */
export const tones = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof tones)[number];
/** Towards a unit that the text mentions, or under whose page it stands. */
export const stanceLabels = ['favourable', 'neutral', 'critical', 'not-about'] as const;
export type StanceLabel = (typeof stanceLabels)[number];

const probabilitySchema = z.number().min(0).max(1);
export const toneScoreSchema = z.object({ label: z.enum(tones), score: probabilitySchema, passages: z.array(passageSchema) });
export type ToneScore = z.infer<typeof toneScoreSchema>;
export const stanceScoreSchema = z.object({ unit: z.string(), label: z.enum(stanceLabels), score: probabilitySchema, passages: z.array(passageSchema) });
export type StanceScore = z.infer<typeof stanceScoreSchema>;
/** How a sentence tells what it tells: whether it refutes, asks, reports, passes on hearsay, plans, jests, thinks or negates. */
export const claimMarkers = ['refuted', 'doubted', 'asked', 'reported', 'hearsay', 'planned', 'unreal', 'opinion', 'negated'] as const;
/** What a claim names, as written. */
export const claimSlotsSchema = z.object({
  who: z.array(z.string()),
  /** What is said to happen: the sentence without its places and dates. */
  what: z.string(),
  numbers: z.array(z.object({ value: z.number(), unit: z.string(), text: z.string() })),
  places: z.array(z.string()),
  dates: z.array(z.string()),
  markers: z.array(z.enum(claimMarkers)),
});
export type ClaimSlots = z.infer<typeof claimSlotsSchema>;
/** A sentence that states something checkable. Its slots are missing in analyses of before they were read. */
export const claimSpanSchema = passageSchema.extend({ score: probabilitySchema, slots: claimSlotsSchema.optional() });
export type ClaimSpan = z.infer<typeof claimSpanSchema>;

export const analysisSchema = z.object({
  /** Names every rule set or model that made this result, with its version. */
  model: z.string().min(1),
  units: z.array(unitMentionSchema),
  topics: z.array(topicScoreSchema),
  /** Null in analyses of before there were models. */
  contentGroup: z.object({ group: z.enum(contentGroups), score: probabilitySchema }).nullable().default(null),
  tone: toneScoreSchema.nullable().default(null),
  /** One for each unit mentioned. */
  stances: z.array(stanceScoreSchema).default([]),
  claims: z.array(claimSpanSchema).default([]),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const analysedSchema = z.object({
  sighting: sightingSchema,
  source: sourceRefSchema,
  document: documentSchema,
  analysis: analysisSchema,
});
export type Analysed = z.infer<typeof analysedSchema>;
export const documentAnalysed = defineMessage('vn.diembao.document.analysed', 1, analysedSchema);

/** An item that cannot become a document, with the reason: no text, robots.txt, too large. */
export const itemRejectedSchema = z.object({
  sighting: sightingSchema,
  source: sourceRefSchema,
  /** Stable code to count by, from the error that rejected it. */
  reason: z.string().min(1),
  detail: z.string(),
  /** Null for posts. */
  url: z.string().nullable(),
  /** When a passing condition (a timeout, a 503) makes another try worthwhile. */
  retryAt: z.iso.datetime().nullable(),
});
export type ItemRejected = z.infer<typeof itemRejectedSchema>;
export const itemRejected = defineMessage('vn.diembao.item.rejected', 1, itemRejectedSchema);
