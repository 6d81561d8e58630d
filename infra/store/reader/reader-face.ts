import type { IncomingMessage, ServerResponse } from 'node:http';
import { gatherBody } from '../chdb/body.ts';
import type { Store } from '../contract.ts';
import { FaceError, isAllowed, openFaceServer, readFaceRequest, sendResult, type FaceServer } from '../http-face/index.ts';
import { ask } from './ask.ts';
import { readerName } from './granted.ts';
import { Turns } from './turns.ts';

export interface ReaderFaceOptions {
  readonly store: Store;
  /** Of the user `reader`. */
  readonly password: string;
  /** On loopback; 0 lets the system choose. */
  readonly port: number;
  /** Milliseconds after which a connection on which nothing moves is cut (default 65,000: longer than any question takes). */
  readonly idleMs?: number;
  /** Milliseconds that a request may take to arrive (default 15,000). */
  readonly bodyTimeoutMs?: number;
}

/** A query's text: what the engine itself takes by default. */
const mostText = 256 * 1024;

/**
 * Offers the store to Grafana over ClickHouse's HTTP interface, on loopback: the user `reader` may ask what infra/store/reader/granted.ts grants, within
 * infra/store/reader/limits.ts, and change nothing.
 * @throws {FatalError} `port-in-use`, `listen-failed`.
 */
export async function openReaderFace(options: ReaderFaceOptions): Promise<FaceServer> {
  const { client } = options.store;
  const listed = await (await client.query({ query: 'SELECT lower(name) AS name FROM system.table_functions', format: 'JSONEachRow' })).json<{ name: string }>();
  const known: Known = { tableFunctions: new Set(listed.map(({ name }) => name)), turns: new Turns(3, 60) };
  return openFaceServer({
    port: options.port, maxConnections: 64, bodyTimeoutMs: options.bodyTimeoutMs ?? 15_000, idleMs: options.idleMs ?? 65_000,
    answer: (request, response) => answer(options, known, request, response),
  });
}

interface Known {
  readonly tableFunctions: ReadonlySet<string>;
  readonly turns: Turns;
}

async function answer({ store, password }: ReaderFaceOptions, { tableFunctions, turns }: Known, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('X-ClickHouse-Server-Display-Name', 'diembao');
  response.setHeader('X-ClickHouse-Timezone', 'UTC');
  if (url.pathname === '/ping') {
    response.end('Ok.\n');
    return;
  }
  if (!isAllowed(request.headers, password, readerName)) throw new FaceError(516, 'AUTHENTICATION_FAILED', `${readerName}: Authentication failed: password is incorrect, or there is no user with such name`);
  if (url.pathname !== '/') throw new FaceError(60, 'UNKNOWN_TABLE', `There is nothing at ${url.pathname}`);
  const asked = readFaceRequest(request, url);
  response.setHeader('X-ClickHouse-Query-Id', asked.queryId);
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const body = (await gatherBody(asked.body, mostText, true)).toString('utf8');
  const text = asked.query === null ? body : `${asked.query}\n${body}`;
  const { stream, summary } = await turns.take(() => ask(asked, text, { client: store.client, database: store.database, tableFunctions, signal: gone.signal }));
  // The official Go client takes an answer for empty by its length alone.
  if (stream === null) response.setHeader('Content-Length', 0);
  sendResult(response, asked, { ...(stream === null ? {} : { stream }), ...(summary === undefined ? {} : { summary }) });
}
