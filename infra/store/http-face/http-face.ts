import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { readsOnly, type ChdbPool } from '../chdb/index.ts';
import { gatherBody } from '../chdb/body.ts';
import { firstKeyword, maskLiterals } from '../sql-text.ts';
import { isAllowed } from './auth.ts';
import { sendResult } from './face-answer.ts';
import { FaceError } from './face-error.ts';
import { readFaceRequest, type FaceRequest } from './face-request.ts';
import { openFaceServer, type FaceServer } from './face-server.ts';

export interface HttpFaceOptions {
  readonly pool: ChdbPool;
  readonly token: string;
  /** Bytes of a body after decompression (default 128 MiB). */
  readonly maxBodyBytes?: number;
}

export type HttpFace = FaceServer;

/**
 * ClickHouse's HTTP interface over the pool, on loopback: what the official client uses of it. Output formats are the
 * pool's; a binary protocol of its own (Native with its hello) would be another branch of `answer`.
 */
export function openHttpFace(options: HttpFaceOptions): Promise<HttpFace> {
  return openFaceServer({ port: 0, maxConnections: 256, bodyTimeoutMs: 120_000, answer: (request, response) => answer(options, request, response) });
}

async function answer(options: HttpFaceOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('X-ClickHouse-Server-Display-Name', 'diembao');
  response.setHeader('X-ClickHouse-Timezone', 'UTC');
  if (url.pathname === '/ping') {
    response.end('Ok.\n');
    return;
  }
  if (!isAllowed(request.headers, options.token)) throw new FaceError(516, 'AUTHENTICATION_FAILED', 'default: Authentication failed: the token is missing or wrong');
  if (url.pathname !== '/') throw new FaceError(60, 'UNKNOWN_TABLE', `There is nothing at ${url.pathname}`);
  const asked = readFaceRequest(request, url);
  response.setHeader('X-ClickHouse-Query-Id', asked.queryId);
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const body = await gatherBody(asked.body, options.maxBodyBytes ?? 128 * 1024 * 1024, true);
  sendResult(response, asked, await run(options.pool, asked, request.method ?? 'GET', body, gone.signal));
}

async function run(pool: ChdbPool, asked: FaceRequest, method: string, body: Buffer, signal: AbortSignal): Promise<Parameters<typeof sendResult>[2]> {
  const query = asked.query ?? body.toString('utf8');
  if (method !== 'POST' && !readsOnly(query)) throw new FaceError(164, 'READONLY', 'Cannot change anything by GET: use POST');
  const common = {
    query_id: asked.queryId,
    clickhouse_settings: asked.settings,
    query_params: asked.params,
    abort_signal: signal,
    ...(asked.sessionId === undefined ? {} : { session_id: asked.sessionId }),
    ...(asked.database === undefined ? {} : { database: asked.database }),
  };
  if (asked.query === null || body.length === 0) return isEmptyInsert(asked) ? {} : pool.exec({ ...common, query });
  if (firstKeyword(maskLiterals(query)) === 'INSERT') return pool.insert({ ...common, query, values: Readable.from([body], { objectMode: false }) });
  return pool.exec({ ...common, query: `${query}\n${body.toString('utf8')}` });
}

/** An INSERT … FORMAT whose data turned out to be none: nothing to do, and no error. */
function isEmptyInsert(asked: FaceRequest): boolean {
  if (asked.query === null) return false;
  const masked = maskLiterals(asked.query);
  return firstKeyword(masked) === 'INSERT' && /\bFORMAT\s+\w+\s*$/i.test(masked) && !/\bSELECT\b/i.test(masked);
}
