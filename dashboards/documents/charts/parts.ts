import type { Chart } from './chart.ts';
import { bandHeight } from './size.ts';

/** Pixels of bars that fit on a page with a key and a caption, and on half of one. */
const page = 860;
const halfPage = 400;

/** A chart of many lying bars, longer than a page, as several equally long ones: two of them stand on a page, and the first often below what stands before it. */
export function partsOf(chart: Chart): Chart[] {
  const fitting = (pixels: number): number => Math.max(1, Math.floor(pixels / Math.max(1, bandHeight(chart))));
  if (!chart.lying || chart.labels.length <= fitting(page)) return [chart];
  const fit = fitting(halfPage);
  const count = Math.ceil(chart.labels.length / fit);
  const each = Math.ceil(chart.labels.length / count);
  return Array.from({ length: count }, (_, part) => ({
    ...chart,
    id: `${chart.id}-${part + 1}`,
    labels: chart.labels.slice(part * each, (part + 1) * each),
    series: chart.series.map(({ name, values, texts, ids }) => ({ name, ids: ids.slice(part * each, (part + 1) * each), values: values.slice(part * each, (part + 1) * each), texts: texts.slice(part * each, (part + 1) * each) })),
  }));
}

/** The greatest value of a whole chart: its parts are drawn to one scale. */
export function greatest({ draw, labels, series }: Chart): number {
  const at = (place: number): number => (draw === 'stacked' ? series.reduce((sum, { values }) => sum + Math.max(0, values[place] ?? 0), 0) : Math.max(0, ...series.map(({ values }) => values[place] ?? 0)));
  return Math.max(0, ...labels.map((_, place) => at(place)));
}
