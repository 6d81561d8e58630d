import { z } from 'zod';
import { alertRowSchema, silencesAt, writeLine, type Labels, type Occurrence, type SilenceRow } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import { groupKeyOf, inhibitedBy, routesFor, silencedBy, type RoutedTo } from '../routing/index.ts';
import { openAlert } from './open-alert.ts';
import { addOver } from './over.ts';
import { higher, isHigher, type EngineSettings } from './settings.ts';

/** Values of one label that an alert shows; a storm names thousands of documents. */
const valuesShown = 50;

export interface Taken {
  /** Seen for the first time. */
  readonly fresh: number;
  /** Of them, routed into alerts. */
  readonly routed: number;
}

/**
 * Puts what rules have found into alerts, all in one transaction: each occurrence once, whatever is found twice. What no route takes, and what a silence or
 * another alert holds back, is kept with the reason.
 */
export function takeOccurrences(settings: EngineSettings, occurrences: readonly Occurrence[]): Taken {
  const { book, now } = settings;
  const at = now().getTime();
  let [fresh, routed] = [0, 0];
  book.transaction(() => {
    const holding: Holding = { silences: silencesAt(book, at), open: settings.config.inhibit.length === 0 ? new Map() : openLabels(book) };
    for (const occurrence of occurrences.toSorted((one, other) => one.at - other.at)) {
      if (book.get(oneSchema, 'SELECT 1 AS one FROM alert_seen WHERE id = ?', [occurrence.id])) continue;
      fresh += 1;
      const { outcome, why } = place(settings, occurrence, at, holding);
      if (outcome === 'routed') routed += 1;
      book.run('INSERT INTO alert_seen (id, rule, seen_at, outcome, why, body) VALUES (?, ?, ?, ?, ?, ?)', [occurrence.id, occurrence.rule, at, outcome, why, JSON.stringify(occurrence)]);
    }
  });
  return { fresh, routed };
}

interface Placed {
  readonly outcome: 'routed' | 'unrouted' | 'silenced' | 'inhibited' | 'over';
  readonly why: string;
}

/** What may hold back: read once for many, and kept up with what is opened among them. */
interface Holding {
  readonly silences: readonly SilenceRow[];
  readonly open: Map<number, Labels>;
}

function place(settings: EngineSettings, occurrence: Occurrence, at: number, { silences, open: openNow }: Holding): Placed {
  const { book, config, units } = settings;
  if (occurrence.over) return { outcome: 'over', why: addOver(book, occurrence, at) };
  const silence = silencedBy(silences, occurrence.labels, at);
  if (silence) return { outcome: 'silenced', why: String(silence.id) };
  const inhibition = inhibitedBy(config.inhibit, occurrence.labels, [...openNow.values()]);
  if (inhibition !== null) return { outcome: 'inhibited', why: String(inhibition) };
  const routes = config.route === undefined ? [] : routesFor(config.route, occurrence.labels, units);
  for (const route of routes) {
    const { number, labels } = join(settings, route, occurrence, at);
    openNow.set(number, labels);
  }
  return routes.length === 0 ? { outcome: 'unrouted', why: '' } : { outcome: 'routed', why: routes.map(({ path }) => path).join(' ') };
}

/** Into the open alert of its group, or a new one. @returns what the alert then is about. */
function join(settings: EngineSettings, route: RoutedTo, occurrence: Occurrence, at: number): { readonly number: number; readonly labels: Labels } {
  const { book } = settings;
  const key = groupKeyOf(occurrence.labels, route.groupBy);
  const alert = book.get(alertRowSchema, "SELECT * FROM alerts WHERE route = ? AND group_key = ? AND state != 'closed'", [route.path, key]) ?? openAlert(settings, route, key, occurrence, at);
  book.run('INSERT OR IGNORE INTO alert_occurrences (alert, id, seen_at, at, document, body) VALUES (?, ?, ?, ?, ?, ?)', [alert.number, occurrence.id, at, occurrence.at, occurrence.document, JSON.stringify(occurrence)]);
  const rises = isHigher(occurrence.severity, alert.severity);
  // Whoever is on it, or put it off, knew of less: it is told anew, from the first step.
  const again = rises && (alert.state === 'acknowledged' || alert.snoozed_until !== null);
  if (again) writeLine(book, { alert: alert.number, at, what: 'reopened', detail: { for: 'severity', severity: occurrence.severity } });
  const labels = merged(alert.labels, occurrence.labels);
  // The office's file may have another receiver at this place now: it begins with its first step.
  const moved = alert.receiver !== route.receiver;
  const due = moved || alert.told_at === null ? at + route.groupWaitMs : again ? at : Math.max(at, alert.told_at + route.groupIntervalMs);
  book.run(
    `UPDATE alerts SET occurrences = occurrences + 1, last_at = max(last_at, :at), severity = :severity, labels = :labels, lasting = CASE WHEN :lasts THEN coalesce(lasting, 0) + 1 ELSE nullif(lasting, 0) END,
       state = CASE WHEN :again THEN 'open' ELSE state END, acknowledged_at = CASE WHEN :again THEN NULL ELSE acknowledged_at END, snoozed_until = CASE WHEN :again THEN :at ELSE snoozed_until END, receiver = :receiver, step = CASE WHEN :moved THEN -1 ELSE step END,
       next_at = min(coalesce(next_at, :due), :due)
     WHERE number = :number`,
    { at, severity: higher(alert.severity, occurrence.severity), labels: JSON.stringify(labels), lasts: occurrence.subject === null ? 0 : 1, again: again ? 1 : 0, receiver: route.receiver, moved: moved ? 1 : 0, due, number: alert.number },
  );
  return { number: alert.number, labels };
}

const oneSchema = z.object({ one: z.number() });

export const openLabels = (book: Book): Map<number, Labels> => new Map(book.all(alertRowSchema, "SELECT * FROM alerts WHERE state IN ('open', 'acknowledged') ORDER BY number DESC LIMIT 1000").map(({ number, labels }) => [number, labels]));

function merged(one: Labels, other: Labels): Labels {
  return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])].slice(0, valuesShown)]));
}
