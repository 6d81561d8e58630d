import type { Labels } from '../../../infra/alerts/index.ts';

/** What occurrences of one alert have in common: the same text for the same values in whatever order; a label that is absent counts as ''. */
export function groupKeyOf(labels: Labels, groupBy: readonly string[]): string {
  const names = [...new Set(groupBy)].sort();
  return JSON.stringify(names.map((name) => [name, valuesOf(labels, name)]));
}

function valuesOf(labels: Labels, name: string): string[] {
  const values = Object.hasOwn(labels, name) ? [...new Set(labels[name])].sort() : [];
  return values.length === 0 ? [''] : values;
}
