import { Agent, buildConnector, type Dispatcher } from 'undici';
import { decompress, encodingLayers, tooLarge } from './decompress.ts';
import { wireFailure } from './failures.ts';
import type { Guard } from './guard.ts';

/** One request and its answer, without redirects, robots or politeness. */
export interface Exchange {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  readonly maxBytes: number;
  /** Cut an uncompressed body at `maxBytes` instead of refusing it. */
  readonly cut: boolean;
  /** Longest silence within the body. */
  readonly idleMs: number;
  /** Statuses beside 2xx whose body is wanted. */
  readonly answers?: readonly number[] | undefined;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty for any status but 2xx and those wanted. */
  readonly body: Uint8Array;
  /** Bytes of the body as they came over the wire. */
  readonly received: number;
}

const maxHeaderSize = 32 * 1024;
const connectTimeoutMs = 10_000;
/** A polite client needs few connections to one origin. */
const connectionsPerOrigin = 6;

/** Connections that only lead to checked addresses: names through the guard's lookup, literals (for which lookup is not called) here. */
export function createAgent(guard: Guard, { keepAlive }: { readonly keepAlive: boolean }): Agent {
  const connect = buildConnector({ allowH2: false, timeout: connectTimeoutMs, lookup: guard.lookup, rejectUnauthorized: true });
  return new Agent({
    // A single connection also spares each origin its pool: with thousands of origins that is most of the memory.
    connections: keepAlive ? connectionsPerOrigin : 1,
    // undici's word for "close after each answer".
    pipelining: keepAlive ? 1 : 0,
    maxHeaderSize,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
    allowH2: false,
    connect: (options, callback) => {
      try {
        guard.checkLiteral(options.hostname);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
      connect(options, callback);
    },
  });
}

/**
 * Sends one request and reads its answer within the bounds.
 * @throws {RejectedError} and {RetryableError} as `failures.ts` and `decompress.ts` name them
 */
export async function exchange(agent: Agent, { url, method, headers, body, maxBytes, cut, idleMs, answers, signal }: Exchange): Promise<Answer> {
  let answered = false;
  try {
    const response = await agent.request({
      origin: url.origin, path: `${url.pathname}${url.search}`, method, headers, body, signal, headersTimeout: 0, bodyTimeout: idleMs,
    });
    answered = true;
    const flat = flatten(response.headers);
    const wanted = ((response.statusCode >= 200 && response.statusCode < 300) || answers?.includes(response.statusCode) === true) && method !== 'HEAD';
    if (!wanted) {
      await discard(response.body, signal);
      return { status: response.statusCode, headers: flat, body: new Uint8Array(0), received: 0 };
    }
    const layers = encodingLayers(flat['content-encoding']);
    const raw = await collect(response, maxBytes, cut && layers.length === 0);
    return { status: response.statusCode, headers: flat, body: await decompress(raw, layers, maxBytes), received: raw.byteLength };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw wireFailure(error, url.hostname, answered);
  }
}

/** Reads a little of an unwanted body so that the connection can be used again; what is longer costs the connection. */
async function discard(body: Dispatcher.ResponseData['body'], signal: AbortSignal): Promise<void> {
  await body.dump({ limit: 65_536, signal }).catch(() => body.destroy());
}

async function collect(response: Dispatcher.ResponseData, maxBytes: number, cut: boolean): Promise<Uint8Array> {
  const declared = Number(response.headers['content-length'] ?? 0);
  if (declared > maxBytes && !cut) {
    response.body.on('error', () => undefined).destroy();
    throw tooLarge(maxBytes);
  }
  // One growing buffer rather than a list of chunks: a body sent byte by byte would cost a hundred times its size.
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(declared, 16_384), maxBytes));
  let size = 0;
  // Leaving the loop destroys the stream, and with it the connection: an endless body ends here.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    const room = maxBytes - size;
    if (chunk.byteLength > room && !cut) throw tooLarge(maxBytes);
    const part = chunk.subarray(0, room);
    if (size + part.byteLength > buffer.byteLength) buffer = Buffer.concat([buffer.subarray(0, size)], Math.min(Math.max(buffer.byteLength * 2, size + part.byteLength), maxBytes));
    buffer.set(part, size);
    size += part.byteLength;
    if (chunk.byteLength > room) break;
  }
  return buffer.subarray(0, size);
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}
