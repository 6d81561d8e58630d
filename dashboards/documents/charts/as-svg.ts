import type { Report } from '../../../infra/reports/index.ts';
import { layoutWords } from '../words/index.ts';
import { chartOf, isEmpty, type ChartBlock } from './chart.ts';
import { describeChart } from './describe.ts';
import { drawChart } from './draw.ts';

/** A chart of a report for a screen. */
export interface ScreenChart {
  /** The same for charts that are drawn the same. */
  readonly key: string;
  readonly description: string;
  /** Vectors: one picture, or several one after the other where it is longer than a page; '' where there is nothing to draw. Takes some milliseconds. */
  readonly draw: () => string;
}

export function chartAsSvg(report: Report, block: ChartBlock): ScreenChart {
  const chart = chartOf(report, block);
  return {
    key: JSON.stringify(chart),
    description: describeChart(chart, block.caption, layoutWords[report.language]),
    draw: () => (isEmpty(chart) ? '' : drawChart(chart).map(({ svg }) => svg).join('')),
  };
}
