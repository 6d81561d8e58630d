import type { LineSeriesOption } from 'echarts/charts';
import type { Chart, ChartSeries } from './chart.ts';
import { colours, family, strokes } from './looks.ts';

/** Points that are written beside a line: of more only the greatest and the last, or figures would lie upon each other. */
const mostWritten = 24;

export function lines(chart: Chart, top: number): LineSeriesOption[] {
  return chart.series.map((series, at): LineSeriesOption => {
    const { dash, symbol, filled } = strokes[at % strokes.length] ?? { dash: 'solid', symbol: 'circle', filled: true };
    const all = chart.series.length * chart.labels.length <= mostWritten;
    const peak = series.values.indexOf(Math.max(...series.values.map((value) => value ?? -Infinity)));
    const written = (place: number): boolean => all || place === peak || place === chart.labels.length - 1;
    return {
      type: 'line', name: series.name, symbol, symbolSize: chart.labels.length > 40 ? 3 : 6, showAllSymbol: true, silent: true, emphasis: { disabled: true },
      data: series.values.map((value, place) => ({ value: value ?? '-', label: { show: value !== null && written(place), position: positionOf(chart, series, place, top) } })),
      lineStyle: { width: 1.8, color: colours.ink, type: dash === 'solid' ? 'solid' : [...dash] },
      itemStyle: { color: filled ? colours.ink : colours.paper, borderColor: colours.ink, borderWidth: 1.4 },
      label: { show: true, distance: 4, padding: [0, 1, 0, 1], backgroundColor: colours.paper, fontFamily: family, fontSize: 12, color: colours.letters, formatter: ({ dataIndex }) => series.texts[dataIndex] ?? '' },
    };
  });
}

/** Above its point, unless another line passes there and there is room below. */
function positionOf({ series: all }: Chart, { values }: ChartSeries, place: number, top: number): 'top' | 'bottom' {
  const value = values[place] ?? 0;
  const above = Math.min(...all.map((other) => other.values[place] ?? Infinity).filter((each) => each > value));
  return above - value < 0.14 * top && value > 0.14 * top ? 'bottom' : 'top';
}
