import { setImmediate as nextTurn } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { acknowledge, alertMigrations, alertRowSchema, deliveryRowSchema, occurrencesOf, type Labels, type Occurrence, type Said } from '../../../infra/alerts/index.ts';
import type { Severity } from '../../../infra/config/index.ts';
import { openBook, type Book } from '../../../infra/book/index.ts';
import { advance, takeOccurrences, type EngineSettings } from '../engine/index.ts';
import { occurrencesBetween, type OpenRule, type RulePorts } from '../rules/index.ts';

export interface TestedAlert {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly severity: Severity;
  readonly said: Said;
  readonly labels: Labels;
  readonly occurrences: number;
  readonly messages: readonly { readonly at: number; readonly recipient: string; readonly channel: string; readonly purpose: string }[];
  readonly documents: readonly string[];
}

/** What a rule would have sent, to whom and how often. */
export interface BackTest {
  readonly rule: string;
  readonly since: number;
  readonly until: number;
  readonly occurrences: number;
  readonly alerts: readonly TestedAlert[];
  readonly messagesByRecipient: Readonly<Record<string, number>>;
  /** By the office's clock, every day of the span. */
  readonly perDay: readonly { readonly day: string; readonly alerts: number; readonly messages: number }[];
}

export interface BackTestOptions {
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** Somebody on duty is taken to acknowledge so long after the first message; Infinity: nobody ever. */
  readonly acknowledgedAfterMs: number;
  readonly onProgress?: (share: number) => void;
}

/**
 * Lets a rule happen on paper: its occurrences of the span go through the routes, groups, rosters and escalations of today by the engine itself, with a
 * clock of its own and a book in memory. Silences and hand-overs by hand are left out; nothing is sent.
 */
export async function backTest(rule: OpenRule, settings: Omit<EngineSettings, 'book' | 'now'>, ports: RulePorts, { since, until, acknowledgedAfterMs, onProgress }: BackTestOptions): Promise<BackTest> {
  const found = (await occurrencesBetween(rule, { since, until }, ports, onProgress)).toSorted((one, other) => one.at - other.at);
  const book = openBook(':memory:', alertMigrations);
  try {
    let clock = since;
    await replay({ ...settings, book, now: () => new Date(clock) }, found, { until, acknowledgedAfterMs, setClock: (at) => (clock = at) });
    return report(book, settings.zone, rule.config.id, { since, until, occurrences: found.length });
  } finally {
    book.close();
  }
}

interface Replay {
  readonly until: number;
  readonly acknowledgedAfterMs: number;
  readonly setClock: (at: number) => void;
}

/** From one thing that happens to the next: an occurrence, an alert's time, an acknowledgement. */
async function replay(settings: EngineSettings, found: readonly Occurrence[], { until, acknowledgedAfterMs, setClock }: Replay): Promise<void> {
  const { book } = settings;
  let [next, paused] = [0, performance.now()];
  for (;;) {
    // The console answers others meanwhile.
    if (performance.now() - paused > longestBusyMs) {
      await nextTurn();
      paused = performance.now();
    }
    const toAdvance = book.get(timeSchema, 'SELECT min(next_at) AS at FROM alerts')?.at ?? Infinity;
    const toAcknowledge = (book.get(timeSchema, "SELECT min(coalesce(step_at, told_at)) AS at FROM alerts WHERE state = 'open' AND told_at IS NOT NULL AND snoozed_until IS NULL")?.at ?? Infinity) + acknowledgedAfterMs;
    const at = Math.min(found[next]?.at ?? Infinity, toAdvance, toAcknowledge);
    if (at >= until) return;
    setClock(at);
    const batch: Occurrence[] = [];
    for (; (found[next]?.at ?? Infinity) <= at; next += 1) batch.push(found[next] as Occurrence);
    if (batch.length > 0) takeOccurrences(settings, batch);
    for (const alert of book.all(alertRowSchema, "SELECT * FROM alerts WHERE state = 'open' AND told_at IS NOT NULL AND snoozed_until IS NULL AND coalesce(step_at, told_at) + ? <= ?", [acknowledgedAfterMs, at])) acknowledge(book, alert.number, { by: 'test', at }, () => true);
    advance(settings);
    book.run("UPDATE alert_deliveries SET state = 'sent', sent_at = ? WHERE state = 'due'", [at]);
  }
}

const longestBusyMs = 30;
const timeSchema = z.object({ at: z.number().nullable() });

function report(book: Book, zone: string, rule: string, { since, until, occurrences }: { readonly since: number; readonly until: number; readonly occurrences: number }): BackTest {
  const deliveries = book.all(deliveryRowSchema, "SELECT * FROM alert_deliveries WHERE state IN ('sent', 'held') ORDER BY made_at, id");
  const alerts = book.all(alertRowSchema, 'SELECT * FROM alerts ORDER BY number').map((alert): TestedAlert => {
    const seen = occurrencesOf(book, alert.number, 1000);
    return {
      at: alert.opened_at,
      severity: alert.severity,
      said: seen.at(-1)?.said ?? { code: rule, values: {} },
      labels: alert.labels,
      occurrences: alert.occurrences,
      messages: deliveries.filter((delivery) => delivery.alert === alert.number).map(({ made_at, recipient, channel, purpose }) => ({ at: made_at, recipient, channel, purpose })),
      documents: [...new Set(seen.map(({ document }) => document).filter((id) => id !== null))].slice(0, 20),
    };
  });
  const dayOf = (at: number): string => DateTime.fromMillis(at, { zone }).toISODate() ?? '';
  const tally = (times: readonly number[]): Map<string, number> => new Map([...Map.groupBy(times, dayOf)].map(([day, all]) => [day, all.length]));
  const [alertsOn, messagesOn] = [tally(alerts.map(({ at }) => at)), tally(deliveries.map(({ made_at }) => made_at))];
  const days: string[] = [];
  for (let day = DateTime.fromMillis(since, { zone }).startOf('day'); day.toMillis() < until; day = day.plus({ days: 1 })) days.push(day.toISODate() ?? '');
  return {
    rule,
    since,
    until,
    occurrences,
    alerts,
    messagesByRecipient: Object.fromEntries([...Map.groupBy(deliveries, ({ recipient }) => recipient)].map(([recipient, all]) => [recipient, all.length])),
    perDay: days.map((day) => ({ day, alerts: alertsOn.get(day) ?? 0, messages: messagesOn.get(day) ?? 0 })),
  };
}
