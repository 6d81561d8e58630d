import { widthOf } from '../frame/measure.ts';
import type { Chart } from './chart.ts';
import { chartHeight, chartWidth, keySpace } from './size.ts';

/** Of figures beside points and bars, pixels. */
export const figureSize = 12;

/** Where lines and standing columns are drawn: pixels from the left and from above, and the values at foot and top. */
export interface Grid {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly least: number;
  readonly most: number;
}

/** Below the axis stand its labels; before the first and behind the last point of a line its figures. */
export function gridOf(chart: Chart, top: number): Grid {
  const above = keySpace(chart) + (chart.draw === 'lines' ? 14 : 8);
  const beside = (place: number): number => (chart.draw === 'lines' ? Math.max(0, ...chart.series.map(({ texts }) => widthOf(texts[place] ?? ''))) * figureSize + 14 : 0);
  const left = Math.ceil(Math.max(22, beside(0)));
  const right = Math.ceil(Math.max(22, beside(chart.labels.length - 1)));
  const least = Math.min(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return { left, width: chartWidth - left - right, top: above, height: chartHeight(chart) - above - 26, least, most: top > 0 ? top * (chart.draw === 'lines' ? 1.02 : 1.1) : 1 };
}

/** Whether points stand on the edges of the drawing: then figures of the first and the last have the margin. */
export const fromEdge = ({ draw, labels }: Chart): boolean => draw === 'lines' && labels.length > 1;

export const pointAt = ({ left, width, top, height, least, most }: Grid, chart: Chart, place: number, value: number): { readonly x: number; readonly y: number } => ({
  x: fromEdge(chart) ? left + (width * place) / (chart.labels.length - 1) : left + (width * (place + 0.5)) / chart.labels.length,
  y: top + height * (1 - (value - least) / (most - least)),
});
