import { totalAt, type ChartModel, type ChartSeries } from '../models/model.ts';
import type { ChartOption } from './echarts.ts';
import type { Look } from './look.ts';
import { tooltipOf } from './tooltip.ts';

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>[number];

/** The model as the drawing library takes it. */
export function toOption(model: ChartModel, look: Look): ChartOption {
  const horizontal = model.kind === 'bars';
  const names = namesAxis(model, look);
  const values = valuesAxis(model, look);
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.quiet },
    // Room for the total at the end of a bar, for the topmost figure of a column.
    grid: horizontal ? { left: 4, right: model.places.some(({ note }) => note !== undefined) ? 84 : 44, top: 4, bottom: 4, outerBounds: { left: 4, right: 0, top: 0, bottom: 0 } } : { left: 4, right: 8, top: 14, bottom: 4, outerBounds: { left: 0, right: 0, top: 0, bottom: 0 } },
    tooltip: tooltipOf(model, look),
    ...(horizontal ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
    series: model.kind === 'line' ? [...usualSeries(model, look), ...model.series.map((one) => lineSeries(one, look)), ...markSeries(model, look)] : stackedSeries(model, look),
  } as ChartOption;
}

function namesAxis({ kind, places }: ChartModel, look: Look): object {
  const bars = kind === 'bars';
  return {
    type: 'category', data: places.map(({ key }) => key), inverse: bars, axisTick: { show: false }, axisLine: { show: !bars, lineStyle: { color: look.line } },
    axisLabel: {
      color: bars ? look.ink : look.quiet, fontSize: bars ? 12.5 : 11, hideOverlap: true, formatter: (_: string, index: number) => places[index]?.short ?? '',
      ...(bars ? { interval: 0, width: look.narrow ? 128 : 186, overflow: 'break', lineHeight: 15, margin: 8 } : { lineHeight: 14 }),
    },
  };
}

function valuesAxis({ kind, shares, places }: ChartModel, look: Look): object {
  const bars = kind === 'bars';
  return {
    type: 'value', minInterval: 1, splitNumber: 3, ...(shares ? { max: 1, minInterval: 0.25 } : bars ? { max: 'dataMax' } : {}), show: !bars || places.length === 0, splitLine: { show: !bars, lineStyle: { color: look.line } },
    axisLabel: { show: !bars, color: look.quiet, fontSize: 11, formatter: shares ? look.percent : look.number },
  };
}

function stackedSeries(model: ChartModel, look: Look): Series[] {
  const bars = model.kind === 'bars';
  const totals = model.places.map((_, place) => totalAt(model, place));
  const columns = model.series.map(({ key, name, color, values }): Series => ({
    type: 'bar', id: key, name, stack: 'all', itemStyle: { color: look.colors[color] }, barMaxWidth: bars ? 16 : 46, ...(bars ? {} : { barCategoryGap: '22%' }),
    data: values.map((value, place) => (model.shares ? value / Math.max(1, totals[place] ?? 0) : value)), cursor: 'pointer', emphasis: { disabled: true },
  }));
  if (!bars) return columns;
  // The figures at the ends of the bars hang on a last part without length.
  const ends: Series = {
    type: 'bar', id: 'ends', stack: 'all', silent: true, data: totals.map(() => 0), barMaxWidth: 16,
    label: { show: true, position: 'right', color: look.ink, fontSize: 12, formatter: ({ dataIndex }) => model.places[dataIndex]?.note ?? look.number(totals[dataIndex] ?? 0) },
  };
  return [...columns, ends];
}

const lineSeries = ({ key, name, color, values }: ChartSeries, look: Look): Series => ({ type: 'line', id: key, name, data: [...values], symbol: values.length > 60 ? 'none' : 'circle', symbolSize: 4, lineStyle: { width: 1.6, color: look.colors[color] }, itemStyle: { color: look.colors[color] }, triggerLineEvent: false, emphasis: { disabled: true } });

/** The band is two lines upon each other, the lower one unseen. */
function usualSeries({ usual }: ChartModel, look: Look): Series[] {
  if (!usual) return [];
  const still = { type: 'line', symbol: 'none', silent: true, emphasis: { disabled: true } } as const;
  const height = usual.high.map((high, index) => (high === null ? null : high - (usual.low[index] ?? 0)));
  return [
    { ...still, id: 'low', stack: 'band', data: [...usual.low], lineStyle: { opacity: 0 } },
    { ...still, id: 'band', stack: 'band', data: height, lineStyle: { opacity: 0 }, areaStyle: { color: look.band } },
    { ...still, id: 'expected', data: [...usual.expected], lineStyle: { width: 1.4, type: 'dashed', color: look.mark } },
  ];
}

function markSeries({ marks, series, places }: ChartModel, look: Look): Series[] {
  if (!marks || marks.at.length === 0) return [];
  return [{ type: 'scatter', id: 'marks', symbol: 'diamond', symbolSize: 13, itemStyle: { color: look.colors.negative, borderColor: look.paper, borderWidth: 1.5 }, data: marks.at.map((at) => [places[at]?.key ?? '', series[0]?.values[at] ?? 0]) }];
}
