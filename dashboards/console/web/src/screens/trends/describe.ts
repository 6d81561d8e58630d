import type { Desk } from '../../lib/context.ts';
import type { TrendFilters } from '../../lib/trend-filters.ts';

const dayMs = 86_400_000;

/** The period in the reader's words: days where it is made of days. */
export function writtenPeriod({ from, to }: { readonly from: number; readonly to: number }, { text, format }: Desk): string {
  const days = to - from > 3 * dayMs;
  return text.trends.span(days ? format.plainDay(from) : format.full(from), days ? format.plainDay(to - 1) : format.full(to));
}

/** What was chosen, by name; empty where everything is. */
export function writtenFilters({ unit, topic, reach, reprints }: TrendFilters, { text, unitName, topicName }: Desk): string {
  return [unit === '' ? '' : unitName(unit), topic === '' ? '' : topicName(topic), reach === '' ? '' : `${text.trends.filters.reach}: ${text.stories.reaches[reach]}`, reprints === '' ? '' : text.trends.originals].filter((word) => word !== '').join(' · ');
}
