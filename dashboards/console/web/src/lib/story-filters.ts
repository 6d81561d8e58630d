import { periodNames, reaches, storySorts } from '../words.ts';

/** The words of the Stories screen's address; the API takes the same. */
export interface StoryFilters {
  readonly q: string;
  /** Seven days where the address does not say. */
  readonly period: (typeof periodNames)[number];
  /** Days, or local times, instead of a named period. */
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly topic: string;
  readonly reach: string;
  readonly reprints: '' | 'originals';
  readonly singles: '' | 'yes';
  readonly sort: (typeof storySorts)[number];
}

export const noStoryFilters: StoryFilters = { q: '', period: '7d', from: '', to: '', unit: '', topic: '', reach: '', reprints: '', singles: '', sort: 'documents' };

/** Reads the address; words it does not know are dropped, so that an old bookmark still opens. */
export function readStoryFilters(query: Readonly<Record<string, string>>): StoryFilters {
  const { q, period, from, to, unit, topic, reach, reprints, singles, sort } = query;
  return {
    q: q?.trim() ?? '',
    period: periodNames.find((name) => name === period) ?? noStoryFilters.period,
    from: from ?? '', to: to ?? '', unit: unit ?? '', topic: topic ?? '',
    reach: reaches.find((name) => name === reach) ?? '',
    reprints: reprints === 'originals' ? 'originals' : '',
    singles: singles === 'yes' ? 'yes' : '',
    sort: storySorts.find((name) => name === sort) ?? noStoryFilters.sort,
  };
}

/** `?unit=…&q=…` of what differs from the usual; empty without. */
export function writeStoryFilters(filters: Partial<StoryFilters>): string {
  const entries = Object.entries(filters).filter(([key, value]) => value !== '' && value !== noStoryFilters[key as keyof StoryFilters]);
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `?${text}`;
}

export const storiesPath = (filters: Partial<StoryFilters> = {}): string => `/stories${writeStoryFilters(filters)}`;
export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`;

export const isNarrowed = ({ sort: _sort, period: _period, ...filters }: StoryFilters): boolean => Object.values(filters).some((value) => value !== '');
