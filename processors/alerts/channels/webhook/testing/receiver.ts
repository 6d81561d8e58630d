import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Manner } from '../../channels.contract.ts';

/** For tests only: a real HTTP receiver on loopback. */
export interface Receiver {
  readonly origin: string;
  readonly port: number;
  readonly posts: readonly GotPost[];
  behave(manner: Manner | ((response: ServerResponse) => void)): Promise<void>;
  close(): Promise<void>;
}

export interface GotPost {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly names: readonly string[];
  readonly body: string;
}

export async function startReceiver(): Promise<Receiver> {
  const posts: GotPost[] = [];
  const sockets = new Set<Socket>();
  let manner: Manner | ((response: ServerResponse) => void) = 'accept';
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => void (async () => {
    response.on('error', () => undefined);
    posts.push({ path: request.url ?? '', headers: request.headers, names: request.rawHeaders.filter((_, index) => index % 2 === 0), body: await text(request) });
    if (typeof manner === 'function') return manner(response);
    switch (manner) {
      case 'accept': return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
      case 'refuse-recipient': return void response.writeHead(400).end('{"ok":false,"description":"Bad Request: chat not found"}');
      case 'refuse': return void response.writeHead(403).end('no');
      case 'put-off': return void response.writeHead(503, { 'retry-after': '7' }).end('try later');
      case 'drip': {
        request.socket.write('HTTP/1.1 200 OK\r\n');
        return void timers.add(setInterval(() => request.socket.write(`X-Drip: ${'x'.repeat(10)}\r\n`), 200));
      }
      case 'drop-after': return void request.socket.destroy();
      case 'silent': case 'drop-before': return;
    }
  })().catch(() => undefined));
  server.on('connection', (socket) => { sockets.add(socket); socket.on('error', () => undefined).on('close', () => sockets.delete(socket)); });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const hush = (): void => { timers.forEach((timer) => clearInterval(timer)); timers.clear(); sockets.forEach((socket) => socket.destroy()); };
  const stop = (): Promise<void> => new Promise((resolve) => { server.close(() => resolve()); hush(); });
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    port,
    posts,
    async behave(next) {
      hush();
      manner = next;
      // The line of HTTP breaks before anything was handed over only where there is none.
      if (next === 'drop-before') await stop();
      else if (!server.listening) await listen(port);
    },
    close: stop,
  };
}
