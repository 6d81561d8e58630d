import { z } from 'zod';
import { defineMessage } from './envelope.ts';

/** What Grafana's alerting says of the figures. */
export const alertReceivedSchema = z.object({
  /** Of its fingerprint, start and state: said again, it is the same notice. */
  id: z.string().min(1),
  /** Of its labels: what one rule says of one source, unit or topic. */
  fingerprint: z.string().min(1),
  rule: z.string().min(1),
  title: z.string().min(1),
  summary: z.string(),
  /** As the rule has it; '' where it has none. */
  severity: z.string(),
  state: z.enum(['firing', 'resolved']),
  labels: z.record(z.string(), z.string()),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime(),
});
export type AlertReceived = z.infer<typeof alertReceivedSchema>;
export const alertReceived = defineMessage('vn.diembao.alert.received', 1, alertReceivedSchema);
