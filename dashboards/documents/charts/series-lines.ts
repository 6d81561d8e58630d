import type { LineSeriesOption } from 'echarts/charts';
import type { Chart } from './chart.ts';
import { figureSize } from './grid.ts';
import { colours, family, strokes } from './looks.ts';
import { marked } from './marks.ts';
import { placeFigures } from './place.ts';

/** Points that are written beside a line: of more only the greatest and the last, or figures would lie upon each other. */
const mostWritten = 24;

export function lines(chart: Chart, top: number): LineSeriesOption[] {
  const all = chart.series.length * chart.labels.length <= mostWritten;
  const peaks = chart.series.map(({ values }) => values.indexOf(Math.max(...values.map((value) => value ?? -Infinity))));
  const spots = placeFigures(chart, top, (series, place) => all || place === peaks[series] || place === chart.labels.length - 1);
  return chart.series.map(({ name, values, texts }, at): LineSeriesOption => {
    const { dash, symbol, filled } = strokes[at % strokes.length] ?? { dash: 'solid', symbol: 'circle', filled: true };
    const size = chart.labels.length > 40 ? 3 : chart.labels.length > 14 ? 4.5 : 6;
    return {
      type: 'line', name, symbol, symbolSize: size, showAllSymbol: true, silent: true, emphasis: { disabled: true },
      data: values.map((value, place) => {
        const spot = spots[at]?.[place] ?? null;
        // The middle of the figure, from the middle of the point.
        const label = spot === null ? { show: false } : { show: true, position: spot.side === 'middle' ? ('inside' as const) : spot.side, distance: 7 - size / 2, offset: [0, -spot.up] };
        return { value: value ?? '-', label };
      }),
      lineStyle: { width: 1.8, color: colours.ink, type: dash === 'solid' ? 'solid' : [...dash] },
      itemStyle: { color: filled ? colours.ink : colours.paper, borderColor: colours.ink, borderWidth: 1.4 },
      label: { show: true, padding: [0, 1, 0, 1], backgroundColor: colours.paper, fontFamily: family, fontSize: figureSize, color: colours.letters, formatter: ({ dataIndex }) => marked(texts[dataIndex] ?? '', at, dataIndex) },
    };
  });
}
