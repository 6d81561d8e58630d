import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib';
import type { ExecResult } from '../connection.ts';
import { failureOf } from './face-error.ts';
import type { FaceRequest } from './face-request.ts';

const compressors = {
  gzip: () => createGzip({ level: 1 }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: () => createZstdCompress(),
} as const;

/** Sends a result as it comes. An error after the first byte is written in the frame that the client looks for. */
export function sendResult(response: ServerResponse, request: FaceRequest, result: Partial<ExecResult>): void {
  const tag = randomUUID().replaceAll('-', '').slice(0, 16);
  response.setHeader('Content-Type', 'text/plain; charset=UTF-8');
  response.setHeader('X-ClickHouse-Exception-Tag', tag);
  if (request.settings.default_format !== undefined) response.setHeader('X-ClickHouse-Format', request.settings.default_format);
  if (result.summary) response.setHeader('X-ClickHouse-Summary', JSON.stringify(result.summary));
  const stream = result.stream;
  if (!stream) {
    response.end();
    return;
  }
  const out = openOutput(response, request.compression);
  response.once('close', () => stream.destroy());
  copy(stream, out, tag);
}

function openOutput(response: ServerResponse, compression: FaceRequest['compression']): Writable {
  if (compression === null) return response;
  response.setHeader('Content-Encoding', compression);
  const out = compressors[compression]();
  out.on('error', () => response.destroy());
  out.pipe(response);
  return out;
}

function copy(stream: Readable, out: Writable, tag: string): void {
  stream.once('error', (error) => {
    if (!out.writableEnded && !out.destroyed) out.end(exceptionFrame(error, tag));
  });
  stream.pipe(out);
}

function exceptionFrame(error: unknown, tag: string): string {
  const { text } = failureOf(error);
  return `\r\n__exception__\r\n${tag}\r\n${text}${Buffer.byteLength(text)} ${tag}\r\n__exception__\r\n`;
}

/** Says what went wrong, when nothing of a result has been sent. */
export function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const failure = failureOf(error);
  response.removeHeader('Content-Encoding');
  response.writeHead(failure.status, { 'Content-Type': 'text/plain; charset=UTF-8', 'X-ClickHouse-Exception-Code': failure.code });
  response.end(failure.text);
}
