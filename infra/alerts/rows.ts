import { z } from 'zod';
import { severities } from '../config/alerting.ts';
import { occurrenceSchema, type Labels, type Occurrence } from './occurrence.ts';

const json = <Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>> => z.string().transform((text) => schema.parse(JSON.parse(text)) as z.output<Schema>);
const labels: z.ZodType<Labels> = json(z.record(z.string(), z.array(z.string())));

export const alertStates = ['open', 'acknowledged', 'closed'] as const;
export type AlertState = (typeof alertStates)[number];

/** An alert as it stands. Times are milliseconds since 1970. */
export const alertRowSchema = z.object({
  number: z.number(),
  /** The place of its route in the tree, such as `0.2`. */
  route: z.string(),
  receiver: z.string(),
  group_key: z.string(),
  rule: z.string(),
  severity: z.enum(severities),
  labels,
  state: z.enum(alertStates),
  occurrences: z.number(),
  told: z.number(),
  lasting: z.number().nullable(),
  opened_at: z.number(),
  last_at: z.number(),
  step: z.number(),
  step_at: z.number().nullable(),
  told_at: z.number().nullable(),
  next_at: z.number().nullable(),
  acknowledged_at: z.number().nullable(),
  snoozed_until: z.number().nullable(),
  handed_to: z.string().nullable(),
  handed_at: z.number().nullable(),
  closed_at: z.number().nullable(),
  closed_why: z.string().nullable(),
  false_alarm: z.number().transform((flag) => flag === 1),
});
export type AlertRow = z.output<typeof alertRowSchema>;

export const deliveryStates = ['due', 'sending', 'sent', 'failed', 'held', 'dropped'] as const;
export const purposes = ['first', 'update', 'repeat', 'over', 'digest', 'heartbeat', 'test'] as const;
export type Purpose = (typeof purposes)[number];
export const deliveryRowSchema = z.object({
  id: z.string(),
  alert: z.number().nullable(),
  purpose: z.enum(purposes),
  step: z.number(),
  /** A person of the office's file; `webhook:ID` where it goes to a chat of the office's. */
  recipient: z.string(),
  channel: z.string(),
  address: z.string(),
  state: z.enum(deliveryStates),
  made_at: z.number(),
  due_at: z.number(),
  attempts: z.number(),
  doubts: z.number(),
  error: z.string(),
  sent_at: z.number().nullable(),
  digest: z.string().nullable(),
});
export type DeliveryRow = z.output<typeof deliveryRowSchema>;

/**
 * What a line of an alert's timeline tells: `opened`, `told` (a message was sent), `undelivered`, `escalated`, `updated`, `acknowledged`, `handed-over`,
 * `snoozed`, `reopened` (handed over, or graver), `held-back` (quiet hours, mute times), `false-alarm`, `over`, `closed`.
 */
export const timelineRowSchema = z.object({ id: z.number(), alert: z.number(), at: z.number(), what: z.string(), by: z.string().nullable(), detail: json(z.record(z.string(), z.unknown())) });
export type TimelineRow = z.output<typeof timelineRowSchema>;

export const occurrenceRowSchema = z.object({ seen_at: z.number(), body: json(occurrenceSchema) }).transform(({ seen_at, body }): SeenOccurrence => ({ seenAt: seen_at, ...body }));
export interface SeenOccurrence extends Occurrence {
  readonly seenAt: number;
}

export const silenceRowSchema = z.object({ id: z.number(), match: json(z.array(z.string())), starts_at: z.number(), ends_at: z.number(), by: z.string(), why: z.string(), made_at: z.number() });
export type SilenceRow = z.output<typeof silenceRowSchema>;

export const handoverRowSchema = z.object({ id: z.number(), roster: z.string(), starts_at: z.number(), ends_at: z.number(), recipient: z.string(), by: z.string(), why: z.string(), made_at: z.number() });
export type HandoverRow = z.output<typeof handoverRowSchema>;
