import { z } from 'zod';

const words = z.record(z.string().max(200), z.string().max(10_000));

/** A time as Grafana writes it, with its office's offset; its "never" (year 1) counts as none. */
const time = z.iso.datetime({ offset: true });

/** One alert of Grafana's, as its webhook brings it; what is not used is not read. */
const grafanaAlertSchema = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: words,
  annotations: words.default({}),
  startsAt: time,
  endsAt: time.nullish(),
  fingerprint: z.string().min(1).max(200),
});
export type GrafanaAlert = z.infer<typeof grafanaAlertSchema>;

/** The body of Grafana's webhook, version 1 of its layout. */
export const grafanaHookSchema = z.object({ version: z.literal('1'), alerts: z.array(grafanaAlertSchema).max(1000) });

/** How many alerts were taken. */
export const hookAnswerSchema = z.object({ taken: z.number().int() });
