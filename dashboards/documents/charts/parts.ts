import type { Chart } from './chart.ts';
import { bandHeight } from './size.ts';

/** Pixels: what fits on a page with a caption. */
const mostHeight = 860;

/** A chart of many lying bars as several that each fit on a page, equally long. */
export function partsOf(chart: Chart): Chart[] {
  const fit = Math.max(1, Math.floor(mostHeight / Math.max(1, bandHeight(chart))));
  if (!chart.lying || chart.labels.length <= fit) return [chart];
  const count = Math.ceil(chart.labels.length / fit);
  const each = Math.ceil(chart.labels.length / count);
  return Array.from({ length: count }, (_, part) => ({
    ...chart,
    id: `${chart.id}-${part + 1}`,
    labels: chart.labels.slice(part * each, (part + 1) * each),
    series: chart.series.map(({ name, values, texts }) => ({ name, values: values.slice(part * each, (part + 1) * each), texts: texts.slice(part * each, (part + 1) * each) })),
  }));
}

/** The greatest value of a whole chart: its parts are drawn to one scale. */
export function greatest({ draw, labels, series }: Chart): number {
  const at = (place: number): number => (draw === 'stacked' ? series.reduce((sum, { values }) => sum + Math.max(0, values[place] ?? 0), 0) : Math.max(0, ...series.map(({ values }) => values[place] ?? 0)));
  return Math.max(0, ...labels.map((_, place) => at(place)));
}
