import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/** What a person finds of a claim. */
export const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const;
export type Verdict = (typeof verdicts)[number];
/** The verdicts that refute: only fact-checks with one of these are looked for in what is collected. */
export const refuting: ReadonlySet<Verdict> = new Set(['fabricated', 'inaccurate', 'misleading']);

const dateSchema = z.iso.date();
const addressSchema = z.url({ protocol: /^https?$/ });

/** A claim that a person has judged (schema.org ClaimReview). */
export const factCheckSchema = z.object({
  id: z.string().min(1).max(200),
  /** As it circulates, in one or two sentences. */
  claim: z.string().min(1).max(2000),
  verdict: z.enum(verdicts),
  explanation: z.string().max(20_000).default(''),
  /** Who found it: a public body, an outlet, the office itself. */
  source: z.string().max(500).default(''),
  /** Where the finding is published. */
  url: addressSchema.nullable().default(null),
  /** When it was found. */
  date: dateSchema,
  /** Of the taxonomy; empty where none fits. */
  topic: z.string().max(200).default(''),
  /** Ids of units that the claim concerns. */
  units: z.array(z.string().max(200)).default([]),
});
export type FactCheck = z.infer<typeof factCheckSchema>;

/** A published figure or fact. */
export const recordSchema = z.object({
  id: z.string().min(1).max(200),
  /** What is counted or stated: "tỷ lệ hộ nghèo đa chiều". */
  subject: z.string().min(1).max(500),
  /** A number as the document writes it ("4,2", "1.250"), a date, or a name. */
  value: z.string().min(1).max(200),
  /** "%", "hộ", "tỷ đồng", "ngày"; empty where the value has none. */
  unit: z.string().max(100).default(''),
  place: z.string().max(200).default(''),
  /** "năm 2025", "quý I/2026", "tháng 3/2026". */
  period: z.string().max(200).default(''),
  /** The document that says so. */
  source: z.string().max(500).default(''),
  url: addressSchema.nullable().default(null),
  /** When it was published. */
  date: dateSchema,
  units: z.array(z.string().max(200)).default([]),
});
export type PublishedRecord = z.infer<typeof recordSchema>;

export const factKinds = ['fact-check', 'record'] as const;
export type FactKind = (typeof factKinds)[number];
export type Fact = { readonly kind: 'fact-check'; readonly factCheck: FactCheck } | { readonly kind: 'record'; readonly record: PublishedRecord };

/** `draft` is being written, `proposed` waits for a second person, `approved` enters matching, `retired` no longer does. */
export const factStates = ['draft', 'proposed', 'approved', 'retired'] as const;
export type FactState = (typeof factStates)[number];

/** A fact-check or record changed. Versions are kept; of those that were approved or retired the highest of an id counts: a draft of the next changes nothing. */
export const factChangedSchema = z.object({
  id: z.string().min(1),
  version: z.number().int().positive(),
  state: z.enum(factStates),
  fact: z.discriminatedUnion('kind', [z.object({ kind: z.literal('fact-check'), factCheck: factCheckSchema }), z.object({ kind: z.literal('record'), record: recordSchema })]),
  at: z.iso.datetime(),
});
export type FactChanged = z.infer<typeof factChangedSchema>;
export const factChanged = defineMessage('vn.diembao.fact.changed', 1, factChangedSchema);
