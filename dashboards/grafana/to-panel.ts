import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as BarChart } from '@grafana/grafana-foundation-sdk/barchart';
import { PanelBuilder as Stat } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as Table } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as TimeSeries } from '@grafana/grafana-foundation-sdk/timeseries';
import { BigValueColorMode, BigValueGraphMode, BigValueTextMode, GraphDrawStyle, LegendDisplayMode, LegendPlacement, LineInterpolation, ReduceDataOptionsBuilder, SortOrder, StackingConfigBuilder, StackingMode, TableCellHeight, TooltipDisplayMode, VisibilityMode, VizLegendOptionsBuilder, VizOrientation, VizTooltipOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { consoleLink } from './console-link.ts';
import { overridesFor } from './overrides.ts';
import type { PanelSpec } from './panel-spec.ts';
import { asTarget, clickHouseQuery, dataSource } from './query.ts';
import type { Catalogue } from './words/index.ts';

/** Where a panel stands and what it is in. */
export interface Place {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** The dashboard has the hidden variable `narrow`. */
  readonly narrowed: boolean;
}

const legend = (): VizLegendOptionsBuilder => new VizLegendOptionsBuilder().displayMode(LegendDisplayMode.List).placement(LegendPlacement.Bottom).showLegend(true).calcs([]);
const tooltip = (): VizTooltipOptionsBuilder => new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending);
const stackings = { counts: StackingMode.Normal, shares: StackingMode.Percent } as const;
const stackingOf = ({ stack }: PanelSpec): StackingMode => (stack === undefined ? StackingMode.None : stackings[stack]);

function stat(): Stat {
  return new Stat().reduceOptions(new ReduceDataOptionsBuilder().values(false).calcs(['lastNotNull']).fields('/.*/')).textMode(BigValueTextMode.ValueAndName).colorMode(BigValueColorMode.None).graphMode(BigValueGraphMode.None).wideLayout(false);
}

function series(spec: PanelSpec): TimeSeries {
  const bars = spec.draw === 'bars';
  const panel = new TimeSeries().legend(legend()).tooltip(tooltip()).drawStyle(bars ? GraphDrawStyle.Bars : GraphDrawStyle.Line).lineInterpolation(LineInterpolation.Linear).fillOpacity(bars ? 90 : 0).lineWidth(bars ? 0 : 2).axisSoftMin(0);
  panel.showPoints(bars ? VisibilityMode.Never : VisibilityMode.Always).pointSize(6).spanNulls(true).stacking(new StackingConfigBuilder().mode(stackingOf(spec)).group('A'));
  return panel.interval(spec.interval ?? '1h');
}

function bars(spec: PanelSpec): BarChart {
  return new BarChart().xField(spec.columns[0] as string).orientation(VizOrientation.Horizontal).stacking(stackingOf(spec)).showValue(spec.stack === undefined ? VisibilityMode.Auto : VisibilityMode.Never).legend(legend().showLegend(spec.columns.length > 2)).tooltip(tooltip()).fillOpacity(90).lineWidth(0).groupWidth(0.8).barWidth(0.85);
}

const kinds = { stat, series, bars, table: () => new Table().cellHeight(TableCellHeight.Sm).showHeader(true) } as const;

/** A panel of a dashboard in one language. */
export function toPanel(spec: PanelSpec, words: { readonly title: string; readonly about: string }, text: Catalogue, { id, x, y, narrowed }: Place): Panel {
  const panel = kinds[spec.kind](spec);
  const [w, h] = spec.size;
  panel.id(id).title(words.title).description(words.about).datasource(dataSource).gridPos({ x, y, w, h }).noValue(text.noValue);
  panel.links([consoleLink(spec.link, text, narrowed)]).overrides(overridesFor(spec, text, narrowed));
  return panel.targets([asTarget(clickHouseQuery(spec.sql, spec.kind === 'series' ? 'timeseries' : 'table'))]).build();
}
