import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** For tests only: a web server on loopback that remembers what it was asked. */
export interface LoopbackServer {
  readonly origin: string;
  readonly port: number;
  readonly seen: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly method: string }[];
  close(): Promise<void>;
}

/** Answers by the handler; `/robots.txt` is 404 unless `robots` is given. */
export async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void, robots?: (response: ServerResponse) => void): Promise<LoopbackServer> {
  const seen: { path: string; headers: IncomingMessage['headers']; method: string }[] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers, method: request.method ?? '' });
    if (request.url !== '/robots.txt') handler(request, response);
    else if (robots === undefined) response.writeHead(404).end();
    else robots(response);
  });
  const { port, close } = await listen(server, () => server.closeAllConnections());
  return { origin: `http://127.0.0.1:${port}`, port, seen, close };
}

/** Speaks raw bytes to whatever is asked, for answers that no well-behaved server gives. */
export async function serveRaw(speak: (socket: Socket) => void): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.once('data', () => speak(socket));
  });
  const { port, close } = await listen(server, () => sockets.forEach((socket) => socket.destroy()));
  return { origin: `http://127.0.0.1:${port}`, close };
}

async function listen(server: Server, cut: () => void): Promise<{ readonly port: number; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => { server.close(() => resolve()); cut(); }),
  };
}
