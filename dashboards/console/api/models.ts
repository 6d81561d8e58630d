import { z } from 'zod';
import { correctedFields } from './labels.ts';
import { instantSchema, kindSchema } from './words.ts';

const count = z.number().int();

export const modelTaskNames = ['topic', 'tone', 'stance', 'claim'] as const;
export type ModelTaskName = (typeof modelTaskNames)[number];
export const queueFields = ['topics', 'contentGroup', 'tone', 'stance'] as const;
export type QueueField = (typeof queueFields)[number];

export const modelsQuerySchema = z.strictObject({
  days: z.coerce.number().int().min(1).max(366).default(30).describe('How far back corrections, analyses and the queue go'),
  field: z.enum(queueFields).optional().describe('Narrows the queue'),
});

const modelEventSchema = z.object({
  eventAt: instantSchema,
  version: z.string(),
  event: z.enum(['evaluated', 'promoted', 'refused', 'undone']),
  scores: z.record(z.string(), z.number()),
});
export type ModelEvent = z.infer<typeof modelEventSchema>;

const modelSchema = z.object({
  task: z.enum(modelTaskNames),
  version: z.string().nullable().describe('Of the newest analysis in the period, else the one that was evaluated last; null: neither'),
  since: instantSchema.nullable().describe('When this version was put to use, else first seen at work in the period'),
  documents: count.describe('Analyses by this version in the period'),
  measure: z.string().nullable().describe('The name of the score to look at first'),
  events: z.array(modelEventSchema).describe('Oldest first'),
});
export type Model = z.infer<typeof modelSchema>;

const queueItemSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  outlet: z.string(),
  language: z.string(),
  title: z.string(),
  snippet: z.string().describe('The start of a text that has no title'),
  publishedAt: instantSchema,
  field: z.enum(queueFields).describe('What the models are least sure of in it'),
  unit: z.string().describe('Of a stance'),
  label: z.string(),
  score: z.number(),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

/** How the models do, by their evaluations and by what people put right, and what is most worth looking at. */
export const modelsSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  models: z.array(modelSchema),
  agreement: z.array(z.object({ field: z.enum(correctedFields), judged: count, agreed: count })).describe('What people looked at, and where they found the models right'),
  confusion: z.array(z.object({ field: z.enum(['tone', 'stance']), said: z.string(), found: z.string(), times: count })).describe('`said` by the models, `found` by people'),
  queue: z.array(queueItemSchema),
});
export type Models = z.infer<typeof modelsSchema>;
