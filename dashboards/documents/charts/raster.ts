import sharp from 'sharp';

/** Twice as sharp as the page's own measure, and again half. */
const density = 96 * 2.5;

/** A chart as a picture of dots, for word processors that show no vectors. */
export async function rasterOf(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg), { density }).flatten({ background: '#ffffff' }).grayscale(false).png({ compressionLevel: 9, palette: true, colours: 32, dither: 0 }).toBuffer();
}
