import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Breaks all connections at once. */
  drop(): void;
  /** Breaks each connection when its next reply comes, and swallows that reply: the broker did what it was asked, nobody hears of it. */
  loseReplies(): void;
  close(): Promise<void>;
}

/** A TCP proxy on loopback that can misbehave. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const pairs = new Set<{ readonly client: Socket; readonly broker: Socket; deaf: boolean }>();
  const server = createServer((client) => {
    const broker = connect(targetPort, '127.0.0.1');
    const pair = { client, broker, deaf: false };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      client.destroy();
      broker.destroy();
    };
    client.on('data', (chunk) => broker.write(chunk));
    broker.on('data', (chunk) => (pair.deaf ? end() : client.write(chunk)));
    for (const socket of [client, broker]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const { client, broker } of pairs) {
      client.destroy();
      broker.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    drop,
    loseReplies: () => {
      for (const pair of pairs) pair.deaf = true;
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      drop();
      return closed;
    },
  };
}
