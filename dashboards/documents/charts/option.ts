import { axes } from './axes.ts';
import type { Chart } from './chart.ts';
import type { ChartOption } from './echarts.ts';
import { colours, family } from './looks.ts';
import { greatest } from './parts.ts';
import { bars } from './series-bars.ts';
import { lines } from './series-lines.ts';
import { keySpace, letter } from './size.ts';

/** A chart, or a part of `whole`, as the drawing library takes it. */
export function optionOf(chart: Chart, whole: Chart): ChartOption {
  const top = greatest(whole);
  const letters = { fontFamily: family, fontSize: letter, color: colours.letters };
  return {
    animation: false,
    backgroundColor: colours.paper,
    textStyle: letters,
    legend: { show: keySpace(chart) > 0, top: 0, left: 0, itemGap: 14, itemWidth: 30, itemHeight: 11, selectedMode: false, textStyle: letters, data: chart.series.map(({ name }) => ({ name })) },
    ...axes(chart, whole, top),
    series: chart.draw === 'lines' ? lines(chart, top) : bars(chart, top),
  } as ChartOption;
}
