import type { Filters } from './filters.ts';
import type { Format } from './format.ts';
import type { StoryFilters } from './story-filters.ts';
import { reaches, trendPeriods } from '../words.ts';

/** The words of the Trends screen's address; the API takes the same. */
export interface TrendFilters {
  /** Seven days where the address does not say. */
  readonly period: (typeof trendPeriods)[number];
  /** Days, or local times, instead of a named period. */
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly topic: string;
  readonly reach: '' | (typeof reaches)[number];
  readonly reprints: '' | 'originals';
}

export const noTrendFilters: TrendFilters = { period: '7d', from: '', to: '', unit: '', topic: '', reach: '', reprints: '' };

/** Reads the address; words it does not know are dropped, so that an old bookmark still opens. */
export function readTrendFilters(query: Readonly<Record<string, string>>): TrendFilters {
  const { period, from, to, unit, topic, reach, reprints } = query;
  return {
    period: trendPeriods.find((name) => name === period) ?? noTrendFilters.period,
    from: from ?? '', to: to ?? '', unit: unit ?? '', topic: topic ?? '',
    reach: reaches.find((name) => name === reach) ?? '',
    reprints: reprints === 'originals' ? 'originals' : '',
  };
}

/** `?unit=…` of what differs from the usual; empty without. A written period stands in place of a named one. */
export function writeTrendFilters({ period, ...filters }: TrendFilters): string {
  const named = isWritten(filters) || period === noTrendFilters.period ? {} : { period };
  const text = new URLSearchParams({ ...named, ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) }).toString();
  return text === '' ? '' : `?${text}`;
}

export const isWritten = ({ from, to }: Pick<TrendFilters, 'from' | 'to'>): boolean => from !== '' || to !== '';
export const isTrendNarrowed = ({ unit, topic, reach, reprints }: TrendFilters): boolean => [unit, topic, reach, reprints].some((value) => value !== '');
export const trendsPath = (filters: TrendFilters): string => `/trends${writeTrendFilters(filters)}`;

/** Of an answer: the period that was counted, in milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same period as lists of documents and stories write it. */
function periodWords(filters: TrendFilters, { from, to }: Span, { isoDay }: Format): { readonly period?: '24h' | '7d' | '30d'; readonly from?: string; readonly to?: string } {
  if (isWritten(filters)) return { ...(filters.from === '' ? { from: isoDay(from) } : { from: filters.from }), ...(filters.to === '' ? {} : { to: filters.to }) };
  return filters.period === '90d' ? { from: isoDay(from), to: isoDay(to - 1) } : { period: filters.period };
}

const chosenWords = ({ unit, topic, reach, reprints }: TrendFilters): Filters => Object.fromEntries(Object.entries({ unit, topic, reach, reprints }).filter(([, value]) => value !== ''));

/** The documents that the figures count: the office's own are not among them. */
export const countedDocuments = (filters: TrendFilters, span: Span, format: Format): Filters => ({ ...periodWords(filters, span, format), ...chosenWords(filters), own: 'no' });

export const countedStories = (filters: TrendFilters, span: Span, format: Format): Partial<StoryFilters> => ({ ...periodWords(filters, span, format), unit: filters.unit, topic: filters.topic, reach: filters.reach, reprints: filters.reprints });

/** One slot of the period: a day as a day, what is cut short to the minute. `end` of a slot that still runs lies ahead. */
export function slotWords({ start, end }: { readonly start: number; readonly end: number }, { from, to }: Span, { isoDay, isoMinute }: Format): Pick<Filters, 'from' | 'to'> {
  const wholeDay = end - start > 3_600_000 && start >= from && (end <= to || to > Date.now());
  return wholeDay ? { from: isoDay(start), to: isoDay(start) } : { from: isoMinute(Math.max(start, from)), to: isoMinute(Math.min(end, to)) };
}
