import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Gate {
  /** Where it listens, after names and port 0 were resolved. */
  readonly address: Address;
  close(): Promise<void>;
}

export interface GateOptions {
  readonly listen: Address;
  readonly to: Address;
  /** Connections at one time (default 200); more are refused. */
  readonly maxConnections?: number;
  /** Milliseconds without a byte in either direction after which a connection ends (default 5 minutes). */
  readonly idleMs?: number;
}

/** Hands every connection to `listen` on to `to`, byte for byte. Fails when it cannot listen. */
export function openGate({ listen, to, maxConnections = 200, idleMs = 300_000 }: GateOptions): Promise<Gate> {
  const open = new Set<Socket>();
  const server = createServer((outer) => {
    const inner = connect(to.port, to.host);
    join(outer, inner, idleMs);
    for (const socket of [outer, inner]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
  });
  server.maxConnections = maxConnections;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, () => {
      const { address, port } = server.address() as AddressInfo;
      resolve({
        address: { host: address, port },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      });
    });
  });
}

/** Ties two sockets: what one says the other hears, and neither outlives the other. */
function join(outer: Socket, inner: Socket, idleMs: number): void {
  outer.pipe(inner);
  inner.pipe(outer);
  for (const [one, other] of [[outer, inner], [inner, outer]] as const) {
    one.setTimeout(idleMs, () => one.destroy());
    one.on('error', () => one.destroy());
    one.once('close', () => other.destroySoon());
  }
}
