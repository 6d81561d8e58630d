import { widthOf } from '../frame/measure.ts';
import { overhangs } from './ends.ts';
import type { Chart } from './chart.ts';
import { fromEdge, gridOf } from './grid.ts';
import { colours, family } from './looks.ts';
import { chartHeight, chartWidth, keySpace, letter, lineHeight, linesOf, widestLabel } from './size.ts';

const letters = { fontFamily: family, fontSize: letter, color: colours.letters } as const;

/** The axes and where they stand below the key. Figures stand at what they measure, so the axis of values is not drawn; parts of a whole have its room and scale. */
export function axes(chart: Chart, whole: Chart, top: number): object {
  const { lying, labels, draw } = chart;
  const { series } = whole;
  const upright = gridOf(chart, top);
  const names = {
    type: 'category', data: [...labels], inverse: lying, boundaryGap: !fromEdge(chart), axisTick: { show: false }, axisLine: { show: true, lineStyle: { color: colours.ink, width: 1 } },
    axisLabel: lying ? { ...letters, interval: 0, lineHeight, margin: 6, formatter: (label: string) => linesOf(label).join('\n') } : { ...letters, hideOverlap: true, margin: 8, ...(labels.length <= 12 ? { interval: 0 } : {}) },
  };
  const least = Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const values = { type: 'value', min: least, max: lying ? (top > 0 ? top : 1) : upright.most, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { show: false }, splitLine: { show: false } };
  const above = keySpace(chart);
  const left = Math.ceil(widestLabel(whole)) + 12;
  const figures = Math.ceil(Math.max(0, ...series.flatMap(({ texts }) => texts.map((text) => widthOf(text)))) * 12) + 12;
  const grid = lying
    ? { left, right: draw === 'stacked' ? overhangs(whole, top, chartWidth - left) : figures, top: above + 4, height: chartHeight(chart) - above - 12 }
    : { left: upright.left, width: upright.width, top: upright.top, height: upright.height };
  return { grid: { ...grid, outerBoundsMode: 'none' }, ...(lying ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }) };
}
