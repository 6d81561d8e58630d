import { describe, expect, it } from 'vitest';
import type { Report } from '../../../infra/reports/index.ts';
import { fullWeek, manyUnits } from '../testing/reports.ts';
import { chartOf, type ChartBlock } from './chart.ts';
import { drawChart } from './draw.ts';
import { rasterOf } from './raster.ts';

const charts = ({ sections }: Report): ChartBlock[] => sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart');
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

describe('charts of reports', () => {
  it('write every figure of a week beside its point, as the report shows it', () => {
    const report = fullWeek();
    const [picture] = drawChart(chartOf(report, charts(report)[0]!));
    for (const text of ['182', '1.204', '698', '12', '288', '02/02', '08/02', 'Tất cả', 'Phê phán']) expect(texts(picture!.svg)).toContain(text);
  });

  it('keep series apart without colour: by dashes, or by what fills the bars', () => {
    const report = fullWeek();
    const [lines, stacked] = charts(report).map((block) => drawChart(chartOf(report, block))[0]!.svg);
    expect(lines).toMatch(/stroke-dasharray="7,\s?4"/);
    expect(stacked).toContain('<pattern');
    const colours = new Set([...(lines! + stacked!).matchAll(/#[0-9a-f]{6}\b/gi)].map(([colour]) => colour));
    for (const colour of colours) expect(greyness(colour), colour).toBeLessThan(60);
  });

  it('break sixty units over pages, to one scale, none left out', () => {
    const report = manyUnits();
    for (const block of charts(report)) {
      const chart = chartOf(report, block);
      const pictures = drawChart(chart);
      expect(pictures.length).toBeGreaterThan(1);
      expect(pictures.flatMap((picture) => picture.chart.labels)).toEqual(chart.labels);
      for (const { height } of pictures) expect(height).toBeLessThan(900);
    }
  });

  it('are the same drawing when drawn again', () => {
    const report = fullWeek();
    const draw = (): string[] => charts(report).flatMap((block) => drawChart(chartOf(report, block)).map(({ svg }) => svg));
    expect(draw()).toEqual(draw());
  });

  it('are dots too', async () => {
    const report = fullWeek();
    const png = await rasterOf(drawChart(chartOf(report, charts(report)[0]!))[0]!.svg);
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
  });
});

/** How far a colour is from grey. */
function greyness(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts);
}
