/** Of the drawing's colours: `--trend-…` in trends.css. */
export type TrendColor = 'negative' | 'neutral' | 'positive' | 'ink' | 'light' | 'second' | 'faint';

export interface ChartSeries {
  readonly key: string;
  readonly name: string;
  readonly color: TrendColor;
  /** One for each place of the axis. */
  readonly values: readonly number[];
  /** The list that holds the documents of each value; null where there is none. */
  readonly hrefs: readonly (string | null)[];
}

export interface ChartPlace {
  readonly key: string;
  /** As the table writes it. */
  readonly name: string;
  /** As the axis writes it. */
  readonly short: string;
  readonly href: string | null;
  /** Written at the end of a bar, instead of the total. */
  readonly note?: string;
}

/** What a chart shows, free of how it is drawn: the drawing, the picture and the table are made of the same. */
export interface ChartModel {
  /** Columns over time, bars by name, or a line with what is usual. */
  readonly kind: 'columns' | 'bars' | 'line';
  readonly places: readonly ChartPlace[];
  /** Stacked from the axis outwards. */
  readonly series: readonly ChartSeries[];
  /** Values as shares of their place's total. */
  readonly shares: boolean;
  /** Of a line: what is usual, null where nothing is known of it. */
  readonly usual?: { readonly name: string; readonly bandName: string; readonly expected: readonly (number | null)[]; readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
  /** Places that stand out, with the mark's name. */
  readonly marks?: { readonly name: string; readonly at: readonly number[] };
}

export const totalAt = ({ series }: ChartModel, place: number): number => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);

/** The first places alone. */
export const firstPlaces = (model: ChartModel, count: number): ChartModel => ({
  ...model,
  places: model.places.slice(0, count),
  series: model.series.map((one) => ({ ...one, values: one.values.slice(0, count), hrefs: one.hrefs.slice(0, count) })),
});
