import { itemStates } from '../words.ts';

/** The words of the Triage screen's address. `state` is `open` where the address does not say; `all` is every state. */
export interface QueueFilters {
  readonly q: string;
  readonly state: (typeof itemStates)[number] | 'all';
  readonly unit: string;
  /** A colleague's id, or `nobody`. */
  readonly assignee: string;
}

export const noQueueFilters: QueueFilters = { q: '', state: 'open', unit: '', assignee: '' };

export function readQueueFilters(query: Readonly<Record<string, string>>): QueueFilters {
  const state = query['state'] === 'all' ? 'all' : (itemStates.find((each) => each === query['state']) ?? 'open');
  return { q: query['q']?.trim() ?? '', state, unit: query['unit'] ?? '', assignee: query['assignee'] ?? '' };
}

export function queuePath(filters: QueueFilters): string {
  const text = paramsOf({ ...filters, state: filters.state === 'open' ? '' : filters.state }).toString();
  return text === '' ? '/desk' : `/desk?${text}`;
}

/** The same for the API, with what else is asked. */
export const apiParams = (filters: QueueFilters, more: Readonly<Record<string, string | number>>): string => paramsOf({ ...filters, state: filters.state === 'all' ? '' : filters.state, ...more }).toString();

/** Whether the list shows all that a group has to decide, so that an act on the group touches what is seen. */
export const showsWholeGroup = ({ q, unit, assignee }: QueueFilters): boolean => q === '' && unit === '' && assignee === '';

export const isFiltered = (filters: QueueFilters): boolean => !showsWholeGroup(filters) || filters.state !== 'open';

function paramsOf(values: Readonly<Record<string, string | number>>): URLSearchParams {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '').map(([key, value]) => [key, String(value)]));
}
