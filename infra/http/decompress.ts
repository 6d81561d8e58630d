import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { RejectedError, RetryableError } from '../contracts/index.ts';

/** Offered to servers, best first. */
export const acceptEncoding = 'br, gzip, zstd, deflate';

const mostLayers = 2;
/** Real pages shrink tenfold, generated lists a hundredfold; what grows more than this is a bomb. */
const highestRatio = 500;
const alwaysFine = 1024 * 1024;
const usualRatio = 8;
const smallestChunk = 16 * 1024;
const largestChunk = 512 * 1024;
/** RFC 8878 asks decoders for 8 MB of window; more only serves to fill our memory. */
const zstdWindowLog = 23;

interface Limit {
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

const decoders: Readonly<Record<string, (bytes: Uint8Array, limit: Limit) => Promise<Buffer>>> = {
  gzip: promisify(gunzip) as (bytes: Uint8Array, limit: Limit) => Promise<Buffer>,
  br: promisify(brotliDecompress) as (bytes: Uint8Array, limit: Limit) => Promise<Buffer>,
  zstd: (bytes, limit) => promisify(zstdDecompress)(bytes, { ...limit, params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog } }),
  // Servers disagree whether "deflate" has the zlib header; the first byte tells.
  deflate: (bytes, limit) => (((bytes[0] ?? 0) & 0x0f) === 8 ? promisify(inflate) : promisify(inflateRaw))(bytes, limit),
};

/** The layers of a Content-Encoding header, outermost first, without `identity`. */
export function encodingLayers(header: string | undefined): readonly string[] {
  const names = (header ?? '').toLowerCase().split(',').map((name) => name.trim().replace(/^x-/, ''));
  return names.filter((name) => name !== '' && name !== 'identity' && name !== 'none').toReversed();
}

/**
 * Undoes every layer of compression; no layer may grow beyond `maxBytes` or beyond what honest compression does.
 * @throws {RejectedError} `bad-encoding`, `too-large` or `compression-bomb`; {RetryableError} `truncated`
 */
export async function decompress(body: Uint8Array, layers: readonly string[], maxBytes: number): Promise<Uint8Array> {
  if (body.byteLength === 0) return body;
  if (layers.length > mostLayers) throw new RejectedError(`The answer is compressed ${layers.length} times over`, { code: 'bad-encoding' });
  let bytes = body;
  for (const layer of layers) bytes = await decompressLayer(bytes, layer, maxBytes);
  return bytes;
}

async function decompressLayer(bytes: Uint8Array, layer: string, maxBytes: number): Promise<Uint8Array> {
  const decoder = Object.hasOwn(decoders, layer) ? decoders[layer] : undefined;
  if (decoder === undefined) throw new RejectedError(`The answer is compressed with "${layer.slice(0, 20)}", which we did not ask for`, { code: 'bad-encoding' });
  const honest = Math.max(alwaysFine, bytes.byteLength * highestRatio);
  const limit = Math.min(maxBytes, honest);
  // Each chunk costs a turn of the event loop: with zlib's own 16 KB, a page of 1 MB waits for sixty turns of a busy one.
  const chunkSize = Math.min(Math.max(bytes.byteLength * usualRatio, smallestChunk), largestChunk);
  try {
    return await decoder(bytes, { maxOutputLength: limit, chunkSize });
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code);
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      if (honest < maxBytes) throw new RejectedError(`The answer grows more than ${highestRatio} times when unpacked`, { code: 'compression-bomb', cause });
      throw tooLarge(maxBytes);
    }
    if (code === 'Z_BUF_ERROR' || code === 'ZSTD_error_srcSize_wrong') throw new RetryableError('The compressed answer ends too early', { code: 'truncated', cause });
    throw new RejectedError(`The answer is not valid ${layer}`, { code: 'bad-encoding', cause });
  }
}

export const tooLarge = (maxBytes: number): RejectedError =>
  new RejectedError(`The answer is larger than ${maxBytes} bytes`, { code: 'too-large', hint: 'Raise network.maxBytes in the office file if such pages are wanted.' });
