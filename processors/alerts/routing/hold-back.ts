import { matchesAll, type Labels, type SilenceRow } from '../../../infra/alerts/index.ts';
import type { AlertsConfig, Severity } from '../../../infra/config/index.ts';
import { endOf } from '../clock/index.ts';

/*
 * What keeps a message back. Times are milliseconds since 1970. What cannot be read holds nothing back: rather told once too often.
 */

/** The silence that an occurrence falls under; of several the one that lasts longest. */
export function silencedBy(silences: readonly SilenceRow[], labels: Labels, at: number): SilenceRow | null {
  const fitting = silences.filter(({ starts_at, ends_at, match }) => starts_at <= at && at < ends_at && match.length > 0 && holds(match, labels));
  return fitting.toSorted((one, other) => other.ends_at - one.ends_at || one.id - other.id)[0] ?? null;
}

/**
 * The place in `inhibit` of the first rule that keeps an occurrence back because of an alert that is open; null where none does. As in Alertmanager: the
 * occurrence fits `target`, the open alert fits `source`, and they agree in every label of `equal`, where a label that both lack is equal; an occurrence that
 * fits both sides is not kept back by one that does so too, and so never by itself. Of labels with several values, all of the occurrence's must be among the
 * open alert's: what is told there tells the whole of it.
 */
export function inhibitedBy(inhibit: AlertsConfig['inhibit'], labels: Labels, open: readonly Labels[]): number | null {
  const index = inhibit.findIndex(({ source, target, equal }) => {
    if (!holds(target, labels)) return false;
    const twoSided = holds(source, labels);
    return open.some((other) => holds(source, other) && !(twoSided && holds(target, other)) && equal.every((label) => isAmong(valuesOf(labels, label), valuesOf(other, label))));
  });
  return index === -1 ? null : index;
}

/** Until when a route's mute times keep its messages back; null where they do not. */
export function mutedUntil(muteTimes: AlertsConfig['muteTimes'], ids: readonly string[], at: number, zone: string): number | null {
  return endOf(muteTimes.filter(({ id }) => ids.includes(id)).flatMap(({ times }) => times), at, zone);
}

/** Until when the office's quiet hours keep a message of this severity back; null where they do not. */
export function quietUntil(quietHours: AlertsConfig['quietHours'], severity: Severity, at: number, zone: string): number | null {
  if (quietHours === undefined || quietHours.except.includes(severity)) return null;
  return endOf([quietHours], at, zone);
}

function holds(matchers: readonly string[], labels: Labels): boolean {
  try {
    return matchesAll(matchers, labels);
  } catch {
    return false;
  }
}

const valuesOf = (labels: Labels, label: string): readonly string[] => {
  const values = Object.hasOwn(labels, label) ? (labels[label] ?? []) : [];
  return values.length === 0 ? [''] : values;
};

const isAmong = (values: readonly string[], others: readonly string[]): boolean => values.every((value) => others.includes(value));
