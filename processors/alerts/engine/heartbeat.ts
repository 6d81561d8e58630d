import { z } from 'zod';
import { durationMs } from '../../../infra/alerts/index.ts';
import { recipientsOf, type Recipient } from '../routing/index.ts';
import { reachAt, type EngineSettings } from './settings.ts';

/** "The monitor is alive": one message for each stretch of time; after a pause one, not many. Whoever waits for it notices its absence. */
export function beat(settings: EngineSettings): void {
  const { book, config, now } = settings;
  const { heartbeat } = config;
  if (heartbeat === undefined) return;
  const at = now().getTime();
  const slot = Math.floor(at / durationMs(heartbeat.every));
  const { recipients } = recipientsOf({ to: [heartbeat.to] }, at, reachAt(settings, at));
  const idOf = ({ recipient, channel }: Recipient): string => `heartbeat.${slot}.${recipient}.${channel}`.replaceAll(':', '_');
  const due = recipients.filter((one) => book.get(z.object({ one: z.number() }), 'SELECT 1 AS one FROM alert_deliveries WHERE id = ?', [idOf(one)]) === undefined);
  // Asked ten times a second: the book is locked for writing only where there is something to write.
  if (due.length === 0) return;
  book.transaction(() => {
    for (const one of due) {
      const { recipient, channel, address } = one;
      // One that did not go yet is out of date.
      book.run("UPDATE alert_deliveries SET state = 'dropped' WHERE purpose = 'heartbeat' AND state = 'due' AND recipient = ? AND channel = ?", [recipient, channel]);
      book.run("INSERT INTO alert_deliveries (id, alert, purpose, step, recipient, channel, address, state, made_at, due_at) VALUES (?, NULL, 'heartbeat', 0, ?, ?, ?, ?, ?, ?)", [idOf(one), recipient, channel, address, channel === 'console' ? 'sent' : 'due', at, at]);
    }
  });
}
