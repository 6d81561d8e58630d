import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { RawParam } from '../chdb/index.ts';
import { FaceError } from './face-error.ts';

/** A request to the HTTP interface, taken apart. */
export interface FaceRequest {
  readonly queryId: string;
  /** From the URL; the body then holds data. Null: the body is the statement. */
  readonly query: string | null;
  readonly database: string | undefined;
  readonly sessionId: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, RawParam>>;
  readonly compression: 'gzip' | 'br' | 'zstd' | null;
  /** The revision of the native protocol that the client wants blocks in; 0 without one. */
  readonly protocolVersion: number;
  /** Decompressed. */
  readonly body: Readable;
}

/** URL parameters that are not settings of the engine. */
const control = new Set(['query', 'database', 'query_id', 'session_id', 'user', 'password', 'role', 'quota_key', 'compress', 'decompress', 'enable_http_compression', 'client_protocol_version', 'stacktrace', 'add_http_cors_header']);

/** @throws {FaceError} for what this interface does not do. */
export function readFaceRequest(request: IncomingMessage, url: URL): FaceRequest {
  const search = url.searchParams;
  if (search.get('compress') === '1' || search.get('decompress') === '1') throw new FaceError(48, 'NOT_IMPLEMENTED', 'Native compression of bodies is not supported; use Content-Encoding');
  if (/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) throw new FaceError(48, 'NOT_IMPLEMENTED', 'Multipart bodies are not supported; send parameters in the URL');
  const settings: Record<string, string> = {};
  const params: Record<string, RawParam> = {};
  for (const [name, value] of search) {
    if (name.startsWith('param_')) params[name.slice('param_'.length)] = new RawParam(value);
    else if (!control.has(name)) settings[name] = value;
  }
  const format = header(request, 'x-clickhouse-format');
  if (format !== undefined) settings.default_format ??= format;
  return {
    queryId: search.get('query_id') || randomUUID(),
    query: search.get('query'),
    database: search.get('database') ?? header(request, 'x-clickhouse-database'),
    sessionId: search.get('session_id') ?? undefined,
    settings,
    params,
    compression: search.get('enable_http_compression') === '1' ? acceptedCompression(header(request, 'accept-encoding') ?? '') : null,
    protocolVersion: Math.trunc(Number(search.get('client_protocol_version') ?? 0)) || 0,
    body: decompressed(request),
  };
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const acceptedCompression = (accepts: string): FaceRequest['compression'] => (['gzip', 'zstd', 'br'] as const).find((codec) => new RegExp(`\\b${codec}\\b`).test(accepts)) ?? null;

const decompressors: Readonly<Record<string, () => Transform>> = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress, zstd: createZstdDecompress };

function decompressed(request: IncomingMessage): Readable {
  const encoding = (header(request, 'content-encoding') ?? 'identity').toLowerCase();
  if (encoding === 'identity') return request;
  const create = decompressors[encoding];
  if (!create) throw new FaceError(48, 'NOT_IMPLEMENTED', `Content-Encoding "${encoding}" is not supported`);
  const out = create();
  request.once('error', (error) => out.destroy(error));
  request.once('aborted', () => out.destroy(new Error('The client went away.')));
  return request.pipe(out);
}
