import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FatalError } from '../../contracts/index.ts';
import { sendFailure } from './face-answer.ts';

export interface FaceServerOptions {
  /** On loopback; 0 lets the system choose. */
  readonly port: number;
  readonly maxConnections: number;
  /** Milliseconds that a request may take to arrive. */
  readonly bodyTimeoutMs: number;
  /** Milliseconds without a byte in either direction after which a connection is cut; never without it. */
  readonly idleMs?: number;
  /** What it throws is sent as ClickHouse sends an error. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface FaceServer {
  readonly port: number;
  /** Stops listening; requests in flight have so long to end. */
  close(timeoutMs: number): Promise<void>;
}

/**
 * A server on 127.0.0.1.
 * @throws {FatalError} `port-in-use`, `listen-failed`.
 */
export async function openFaceServer({ port, maxConnections, bodyTimeoutMs, idleMs, answer }: FaceServerOptions): Promise<FaceServer> {
  const timeouts = { keepAliveTimeout: 10_000, headersTimeout: Math.min(15_000, bodyTimeoutMs), requestTimeout: bodyTimeoutMs, connectionsCheckingInterval: Math.min(5000, bodyTimeoutMs) };
  const server = createServer({ maxHeaderSize: 1024 * 1024, ...timeouts }, (request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(response, error));
  });
  server.maxConnections = maxConnections;
  if (idleMs !== undefined) server.setTimeout(idleMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refused(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (timeoutMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function refused(port: number, cause: NodeJS.ErrnoException): FatalError {
  const inUse = cause.code === 'EADDRINUSE';
  return new FatalError(`The store cannot be offered on 127.0.0.1:${port}: ${inUse ? 'another program uses this port' : cause.message}.`, {
    code: inUse ? 'port-in-use' : 'listen-failed', cause, hint: 'Choose another port, or stop the other program (perhaps a Điểm Báo that already runs).',
  });
}
