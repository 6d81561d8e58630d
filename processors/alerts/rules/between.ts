import type { Occurrence } from '../../../infra/alerts/index.ts';
import type { OpenRule } from './open-rule.ts';
import type { RulePorts, Span } from './rule.ts';

const dayMs = 86_400_000;

/**
 * What a rule finds in a long span, asked a day at a time so that no question grows with the span; by time, each occurrence once. However a span is cut, the
 * answer is the same.
 * @param onProgress the share of the span that is done, from 0 to 1.
 */
export async function occurrencesBetween(rule: OpenRule, { since, until, ...span }: Span, ports: RulePorts, onProgress?: (share: number) => void): Promise<Occurrence[]> {
  const found = new Map<string, Occurrence>();
  for (let from = since; from < until; from += dayMs) {
    const to = Math.min(from + dayMs, until);
    const piece = await rule.look({ ...span, since: from, until: to }, ports);
    for (const occurrence of piece.toSorted((one, other) => one.at - other.at)) if (!found.has(occurrence.id)) found.set(occurrence.id, occurrence);
    onProgress?.((to - since) / (until - since));
  }
  return [...found.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
