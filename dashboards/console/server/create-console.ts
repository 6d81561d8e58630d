import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ensureBuilt } from '../build.ts';
import { createApp } from './app.ts';
import { closeServer, listen } from './listen.ts';
import { requireLoopback } from './loopback.ts';
import type { ConsoleParts } from './parts.ts';
import { loadWebFiles } from './web-files.ts';

export interface Console {
  /** Where to open it. */
  readonly url: string;
  readonly port: number;
  /** Resolves when the last connection is closed; at most about two seconds. */
  close(): Promise<void>;
}

export interface ConsoleAddress {
  /** `127.0.0.1`, another address of 127.0.0.0/8, `::1` or `localhost`; any other only where `publicUrl` is set. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/**
 * Serves the screens and their API. Builds the screens first where they are missing or older than their sources.
 * @throws {FatalError} `console-not-loopback`, `port-in-use`, `listen-failed`, `console-build-failed`.
 */
export async function createConsole(parts: ConsoleParts, address: ConsoleAddress): Promise<Console> {
  requireLoopback(address.host, parts.publicUrl);
  const { dist } = await ensureBuilt(parts.logger);
  let port = address.port;
  const app = createApp(parts, { port: () => port, web: loadWebFiles(dist) });
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 }, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  port = await listen(server, address);
  const host = address.host.includes(':') && !address.host.startsWith('[') ? `[${address.host}]` : address.host;
  const url = `http://${host}:${port}`;
  parts.logger.info({ url }, 'console open');
  return { url, port, close: () => closeServer(server) };
}
