import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server on loopback that can be cut. */
export interface Line {
  readonly port: number;
  /** Bytes that a connection may bring before it breaks; 0: none is taken up, Infinity: it holds. */
  carries: number;
  close(): Promise<void>;
}

export async function openLine(to: number): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const far = connect(to, '127.0.0.1');
    let carried = 0;
    for (const end of [socket, far]) {
      open.add(end);
      end.on('error', () => undefined).on('close', () => {
        open.delete(end);
        socket.destroy();
        far.destroy();
      });
    }
    socket.pipe(far);
    far.on('data', (chunk: Buffer) => {
      carried += chunk.length;
      if (carried > line.carries) socket.destroy();
      else socket.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    port: (server.address() as AddressInfo).port,
    carries: Infinity,
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
  return line;
}
