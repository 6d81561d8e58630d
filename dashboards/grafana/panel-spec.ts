import type { LinkSpec } from './links.ts';
import type { ColumnKey } from './words/index.ts';

/** One panel, as its dashboard describes it; title and description stand in the catalogues under `key`. */
export interface PanelSpec<Key extends string = string> {
  readonly key: Key;
  readonly kind: 'stat' | 'series' | 'table' | 'bars';
  /** Of 24 columns, and rows of 30 pixels. */
  readonly size: readonly [width: number, height: number];
  /** What the question answers with, in this order. Of series the first is `time`, of bars the first is what the bars are of. */
  readonly columns: readonly ColumnKey[];
  readonly sql: string;
  /** Where the panel's menu leads. */
  readonly link: LinkSpec;
  /** Where single cells of a table lead. */
  readonly cells?: Partial<Record<ColumnKey, LinkSpec>>;
  /** Columns that cells' links need and nobody reads. */
  readonly hidden?: readonly ColumnKey[];
  /** Of series: lines (default) or bars. */
  readonly draw?: 'lines' | 'bars';
  /** Of series and bars: on top of one another, as counts or as shares of the whole. */
  readonly stack?: 'counts' | 'shares';
  /** The shortest slot of time (default 1h). */
  readonly interval?: '1h' | '1d' | '7d';
}

/** A dashboard: rows of panels from the top. */
export interface BoardSpec<Name extends string = string, Key extends string = string> {
  readonly name: Name;
  /** Grafana's range, such as `now-7d`. */
  readonly from: string;
  readonly refresh: string;
  readonly variables: readonly VariableName[];
  readonly annotations: readonly AnnotationName[];
  readonly rows: readonly (readonly PanelSpec<Key>[])[];
}

export type VariableName = 'unit' | 'topic' | 'reach' | 'originals';
export type AnnotationName = 'promotions' | 'notices' | 'alerts' | 'statements';
