import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { alertSaidSchema, alertSeveritySchema, alertWhoSchema } from './words.ts';

const count = z.number().int();
const qualitySchema = z.object({
  alerts: count,
  acknowledged: count,
  falseAlarms: count,
  toAcknowledge: z.number().nullable().describe('Milliseconds, the mean; null where none was acknowledged'),
  messages: count,
});

export const alertRulesQuerySchema = z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30) });
export const alertRulesSchema = z.object({
  since: instantSchema,
  rules: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), severity: alertSeveritySchema, on: z.boolean(), yaml: z.string().describe('As it stands in the office’s file'), yamlTurned: z.string().describe('The same, switched over'), quality: qualitySchema })),
});
export type AlertRules = z.infer<typeof alertRulesSchema>;

export const backTestDaysSchema = z.union([z.literal(7), z.literal(30)]);
export const backTestBodySchema = z.strictObject({ days: backTestDaysSchema });
export const backTestQuerySchema = z.strictObject({ days: z.enum(['7', '30']) });

const foundSchema = z.object({
  since: instantSchema,
  until: instantSchema,
  occurrences: count,
  alerts: count,
  messages: count,
  byRecipient: z.array(z.object({ recipient: alertWhoSchema, messages: count })),
  perDay: z.array(z.object({ day: z.string(), alerts: count, messages: count })),
  sample: z.array(z.object({ at: instantSchema, severity: alertSeveritySchema, said: alertSaidSchema, occurrences: count, documents: count, recipients: z.array(z.string()), messages: count })).describe('The newest twenty'),
});
export type BackTestFound = z.infer<typeof foundSchema>;

export const backTestStateSchema = z.object({
  state: z.enum(['none', 'running', 'done', 'failed']),
  share: z.number().describe('Of the time that was looked through, 0 to 1'),
  problem: z.string().describe('With failed: what the rule ran into'),
  found: foundSchema.nullable(),
});
export type BackTestState = z.infer<typeof backTestStateSchema>;
