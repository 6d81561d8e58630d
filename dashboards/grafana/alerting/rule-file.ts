import type { dataSource } from '../query.ts';

/*
 * Grafana's file provisioning of alerts, which has another shape than its API (and than the SDK's RuleGroup): only what is used here.
 * A `$` in these files begins a variable of the environment; `$$` is a `$`.
 */
export interface RuleFile {
  readonly apiVersion: 1;
  readonly groups: readonly RuleGroup[];
}

export interface RuleGroup {
  readonly orgId: number;
  readonly name: string;
  readonly folder: string;
  /** Such as `5m`. */
  readonly interval: string;
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly uid: string;
  readonly title: string;
  /** The refId of the step that decides. */
  readonly condition: string;
  readonly data: readonly (QueryStep | ExpressionStep)[];
  readonly noDataState: 'OK' | 'NoData' | 'Alerting';
  readonly execErrState: 'OK' | 'Error' | 'Alerting';
  readonly for: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly isPaused: boolean;
}

/** Seconds before now. */
export interface RelativeRange {
  readonly from: number;
  readonly to: number;
}

export interface QueryStep {
  readonly refId: string;
  readonly relativeTimeRange: RelativeRange;
  readonly datasourceUid: typeof dataSource.uid;
  readonly model: { readonly refId: string; readonly datasource: typeof dataSource; readonly editorType: 'sql'; readonly queryType: 'table'; readonly format: 1; readonly rawSql: string; readonly intervalMs: number; readonly maxDataPoints: number };
}

const expression = { type: '__expr__', uid: '__expr__' } as const;

export interface ExpressionStep {
  readonly refId: string;
  readonly relativeTimeRange: RelativeRange;
  readonly datasourceUid: '__expr__';
  readonly model: { readonly refId: string; readonly datasource: typeof expression; readonly type: 'reduce' | 'threshold'; readonly expression: string; readonly reducer?: 'last'; readonly conditions?: readonly { readonly evaluator: { readonly type: 'gt'; readonly params: readonly number[] } }[] };
}

const step = (refId: string, model: Omit<ExpressionStep['model'], 'refId' | 'datasource'>): ExpressionStep => ({ refId, relativeTimeRange: { from: 0, to: 0 }, datasourceUid: '__expr__', model: { refId, datasource: expression, ...model } });

/** The last value of step A, by its labels. */
export const reduced = (): ExpressionStep => step('B', { type: 'reduce', expression: 'A', reducer: 'last' });
/** Whether step B is above a limit. */
export const above = (limit: number): ExpressionStep => step('C', { type: 'threshold', expression: 'B', conditions: [{ evaluator: { type: 'gt', params: [limit] } }] });
