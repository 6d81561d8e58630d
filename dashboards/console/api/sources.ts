import { z } from 'zod';
import { instantSchema } from './words.ts';

const count = z.number().int();

/**
 * never: not polled yet; resting: nothing is asked before the office gives something (a key, a browser); quarantined: many failures in
 * a row, asked once a day; failing: the last poll failed; late: its next poll is overdue (the crawler may be down); silent:
 * answers, but nothing new for much longer than its own rhythm; ok: none of these.
 */
export const sourceStates = ['ok', 'silent', 'late', 'failing', 'quarantined', 'resting', 'never'] as const;
export type SourceState = (typeof sourceStates)[number];

export const sourceSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  kind: z.string(),
  own: z.boolean(),
  configured: z.boolean(),
  state: z.enum(sourceStates),
  attention: z.boolean().describe('true: somebody should look at it'),
  lastPollAt: instantSchema.nullable(),
  lastSuccessAt: instantSchema.nullable(),
  newestAt: instantSchema.nullable().describe('When its newest document was published; null where it has none with a known date'),
  rhythmMs: count.nullable().describe('Milliseconds between two of its items, as a median; null while unknown'),
  patienceMs: count.nullable().describe('Milliseconds without a new item after which it counts as silent; null while unknown'),
  nextPollAt: instantSchema.nullable(),
  error: z.string().nullable().describe('What the last poll failed with or rests for, in the crawler’s words'),
  errorCode: z.string().nullable().describe('The stable code of that error, such as http-404, not-a-feed or key-missing'),
  needs: z.array(z.string()).describe('The environment’s variables that the office would set so that it rests no more'),
  httpStatus: count.nullable(),
  failures: count.describe('Polls in a row that failed'),
  recentPolls: count.describe('Polls of the last 24 hours'),
  recentFailures: count,
  documents: count.describe('All it has brought'),
  days: z.array(count).describe('New documents by day, the last is today; see `days` above'),
});
export type SourceHealth = z.infer<typeof sourceSchema>;

export const noticeNames = ['silent', 'heard', 'quarantined', 'released', 'layout-changed', 'layout-well', 'mass-removal'] as const;
export type NoticeName = (typeof noticeNames)[number];

const noticeSchema = z.object({
  id: z.string(),
  source: z.string(),
  outlet: z.string(),
  notice: z.enum(noticeNames),
  noticedAt: instantSchema,
  sinceAt: instantSchema.nullable().describe('Since when it is so, where that is known'),
  figures: z.record(z.string(), z.number()).describe('What it rests on: hours, failures, gone of reached, articles, characters or dated before and now'),
});
export type SourceNotice = z.infer<typeof noticeSchema>;

const alertSchema = z.object({
  id: z.string(),
  rule: z.string(),
  title: z.string(),
  summary: z.string(),
  severity: z.string().describe('As the rule has it; empty where it has none'),
  state: z.enum(['firing', 'resolved']),
  startsAt: instantSchema,
  endsAt: instantSchema.nullable(),
});
export type AlertNotice = z.infer<typeof alertSchema>;

export const sourcesSchema = z.object({
  days: z.array(z.string()),
  sources: z.array(sourceSchema),
  notices: z.object({ total: count, newest: z.array(noticeSchema) }).describe('What was noticed of sources in the last 14 days, newest first'),
  alerts: z.object({ total: count, newest: z.array(alertSchema) }).describe('What Grafana’s alerting said in the last 14 days; what still holds comes first'),
});
export type Sources = z.infer<typeof sourcesSchema>;
