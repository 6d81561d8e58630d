import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FatalError } from '../contracts/index.ts';
import type { Metrics } from './metrics.ts';

export interface OpsServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface OpsOptions {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  /** Resolves to the list of what is not ready; empty means ready. */
  readonly readiness: () => Promise<readonly string[]>;
}

/** `/healthz`, `/readyz` and `/metrics` of a role that has no console: what an orchestrator and Prometheus ask. */
export async function startOpsServer(options: OpsOptions): Promise<OpsServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    const respond = async (): Promise<void> => {
      if (request.url === '/healthz') return answer(200, 'ok\n');
      if (request.url === '/metrics') return answer(200, await options.metrics.registry.metrics(), options.metrics.registry.contentType);
      if (request.url !== '/readyz') return answer(404, 'not found\n');
      const missing = await options.readiness();
      return answer(missing.length === 0 ? 200 : 503, missing.length === 0 ? 'ready\n' : `${missing.join('\n')}\n`);
    };
    respond().catch((error: unknown) => answer(500, `${String(error)}\n`));
  });
  server.requestTimeout = 10_000;
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: OpsOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const inUse = cause.code === 'EADDRINUSE';
      reject(
        new FatalError(`Cannot listen on ${host}:${port}: ${inUse ? 'another program uses this port' : cause.message}.`, {
          code: inUse ? 'port-in-use' : 'listen-failed',
          hint: 'Choose another port with --ops-port, or stop the other program.',
          cause,
        }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}
