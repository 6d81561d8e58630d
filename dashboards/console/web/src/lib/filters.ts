import { periodNames } from '../words.ts';

/** The words of the Documents screen's address; the API takes the same. */
export const filterKeys = ['q', 'period', 'from', 'to', 'unit', 'lower', 'topic', 'outlet', 'source', 'language', 'kind', 'own', 'change', 'reprints', 'reach', 'tone', 'stance', 'group', 'place', 'story'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Filters = Partial<Record<FilterKey, string>>;

/** Reads the address; words it does not know are dropped, so that an old bookmark still opens. */
export function readFilters(query: Readonly<Record<string, string>>): Filters {
  const filters: Filters = {};
  for (const key of filterKeys) {
    const value = query[key]?.trim();
    if (value) filters[key] = value;
  }
  if (filters.period && !periodNames.includes(filters.period as (typeof periodNames)[number])) delete filters.period;
  return filters;
}

/** `?unit=…&q=…`, always in the same order; empty without filters. */
export function writeFilters(filters: Filters): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filters[key];
    if (value) params.set(key, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export const documentsPath = (filters: Filters): string => `/documents${writeFilters(filters)}`;
export const documentPath = (id: string): string => `/documents/${encodeURIComponent(id)}`;
