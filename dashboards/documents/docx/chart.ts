import { ImageRun, Paragraph } from 'docx';
import { isEmpty, type Chart } from '../charts/chart.ts';
import { describeChart } from '../charts/describe.ts';
import { drawChart } from '../charts/draw.ts';
import { rasterOf } from '../charts/raster.ts';
import type { LayoutWords } from '../words/index.ts';
import { line } from './line.ts';
import { style } from './styles.ts';

/** A chart as vectors, with dots for programs that cannot draw them, and in words for whoever cannot see it. */
export async function chartAsDocx(chart: Chart, caption: string, words: LayoutWords): Promise<Paragraph[]> {
  if (isEmpty(chart)) return [line(caption, style.caption), line(words.noRows, style.body)];
  const pictures = await Promise.all(
    drawChart(chart).map(async ({ chart: part, svg, width, height }, at) => {
      const title = at === 0 ? caption : `${caption} ${words.continued}`;
      const picture = new ImageRun({
        type: 'svg', data: Buffer.from(svg), transformation: { width, height }, fallback: { type: 'png', data: Buffer.from(await rasterOf(svg)) },
        altText: { name: part.id, title, description: describeChart(part, title, words) },
      });
      return [new Paragraph({ style: style.picture, children: [picture] }), line(title, style.caption)];
    }),
  );
  return pictures.flat();
}
