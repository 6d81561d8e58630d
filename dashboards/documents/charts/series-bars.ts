import type { BarSeriesOption } from 'echarts/charts';
import type { Chart } from './chart.ts';
import { endText, fitWithin } from './ends.ts';
import { colours, family, fills } from './looks.ts';
import { marked } from './marks.ts';

const letters = { fontFamily: family, fontSize: 12, color: colours.letters };

export function bars(chart: Chart, top: number): BarSeriesOption[] {
  const { lying, draw, labels } = chart;
  const stacked = draw === 'stacked';
  const series = chart.series.map(({ name, values, texts }, at): BarSeriesOption => {
    const { color, decal } = fills[at % fills.length] ?? { color: colours.ink };
    return {
      type: 'bar', name, ...(stacked ? { stack: 'all' } : {}), barMaxWidth: lying ? 16 : 44, barGap: '8%', silent: true, emphasis: { disabled: true },
      data: values.map((value, place) => ({ value: value ?? '-', label: { show: value !== null && (!stacked || (value > 0 && fitWithin(chart, place, top))) } })),
      itemStyle: { color, borderColor: colours.ink, borderWidth: 0.8, ...(decal === undefined ? {} : { decal }) },
      // Within a bar a figure stands on paper: it must be read upon a pattern.
      label: { show: true, position: stacked ? 'inside' : lying ? 'right' : 'top', distance: 4, ...letters, formatter: ({ dataIndex }) => marked(texts[dataIndex] ?? '', at, dataIndex), ...(stacked ? { backgroundColor: colours.paper, padding: [1, 2, 0, 2] } : {}) },
    };
  });
  if (!stacked) return series;
  // What does not fit within hangs on a last part without length.
  const ends: BarSeriesOption = {
    type: 'bar', stack: 'all', silent: true, barMaxWidth: lying ? 16 : 44, itemStyle: { color: colours.paper }, emphasis: { disabled: true },
    data: labels.map((_, place) => ({ value: 0, label: { show: !fitWithin(chart, place, top) } })),
    label: { show: true, position: lying ? 'right' : 'top', distance: 4, ...letters, formatter: ({ dataIndex }) => endText(chart, dataIndex) },
  };
  return [...series, ends];
}
