import { widthOf } from '../frame/measure.ts';
import type { Chart } from './chart.ts';
import { marked, unmarked } from './marks.ts';

/** The least part of the whole width or height that has room for its figure. */
const least = 0.075;

/** Whether all figures of a stacked bar stand within it; otherwise they stand at its end, in their order. */
export const fitWithin = ({ series }: Chart, place: number, top: number): boolean => series.every(({ values }) => values[place] === null || values[place] === 0 || (top > 0 && (values[place] ?? 0) / top >= least));

export const endText = ({ series }: Chart, place: number): string => series.map(({ texts }, at) => marked(texts[place] ?? '', at, place)).join(' · ');

const sumAt = ({ series }: Chart, place: number): number => series.reduce((sum, { values }) => sum + Math.max(0, values[place] ?? 0), 0);

/** Pixels to leave free beside lying stacked bars for the figures at their ends. */
export function overhangs(chart: Chart, top: number, width: number): number {
  const over = chart.labels.map((_, place) => (fitWithin(chart, place, top) || top === 0 ? 0 : widthOf(unmarked(endText(chart, place))) * 12 + 10 - width * (1 - sumAt(chart, place) / top)));
  return Math.max(6, Math.ceil(Math.max(0, ...over)));
}
