import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { alertSaidSchema, alertSeveritySchema, alertStandingSchema, alertStateNames } from './words.ts';

const count = z.number().int();

export const alertsQuerySchema = z.strictObject({
  state: z.enum(alertStateNames).optional(),
  severity: alertSeveritySchema.optional(),
  rule: z.string().min(1).max(200).optional(),
  before: z.coerce.number().int().positive().optional().describe('`next` of the page before'),
});
export type AlertsQuery = z.infer<typeof alertsQuerySchema>;

export const alertsSchema = z.object({
  alerts: z.array(alertStandingSchema).describe('Open ones first, then those that somebody is on, each by severity and time; then the closed, newest first'),
  next: count.nullable(),
  rules: z.array(z.object({ id: z.string(), title: z.string() })).describe('To filter by'),
});
export type Alerts = z.infer<typeof alertsSchema>;

/** What the navigation shows, and what a desktop notification is made from. */
export const alertCountsSchema = z.object({
  critical: count, warning: count, info: count,
  undelivered: count.describe('Messages of open alerts that reached nobody'),
  calls: z.array(z.object({ number: count, severity: alertSeveritySchema, said: alertSaidSchema, ruleTitle: z.string(), at: instantSchema, told: z.boolean().describe('Whether the viewer was told of it') })).describe('Open ones that are critical or were told to the viewer, newest first'),
});
export type AlertCounts = z.infer<typeof alertCountsSchema>;
