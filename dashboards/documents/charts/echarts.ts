/* The parts of the drawing library that reports use, on the server: no browser, no canvas. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption } from 'echarts/components';
import { widthOf } from '../frame/measure.ts';
import { unmarked } from './marks.ts';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);
// Without a canvas the library guesses how wide letters are; the report's letters are known.
setPlatformAPI({ measureText: (text: string, font?: string) => ({ width: widthOf(unmarked(text)) * Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12) }) });

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | AriaComponentOption | GridComponentOption | LegendComponentOption>;

export function renderSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
