import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import kafkajs from 'kafkajs';

const { CompressionCodecs, CompressionTypes } = kafkajs;

/** The fastest level: pages are as small as at kafkajs's default within some percent, in much less time. */
const level = 1;

/** Replaces kafkajs's GZIP codec, by the door it has for this. */
export function useFastGzip(): void {
  const codecs = CompressionCodecs as unknown as Record<number, () => { compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>; decompress(buffer: Buffer): Promise<Buffer> }>;
  codecs[CompressionTypes.GZIP] = () => ({
    compress: ({ buffer }) => promisify(gzip)(buffer, { level }),
    decompress: (buffer) => promisify(gunzip)(buffer),
  });
}
