import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body; null when it is larger than `maxBytes`, as far as it has come by then.
 * @throws when the sender breaks off
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its answer goes out on the same connection.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
