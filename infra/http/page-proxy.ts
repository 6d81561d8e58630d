import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Guard } from './guard.ts';

/** A forward proxy on loopback for one page of a browser, which thereby reaches checked addresses only. */
export interface PageProxy {
  /** For the browser's proxy setting. */
  readonly url: string;
  /** Bytes that came from the network so far. */
  received(): number;
  /** Whether the page wanted more than its share: its connections are cut then. */
  exceeded(): boolean;
  /** What was refused: `host: reason`, the first twenty. */
  readonly refused: readonly string[];
  /** Cuts every connection and stops listening. */
  close(): Promise<void>;
}

export interface PageProxyBounds {
  /** Bytes from the network to the page, all connections together. */
  readonly maxBytes: number;
  /** Longest silence of a connection, its establishment included. */
  readonly idleMs: number;
  readonly connections?: number;
}

/** Between two hops only: never handed on. */
const hopHeaders = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade']);
const mostRefusedKept = 20;

/**
 * Opens the proxy. Each address is judged as written and again by every answer of the resolver, and the connection goes to the
 * address that was judged: redirects, frames, scripts and changing DNS answers of a page all end here.
 */
export async function openPageProxy(guard: Guard, { maxBytes, idleMs, connections = 64 }: PageProxyBounds): Promise<PageProxy> {
  const open = new Set<Duplex>();
  const refused: string[] = [];
  let received = 0;
  let exceeded = false;

  const cutAll = (): void => open.forEach((socket) => socket.destroy());
  const hold = <T extends Duplex>(socket: T): T => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    return socket;
  };
  const count = (chunk: Buffer): void => {
    received += chunk.byteLength;
    if (received <= maxBytes || exceeded) return;
    exceeded = true;
    cutAll();
  };
  /** The address to go to, or null where it is refused. */
  const judge = (text: string): URL | null => {
    try {
      if (exceeded) throw new Error('the page has had its share');
      const url = new URL(text);
      guard.checkUrl(url);
      return url;
    } catch (error) {
      if (refused.length < mostRefusedKept) refused.push(`${text.slice(0, 100)}: ${(error as Error).message}`);
      return null;
    }
  };

  function forward(request: IncomingMessage, response: ServerResponse): void {
    const url = judge(request.url ?? '');
    if (url === null || url.protocol !== 'http:') {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    const upstream = ask({
      host: bare(url.hostname), port: url.port === '' ? 80 : Number(url.port), path: `${url.pathname}${url.search}`, method: request.method ?? 'GET',
      headers: { ...handedOn(request.headers), host: url.host, connection: 'close' }, lookup: guard.lookup, agent: false, timeout: idleMs,
    });
    upstream.on('socket', hold);
    upstream.on('timeout', () => upstream.destroy());
    upstream.on('error', () => fail(response));
    upstream.on('response', (answer) => {
      answer.on('data', count).on('error', () => response.destroy());
      response.writeHead(answer.statusCode ?? 502, handedOn(answer.headers));
      answer.pipe(response);
    });
    response.on('close', () => upstream.destroy());
    request.on('error', () => upstream.destroy());
    request.pipe(upstream);
  }

  function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): void {
    hold(client).on('error', () => client.destroy());
    const url = judge(`https://${request.url ?? ''}`);
    if (url === null || url.pathname !== '/' || url.search !== '') {
      client.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = hold(connect({ host: bare(url.hostname), port: url.port === '' ? 443 : Number(url.port), lookup: guard.lookup }));
    upstream.setTimeout(idleMs, () => upstream.destroy());
    let through = false;
    upstream.once('connect', () => {
      through = true;
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.on('data', count).pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => {
      if (through) client.destroy();
      else client.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n');
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  }

  const server = createServer({ maxHeaderSize: 65_536 }, forward);
  server.maxConnections = connections;
  server.on('connection', (socket: Socket) => void hold(socket).on('error', () => socket.destroy()));
  server.on('connect', tunnel);
  server.on('upgrade', (_request, socket: Duplex) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    exceeded: () => exceeded,
    refused,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      cutAll();
    }),
  };
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(502, { connection: 'close' }).end();
}

/** Without brackets: `net.connect` wants an IPv6 address bare. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

const handedOn = (headers: IncomingMessage['headers']): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined && !hopHeaders.has(entry[0])));
