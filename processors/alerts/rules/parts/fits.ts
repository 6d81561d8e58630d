import type { Labels } from '../../../../infra/alerts/index.ts';
import type { Conditions } from '../../../../infra/config/index.ts';
import type { RulePorts } from '../rule.ts';
import { isWithinHours } from './hours.ts';

export interface ToFit {
  readonly at: number;
  readonly labels: Labels;
  readonly over: boolean;
}

/**
 * Whether something found is what the office's conditions ask for: of each list one entry must be among its labels. What has no such label (a source has no
 * topic) does not fit a condition on it. That something is over is told at any hour: else what began in office hours would never end.
 */
export function fits({ at, labels, over }: ToFit, when: Conditions, ports: Pick<RulePorts, 'zone' | 'units'>): boolean {
  const among = (wanted: readonly string[] | undefined, label: string): boolean => wanted === undefined || (labels[label] ?? []).some((value) => wanted.includes(value));
  return (
    among(when.units, 'unit') &&
    (when.under === undefined || (labels['unit'] ?? []).some((unit) => isUnder(unit, when.under ?? [], ports.units))) &&
    among(when.topics, 'topic') &&
    among(when.reach, 'reach') &&
    among(when.languages, 'language') &&
    (over || when.hours === undefined || isWithinHours(at, when.hours, ports.zone))
  );
}

/** One of these units, or below one of them. */
function isUnder(unit: string, tops: readonly string[], units: RulePorts['units']): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = unit; at !== undefined && !passed.has(at); at = units.find(({ id }) => id === at)?.parent) {
    if (tops.includes(at)) return true;
    passed.add(at);
  }
  return false;
}
