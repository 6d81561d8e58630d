import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds before the answer; Infinity never answers. */
  readonly delayMs?: number;
}

export interface Loopback {
  readonly origin: string;
  /** Paths asked for, in order, robots.txt left out. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** A web server on loopback for tests: `answer` gets path and request; null is a 404. robots.txt is absent unless answered. */
export async function serveLoopback(answer: (path: string, request: IncomingMessage) => Answer | null): Promise<Loopback> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push({ path, headers: request.headers });
    const given = answer(path, request) ?? { status: 404, body: '' };
    if (given.delayMs === Infinity) return;
    if (given.delayMs === undefined) reply(response, given);
    else setTimeout(() => reply(response, given), given.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}
