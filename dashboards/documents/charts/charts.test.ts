import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../infra/reports/index.ts';
import { widthOf } from '../frame/measure.ts';
import { figureTexts } from '../pieces/figure-texts.ts';
import { busyWeek, fullWeek, manyUnits } from '../testing/reports.ts';
import { chartOf, isEmpty, type Chart, type ChartBlock } from './chart.ts';
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

  it('say of each written figure which it is, and write each once', () => {
    const report = busyWeek();
    for (const block of charts(report)) {
      const svgs = drawChart(chartOf(report, block)).map(({ svg }) => svg);
      const written = svgs.flatMap((svg) => [...svg.matchAll(/<text data-figures="([^"]*)"[^>]*>([^<]*)<\/text>/g)].flatMap(([, ids = '', text = '']) => ids.split(' ').map((id, at) => [decodeURIComponent(id), text.split(' · ')[at]] as const)));
      const text = figureTexts(report);
      expect(written.length).toBeGreaterThan(0);
      for (const [id, shown] of written) expect(shown).toBe(text(id));
      expect(new Set(written.map(([id]) => id)).size).toBe(written.length);
      for (const svg of svgs) expect(svg).not.toMatch(/[\uE000-\uF8FF]/u);
    }
  });

  it('never put one figure of a line upon another, nor outside of the drawing', () => {
    const count = fc.integer({ min: 0, max: 400 });
    const days = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(days.chain((length) => fc.array(fc.array(fc.option(count, { freq: 8 }), { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 })), fc.constantFrom(1, 10, 30_000), (all, times) => {
        const series = all.map((values, at) => ({ name: `Dòng ${at}`, values: values.map((value) => (value === null ? null : value * times)), texts: values.map((value) => (value === null ? '–' : new Intl.NumberFormat('vi').format(value * times))), ids: values.map((_, place) => `s${at}.${place}`) }));
        const chart: Chart = { id: 'c', draw: 'lines', lying: false, upright: 148, labels: (all[0] ?? []).map((_, at) => String(at)), series };
        if (isEmpty(chart)) return;
        const [{ svg, width, height } = { svg: '', width: 0, height: 0 }] = drawChart(chart);
        const boxes = [...svg.matchAll(/<text data-figures="[^"]*"[^>]*?(?:text-anchor="(\w+)")?[^>]*transform="translate\(([\d.-]+) ([\d.-]+)\)"[^>]*>([^<]*)<\/text>/g)].map(([whole, , x = '', y = '', text = '']) => {
          const wide = widthOf(text) * 12;
          const anchor = /text-anchor="(\w+)"/.exec(whole)?.[1] ?? 'start';
          const left = Number(x) - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0);
          return { text, left, right: left + wide, top: Number(y) - 5, foot: Number(y) + 5 };
        });
        expect(boxes.length).toBeGreaterThan(0);
        for (const { left, right, top, foot } of boxes) expect([left >= -1, right <= width + 1, top >= 0, foot <= height]).toEqual([true, true, true, true]);
        for (const [at, one] of boxes.entries()) for (const two of boxes.slice(at + 1)) expect(one.left < two.right && two.left < one.right && one.top < two.foot && two.top < one.foot, `${one.text} on ${two.text}`).toBe(false);
      }),
      { numRuns: 150 },
    );
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
      // Two of them stand on a page: one beside what stands before it leaves no page empty.
      for (const { height } of pictures) expect(height).toBeLessThan(450);
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
