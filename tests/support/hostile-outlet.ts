import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What an address answers: something whole, or whatever the function does to the connection. */
export type Reply = Answer | ((response: ServerResponse, request: IncomingMessage) => void);

export interface HostileHost {
  readonly url: string;
  /** Makes an address of this host answer; gives the full address. */
  on(path: string, reply: Reply): string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  /** Connections ever accepted: what must stay 0 where not a packet may go. */
  connections(): number;
  close(): Promise<void>;
}

/** A server on loopback that answers as badly as it is told to. Every host has its own port, so its own politeness and robots.txt. */
export async function startHost(address = '127.0.0.1'): Promise<HostileHost> {
  const replies = new Map<string, Reply>();
  const asked: string[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    // The other side hangs up in the middle of endless answers: that is the point of them.
    response.on('error', () => undefined);
    const reply = replies.get(path) ?? { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html><body>Không có</body></html>' };
    if (typeof reply === 'function') reply(response, request);
    else response.writeHead(reply.status ?? 200, { ...reply.headers }).end(reply.body ?? '');
  });
  server.on('connection', (socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, address, resolve));
  const url = `http://${address}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    on: (path, reply) => {
      replies.set(path, reply);
      return `${url}${path}`;
    },
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Sends a start and then nothing more. */
export const hang = (type: string, start: string): Reply => (response) => {
  response.writeHead(200, { 'content-type': type });
  response.write(start);
};

/** Never answers at all. */
export const silence: Reply = () => undefined;

/** A byte at a time, for ever. */
export const drip = (type: string, text: string): Reply => (response) => {
  response.writeHead(200, { 'content-type': type });
  let at = 0;
  const timer = setInterval(() => response.write(text[at++ % text.length] ?? ' '), 100);
  response.on('close', () => clearInterval(timer));
};

/** As fast as the other side reads, for ever. */
export const endless = (type: string, start: string, more: string): Reply => (response) => {
  response.writeHead(200, { 'content-type': type });
  response.write(start);
  const block = more.repeat(Math.ceil(65_536 / more.length));
  const pour = (): void => {
    while (!response.destroyed && response.write(block));
  };
  response.on('drain', pour);
  pour();
};

/** Breaks the connection off after a promised length was not sent. */
export const brokenOff = (type: string, body: string): Reply => (response) => {
  response.writeHead(200, { 'content-type': type, 'content-length': String(Buffer.byteLength(body) + 5_000) });
  response.write(body, () => response.destroy());
};

export const redirect = (location: string, status = 302): Reply => ({ status, headers: { location } });
