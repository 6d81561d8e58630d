import type { Chart } from './chart.ts';
import { renderSvg } from './echarts.ts';
import { optionOf } from './option.ts';
import { partsOf } from './parts.ts';
import { chartHeight, chartWidth } from './size.ts';
import { tidySvg } from './tidy.ts';

/** A chart, or one page's part of it, as vectors; pixels of CSS. */
export interface Picture {
  readonly chart: Chart;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart: one picture, or several where it is longer than a page. */
export function drawChart(whole: Chart): Picture[] {
  return partsOf(whole).map((chart) => {
    const height = Math.ceil(chartHeight(chart));
    return { chart, svg: tidySvg(renderSvg(optionOf(chart, whole), chartWidth, height), chart.id, (series, place) => chart.series[series]?.ids[place] ?? null), width: chartWidth, height };
  });
}
