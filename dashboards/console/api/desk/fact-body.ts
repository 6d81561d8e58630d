import { z } from 'zod';
import { verdictSchema } from './words.ts';

const address = z.url({ protocol: /^https?$/ }).nullable();
const units = z.array(z.string().max(200));

const factCheck = {
  claim: z.string().min(1).max(2000).describe('As it circulates, in one or two sentences; not a question'),
  verdict: verdictSchema,
  explanation: z.string().max(20_000),
  source: z.string().max(500).describe('Who found it'),
  url: address.describe('Where the finding is published; without it the fact is never matched'),
  date: z.iso.date(),
  topic: z.string().max(200),
  units,
};
const record = {
  subject: z.string().min(1).max(500),
  value: z.string().min(1).max(200).describe('As the document writes it'),
  unit: z.string().max(100),
  place: z.string().max(200),
  period: z.string().max(200),
  source: z.string().max(500),
  url: address,
  date: z.iso.date(),
  units,
};
const id = z.string().min(1).max(200);

export const factBodySchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('fact-check'), factCheck: z.object({ id, ...factCheck }) }), z.object({ kind: z.literal('record'), record: z.object({ id, ...record }) })]);
export type FactBody = z.infer<typeof factBodySchema>;

const anyId = z.string().trim().max(200).default('').describe('Empty: the desk gives the next of FC-1, FC-2 … or R-1, R-2 …');
/** A fact as somebody writes it. */
export const factDraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact-check'), factCheck: z.strictObject({ ...factCheck, id: anyId, explanation: factCheck.explanation.default(''), source: factCheck.source.default(''), url: address.default(null), topic: factCheck.topic.default(''), units: units.default([]) }) }),
  z.strictObject({ kind: z.literal('record'), record: z.strictObject({ ...record, id: anyId, unit: record.unit.default(''), place: record.place.default(''), period: record.period.default(''), source: record.source.default(''), url: address.default(null), units: units.default([]) }) }),
]);
export type FactDraft = z.input<typeof factDraftSchema>;
