import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FatalError } from '../../../infra/contracts/index.ts';

/** Listens, and resolves to the port. @throws {FatalError} `port-in-use`, `listen-failed`. */
export function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const inUse = cause.code === 'EADDRINUSE';
      reject(
        new FatalError(`The console cannot listen on ${host}:${port}: ${inUse ? 'another program uses this port' : cause.message}.`, {
          code: inUse ? 'port-in-use' : 'listen-failed',
          hint: inUse ? 'Choose another port with --port, or stop the other program (perhaps a Điểm Báo that already runs).' : 'Choose another address or port with --host and --port.',
          cause,
        }),
      );
    });
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), () => resolve((server.address() as AddressInfo).port));
  });
}

/** Lets answers under way finish for `graceMs`, then cuts what is left. */
export function closeServer(server: Server, graceMs = 2000): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
