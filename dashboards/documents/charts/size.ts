import { widthOf } from '../frame/measure.ts';
import { textWidth } from '../frame/paper.ts';
import type { Chart } from './chart.ts';
import { wrap } from './wrap.ts';

/** Pixels of CSS, 96 to the inch. */
export const chartWidth = Math.floor((textWidth / 25.4) * 96);
export const letter = 13;
export const lineHeight = 15;
const barHeight = 14;
export const keyHeight = 22;
/** Labels before lying bars are broken to this width. */
const labelWidth = 230;

export const linesOf = (label: string): string[] => wrap(label, letter, labelWidth);
export const widestLabel = ({ labels }: Chart): number => Math.max(0, ...labels.flatMap(linesOf).map((line) => widthOf(line))) * letter;

/** Of a label with its bars; all are as high as the highest. */
export function bandHeight({ draw, labels, series }: Chart): number {
  const bars = draw === 'stacked' ? 1 : series.length;
  return Math.max(bars * (barHeight + 2), ...labels.map((label) => linesOf(label).length * lineHeight)) + 8;
}

/** Rows that the key takes: a row as long as names fit beside each other. */
function keyRows({ series }: Chart): number {
  if (series.length < 2) return 0;
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const width = 52 + widthOf(name) * letter;
    if (used > 0 && used + width > chartWidth) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}

/** What the key takes above the drawing; nought where there is nothing to tell apart. */
export const keySpace = (chart: Chart): number => keyRows(chart) * keyHeight;

export const chartHeight = (chart: Chart): number => keySpace(chart) + (chart.lying ? chart.labels.length * bandHeight(chart) + 12 : chart.upright);
