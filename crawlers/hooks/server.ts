import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FatalError } from '../../infra/contracts/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Source } from '../contract/collector.ts';
import type { Collectors } from '../registry.ts';
import { answerHook, type AnswerParts, type PlainAnswer } from './answer.ts';
import { Coalescer } from './coalescer.ts';
import { RateBound } from './rate.ts';

export interface HooksOptions {
  readonly sources: readonly Source[];
  readonly collectors: Collectors;
  readonly privacy: Privacy;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Told when a source has something new; deliveries in quick succession are told as one. */
  readonly onPoll: (source: string) => void;
  readonly bounds?: Partial<HooksBounds>;
}

export interface HooksBounds {
  /** Bytes of one delivery (default 1 MiB). */
  readonly maxBytes: number;
  /** Milliseconds for a request's headers, and for all of it (defaults 10,000 and 30,000). */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Milliseconds that a hook may take (default 10,000). */
  readonly hookTimeoutMs: number;
  /** Requests a minute to one source (default 300). */
  readonly perMinute: number;
  /** Connections at once (default 64); what comes beyond is dropped. */
  readonly connections: number;
  /** Milliseconds between two polls that deliveries cause at one source (default 20,000). */
  readonly pollPauseMs: number;
}

export interface Hooks {
  /** Resolves to the address it listens at. @throws {FatalError} `port-in-use`, `listen-failed` */
  listen(where: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no more requests, lets those under way end for up to 5 seconds, and forgets polls that wait. */
  close(): Promise<void>;
}

const defaults: HooksBounds = { maxBytes: 1_048_576, headersTimeoutMs: 10_000, requestTimeoutMs: 30_000, hookTimeoutMs: 10_000, perMinute: 300, connections: 64, pollPauseMs: 20_000 };
const longestCloseMs = 5_000;

/** The server of `/hooks/<source id>`: hands each delivery to the hook of its source's collector. It knows nothing of who delivers what. */
export function createHooks({ sources, collectors, privacy, now, logger, onPoll, bounds: given = {} }: HooksOptions): Hooks {
  const bounds = { ...defaults, ...given };
  const polls = new Coalescer(bounds.pollPauseMs, (source) => {
    try {
      onPoll(source);
    } catch (error) {
      logger.error({ source, err: error }, 'a poll could not be asked for');
    }
  });
  const parts: AnswerParts = {
    sources: new Map(sources.map((source) => [source.id, source])), collectors, privacy, now, logger,
    rate: new RateBound(bounds.perMinute, now), maxBytes: bounds.maxBytes, hookTimeoutMs: bounds.hookTimeoutMs, onPoll: (source) => polls.call(source),
  };
  const server = createServer(
    { headersTimeout: bounds.headersTimeoutMs, requestTimeout: bounds.requestTimeoutMs, connectionsCheckingInterval: Math.min(bounds.headersTimeoutMs, 1_000), keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    (request, response) => {
      // Who breaks off needs no answer.
      request.on('error', () => undefined);
      response.on('error', () => undefined);
      void answerHook(request, parts).then((answer) => send(response, server.listening ? answer : lastOf(answer)));
    },
  );
  server.maxConnections = bounds.connections;
  server.maxRequestsPerSocket = 1_000;
  return {
    async listen(where) {
      await listen(server, where);
      const { port } = server.address() as AddressInfo;
      return `http://${where.host.includes(':') ? `[${where.host}]` : where.host}:${port}`;
    },
    close() {
      polls.close();
      return close(server);
    },
  };
}

/** While the server closes, no connection waits for another request. */
const lastOf = (answer: PlainAnswer): PlainAnswer => ({ ...answer, headers: { ...answer.headers, connection: 'close' } });

/** Always plain text that nobody interprets: a challenge is a stranger's text sent back. */
function send(response: ServerResponse, { status, body, headers }: PlainAnswer): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'", ...headers,
  });
  response.end(body);
}

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const inUse = cause.code === 'EADDRINUSE';
      reject(new FatalError(`Cannot listen for deliveries on ${host}:${port}: ${inUse ? 'another program uses this port' : cause.message}.`, {
        code: inUse ? 'port-in-use' : 'listen-failed', hint: 'Choose another hooks.port or hooks.host in the office file.', cause,
      }));
    });
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), longestCloseMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
