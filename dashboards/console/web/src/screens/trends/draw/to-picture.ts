import type { ChartModel } from '../models/model.ts';
import { openChart } from './echarts.ts';
import type { Look } from './look.ts';
import { toOption } from './to-option.ts';

export interface Caption {
  readonly title: string;
  /** Period, filters and sample. */
  readonly lines: readonly string[];
  readonly foot: string;
}

/** Pixels of the page's measure; the picture has twice as many each way. */
export const pictureWidth = 1200;
const sharpness = 2;
const margin = 40;

/** The chart as a picture that says what it is of, wherever it is pasted. */
export function toPicture(model: ChartModel, height: number, look: Look, { title, lines, foot }: Caption): Promise<Blob> {
  const chart = openChart(null, 'canvas', { width: pictureWidth - 2 * margin, height });
  try {
    chart.setOption(toOption(model, { ...look, narrow: false }));
    const top = 84 + lines.length * 24 + 26;
    const canvas = document.createElement('canvas');
    canvas.width = pictureWidth * sharpness;
    canvas.height = (top + height + 64) * sharpness;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas to draw on');
    pen.scale(sharpness, sharpness);
    pen.fillStyle = look.paper;
    pen.fillRect(0, 0, pictureWidth, canvas.height);
    const write = (text: string, size: number, y: number, color: string, weight = 400): void => {
      pen.font = `${weight} ${size}px ${look.font}`;
      pen.fillStyle = color;
      pen.fillText(text, margin, y, pictureWidth - 2 * margin);
    };
    write(title, 26, 60, look.ink, 600);
    lines.forEach((line, index) => write(line, 15, 92 + index * 24, look.quiet));
    writeKey(pen, model, look, top - 10);
    pen.drawImage(chart.renderToCanvas({ pixelRatio: sharpness }), margin, top, pictureWidth - 2 * margin, height);
    write(foot, 14, top + height + 38, look.quiet);
    return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/png'));
  } finally {
    chart.dispose();
  }
}

function writeKey(pen: CanvasRenderingContext2D, { series, usual }: ChartModel, look: Look, y: number): void {
  let x = margin;
  pen.font = `400 14px ${look.font}`;
  for (const { name, color } of [...series.map((one) => ({ name: one.name, color: look.colors[one.color] })), ...(usual ? [{ name: usual.name, color: look.mark }, { name: usual.bandName, color: look.band }] : [])]) {
    pen.fillStyle = color;
    pen.fillRect(x, y - 10, 11, 11);
    pen.fillStyle = look.ink;
    pen.fillText(name, x + 17, y);
    x += 17 + pen.measureText(name).width + 22;
  }
}
