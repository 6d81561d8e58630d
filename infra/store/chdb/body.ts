import type { Readable } from 'node:stream';
import { RejectedError } from '../../contracts/index.ts';

/**
 * The bytes of an insert, gathered: one insert is one block, so that its deduplication token holds for all of it. With
 * `drain` the rest of a body that is too large is read and dropped, so that its sender can hear the refusal.
 */
export async function gatherBody(values: string | Readable, maxBytes: number, drain = false): Promise<Buffer> {
  if (typeof values === 'string') return within(Buffer.from(values), maxBytes);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of values as AsyncIterable<string | Uint8Array>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    length += bytes.length;
    if (length <= maxBytes) chunks.push(bytes);
    else if (drain) chunks.length = 0;
    else throw tooLarge(maxBytes);
  }
  if (length > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks);
}

function within(body: Buffer, maxBytes: number): Buffer {
  if (body.length > maxBytes) throw tooLarge(maxBytes);
  return body;
}

const tooLarge = (maxBytes: number): RejectedError =>
  new RejectedError(`One insert carries more than ${maxBytes} bytes.`, { code: 'insert-too-large', hint: 'Insert in batches (insertRows does).' });
