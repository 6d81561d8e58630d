import { z } from 'zod';
import { instantSchema, kindSchema } from '../words.ts';
import { alertSaidSchema, alertStandingSchema, alertWhoSchema } from './words.ts';

const count = z.number().int();

/** A document that an alert speaks of. Of a post neither title nor passage: it is "a public post on OUTLET". */
const alertDocumentSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  outlet: z.string(),
  reach: z.string().nullable(),
  publishedAt: instantSchema.nullable(),
  title: z.string(),
  passage: z.string(),
  own: z.boolean(),
});
export type AlertDocument = z.infer<typeof alertDocumentSchema>;

const deliverySchema = z.object({
  id: z.string(),
  recipient: alertWhoSchema,
  channel: z.string(),
  state: z.enum(['due', 'sending', 'sent', 'failed', 'held', 'dropped']),
  at: instantSchema.describe('When it was sent; while it was not, when it is due'),
  attempts: count,
  doubts: count.describe('How often it may have arrived before without our knowing'),
  error: z.string(),
});
export type AlertDelivery = z.infer<typeof deliverySchema>;

/** One step of what happened: something that was done, or messages that were sent together. */
export const alertStepSchema = z.object({
  at: instantSchema,
  what: z.string().describe('opened, told, escalated, acknowledged, handed-over, snoozed, reopened, held-back, false-alarm, over, closed, …'),
  by: alertWhoSchema.nullable().describe('null: the machine'),
  to: alertWhoSchema.nullable(),
  until: instantSchema.nullable(),
  why: z.string(),
  purpose: z.string().nullable().describe('Of messages: first, update, repeat, over, digest'),
  step: count.nullable().describe('Of messages: the receiver’s step, from 0'),
  messages: z.array(deliverySchema),
});
export type AlertStep = z.infer<typeof alertStepSchema>;

export const alertSchema = alertStandingSchema.extend({
  mine: z.boolean().describe('Whether the viewer is on it'),
  receiver: z.string(),
  kind: z.string(),
  topics: z.array(z.string()),
  outlets: z.array(z.string()),
  told: z.array(z.string()).describe('Names of those who were told'),
  seen: z.array(z.object({ at: instantSchema, said: alertSaidSchema })).describe('What occurred, newest first; the newest of them'),
  documents: z.array(alertDocumentSchema),
  documentCount: count,
  story: z.object({ id: z.string(), title: z.string(), documents: count, originals: count, reprints: count, outlets: count, firstAt: instantSchema }).nullable(),
  evidence: z.object({ kind: z.enum(['fact-check', 'record']), id: z.string(), probability: z.number(), line: z.string(), verdict: z.string().nullable(), date: z.string(), source: z.string(), url: z.string().nullable() }).nullable(),
  case: count.nullable(),
  steps: z.array(alertStepSchema).describe('In the order of time'),
  colleagues: z.array(alertWhoSchema).describe('To whom it can be handed over'),
});
export type Alert = z.infer<typeof alertSchema>;

const why = z.string().trim().max(500).default('');
export const actOnAlertSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('acknowledge') }),
  z.strictObject({ act: z.literal('snooze'), for: z.enum(['1h', '4h', 'morning']).describe('morning: until 7:30 of the next day by the office’s clock') }),
  z.strictObject({ act: z.literal('hand-over'), to: z.string().min(1).max(200), why }),
  z.strictObject({ act: z.literal('false-alarm'), why: z.string().trim().min(3).max(500) }),
  z.strictObject({ act: z.literal('close'), why }),
]);
export type ActOnAlert = z.input<typeof actOnAlertSchema>;

export const explainedSchema = z.object({ why: z.array(alertSaidSchema) });
export type ExplainedAlert = z.infer<typeof explainedSchema>;
