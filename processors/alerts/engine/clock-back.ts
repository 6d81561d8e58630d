import type { EngineSettings } from './settings.ts';

/**
 * After the clock was put right nothing stands in the time to come that has happened already: else escalations, repeats, attempts and heartbeats would wait
 * until the wrong time is reached. What is left waits as if it had begun now.
 */
export function putBack({ book, now }: Pick<EngineSettings, 'book' | 'now'>): void {
  const at = now().getTime();
  book.transaction(() => {
    book.run(
      `UPDATE alerts SET opened_at = min(opened_at, :at), last_at = min(last_at, :at), told_at = min(told_at, :at), step_at = min(step_at, :at), acknowledged_at = min(acknowledged_at, :at), handed_at = min(handed_at, :at), next_at = :at
       WHERE state IN ('open', 'acknowledged') AND (opened_at > :at OR last_at > :at OR told_at > :at OR step_at > :at OR acknowledged_at > :at OR handed_at > :at)`,
      { at },
    );
    book.run("UPDATE alert_deliveries SET made_at = :at, due_at = :at WHERE state = 'due' AND made_at > :at", { at });
    book.run("DELETE FROM alert_deliveries WHERE purpose = 'heartbeat' AND state != 'sending' AND made_at > ?", [at]);
  });
}
