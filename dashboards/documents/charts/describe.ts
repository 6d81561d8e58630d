import { layoutWords, type LayoutWords } from '../words/index.ts';
import type { Chart } from './chart.ts';

/** What a chart shows, for whoever cannot see it: every label with its figure. */
export function describeChart(chart: Chart, caption: string, { series }: LayoutWords = layoutWords.vi): string {
  return [caption, ...chart.series.map(({ name, texts }) => series(name, chart.labels.map((label, at) => `${label} ${texts[at] ?? ''}`)))].join(' ');
}
