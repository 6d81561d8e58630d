import type { DeskFact, FactBody, FactDraft, FactState } from '../../../api/index.ts';

/** The words of the Facts screen's address; the API takes the same, and `offset`. */
export interface FactFilters {
  readonly q?: string | undefined;
  readonly state?: FactState | undefined;
  readonly kind?: FactBody['kind'] | undefined;
  readonly offset?: number | undefined;
}

export const factStates = ['draft', 'proposed', 'approved', 'retired'] as const satisfies readonly FactState[];
export const factKinds = ['fact-check', 'record'] as const satisfies readonly FactBody['kind'][];

/** Reads the address; words it does not know are dropped, so that an old bookmark still opens. */
export function readFactFilters(query: Readonly<Record<string, string>>): FactFilters {
  const offset = Number(query['offset']);
  return {
    q: query['q']?.trim() || undefined,
    state: factStates.find((state) => state === query['state']),
    kind: factKinds.find((kind) => kind === query['kind']),
    offset: Number.isInteger(offset) && offset > 0 ? offset : undefined,
  };
}

/** `?q=…&state=…`; empty without filters. */
export function writeFactFilters(filters: FactFilters, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ q: filters.q, state: filters.state, kind: filters.kind, offset: filters.offset, ...more })) if (value !== undefined && value !== '') params.set(key, String(value));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export const factsPath = (filters: FactFilters = {}): string => `/facts${writeFactFilters(filters)}`;
export const factPath = (id: string): string => `/facts/${encodeURIComponent(id)}`;
export const factApi = (id: string, act = ''): string => `/api/desk/facts/${encodeURIComponent(id)}${act}`;

/** Whether somebody had a hand in what waits for approval: then another has to approve it. */
export const hadAHand = ({ versions, approvedVersion }: Pick<DeskFact, 'versions' | 'approvedVersion'>, person: string): boolean => versions.some(({ version, made }) => version > (approvedVersion ?? 0) && made.by.id === person);

/** What both forms hold while somebody types: every field a text. */
export interface FactValues {
  readonly claim: string;
  readonly verdict: 'fabricated' | 'inaccurate' | 'misleading' | 'accurate' | 'opinion' | 'unproven';
  readonly explanation: string;
  readonly topic: string;
  readonly subject: string;
  readonly value: string;
  readonly unit: string;
  readonly place: string;
  readonly period: string;
  readonly source: string;
  readonly url: string;
  readonly date: string;
  readonly units: readonly string[];
}

export const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const satisfies readonly FactValues['verdict'][];

const noValues: FactValues = { claim: '', verdict: 'fabricated', explanation: '', topic: '', subject: '', value: '', unit: '', place: '', period: '', source: '', url: '', date: '', units: [] };

export const freshValues = (today: string): FactValues => ({ ...noValues, date: today });

export function valuesOf(fact: FactBody): FactValues {
  const said = fact.kind === 'fact-check' ? fact.factCheck : fact.record;
  return { ...noValues, ...said, url: said.url ?? '' };
}

export function draftOf(kind: FactBody['kind'], { claim, verdict, explanation, topic, subject, value, unit, place, period, source, url, date, units }: FactValues): FactDraft {
  const shared = { source: source.trim(), url: url.trim() === '' ? null : url.trim(), date, units: [...units] };
  return kind === 'fact-check'
    ? { kind, factCheck: { claim: claim.trim(), verdict, explanation: explanation.trim(), topic, ...shared } }
    : { kind, record: { subject: subject.trim(), value: value.trim(), unit: unit.trim(), place: place.trim(), period: period.trim(), ...shared } };
}

export const fieldsOf: Readonly<Record<FactBody['kind'], readonly (keyof FactValues)[]>> = {
  'fact-check': ['claim', 'verdict', 'explanation', 'source', 'url', 'date', 'topic', 'units'],
  record: ['subject', 'value', 'unit', 'place', 'period', 'source', 'url', 'date', 'units'],
};
