import { z } from 'zod';
import { instantSchema } from '../words.ts';

/* Words of the register, said again here, so that the screens need nothing of the rooms behind the API; a test compares them. */
export const alertSeverities = ['info', 'warning', 'critical'] as const;
export const alertStateNames = ['open', 'acknowledged', 'closed'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];
export type AlertStateName = (typeof alertStateNames)[number];
export const alertSeveritySchema = z.enum(alertSeverities);

/** What is put into a sentence by the catalogues; ids in it are named by `/api/meta`. Never words of a post. */
export const alertSaidSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });
export type AlertSaid = z.infer<typeof alertSaidSchema>;

/** Somebody of the office: an id of the office's file, or `person/ID` of whoever signs in here. */
export const alertWhoSchema = z.object({ id: z.string(), name: z.string() });
export type AlertWho = z.infer<typeof alertWhoSchema>;

export const alertStandingSchema = z.object({
  number: z.number().int(),
  state: z.enum(alertStateNames),
  severity: alertSeveritySchema,
  rule: z.string(),
  ruleTitle: z.string(),
  said: alertSaidSchema.describe('Of what occurred last'),
  occurrences: z.number().int(),
  openedAt: instantSchema,
  lastAt: instantSchema,
  onIt: z.array(alertWhoSchema).describe('Who has said so and not handed it over since'),
  undelivered: z.number().int().describe('Messages that reached nobody'),
  snoozedUntil: instantSchema.nullable(),
  until: instantSchema.nullable().describe('When the next step is told, unless enough acknowledge before'),
  closedAt: instantSchema.nullable(),
  closedWhy: z.enum(['done', 'false-alarm', 'over', 'quiet']).nullable(),
  units: z.array(z.string()),
  about: z.object({ story: z.string().nullable(), document: z.string().nullable(), title: z.string(), post: z.string().nullable().describe('The outlet where a post stands in for a title') }).nullable().describe('The one story, or else the one document, that it is about; of a post no title'),
  claim: z.string().describe('Of a flag: the fact that speaks against what was said; else empty'),
});
export type AlertStanding = z.infer<typeof alertStandingSchema>;
