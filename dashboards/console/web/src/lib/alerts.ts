import type { AlertSaid, AlertSeverity, AlertStateName } from '../../../api/index.ts';
import { sentenceOf, type SentencePens } from '../../catalogue/alert-sentences.ts';
import type { Desk } from './context.ts';

export const alertStates = ['open', 'acknowledged', 'closed'] as const satisfies readonly AlertStateName[];
/** The gravest first. */
export const alertSeverities = ['critical', 'warning', 'info'] as const satisfies readonly AlertSeverity[];

/** The words of the Alerts screen's address; the API takes the same. */
export interface AlertFilters {
  readonly state: AlertStateName | '';
  readonly severity: AlertSeverity | '';
  readonly rule: string;
}

/** Reads the address; words it does not know are dropped, so that an old bookmark still opens. */
export const readAlertFilters = ({ state, severity, rule }: Readonly<Record<string, string>>): AlertFilters => ({
  state: alertStates.find((name) => name === state) ?? '',
  severity: alertSeverities.find((name) => name === severity) ?? '',
  rule: rule ?? '',
});

/** `?state=…`; empty without filters. */
export function writeAlertFilters(filters: AlertFilters, more: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(Object.entries({ ...filters, ...more }).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}

export const alertPath = (number: number): string => `/alerts/${number}`;
export const alertApi = (number: number | string, act = ''): string => `/api/alerts/${encodeURIComponent(number)}${act}`;

export const pensOf = ({ format, unitName, topicName }: Pick<Desk, 'format' | 'unitName' | 'topicName'>): SentencePens => ({
  unit: unitName,
  topic: topicName,
  number: (value, decimals = 0) => (Number.isInteger(value) || decimals === 0 ? format.number(Math.round(value)) : format.decimal(value, decimals)),
  percent: format.sure,
  clock: format.clock,
  full: format.full,
});

/** What happened, in a sentence. */
export const said = (desk: Desk, what: AlertSaid, otherwise: string): string => sentenceOf(desk.text.alerts.sentences, what, pensOf(desk), otherwise);
