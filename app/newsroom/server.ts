import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { loadContent } from './content.ts';
import { newsroomRoutes } from './routes.ts';

export interface NewsroomOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback unless told otherwise. */
  readonly host?: string;
  /** When the demonstration began: every date and address follows from it, so keep it over restarts. */
  readonly epoch: Date;
  readonly now?: () => Date;
  /** Milliseconds between two fresh items (default one minute). */
  readonly freshEveryMs?: number;
}

export interface Newsroom {
  readonly port: number;
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the demonstration newsroom: feeds, a sitemap, pages, pictures, a public discussion page and a forum, all fictional.
 * @throws {FatalError} `port-in-use` when something listens there already, `listen-failed` for other causes,
 * `newsroom-content` when the content files are not in order.
 */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { host = '127.0.0.1', now = () => new Date(), freshEveryMs = 60_000 } = options;
  const content = loadContent();
  let base = '';
  const app = newsroomRoutes({ content, clock: () => ({ epoch: options.epoch, freshEveryMs, now: now() }), base: () => base });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, options.port)));
    server.listen(options.port, host, resolve);
  });
  const port = (server.address() as AddressInfo).port;
  base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    port,
    url: `${base}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function listenError(error: Error, host: string, port: number): FatalError {
  const code = 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE'
    ? new FatalError(`The newsroom cannot listen on ${host}:${port}: another program does already.`, { code: 'port-in-use', cause: error, hint: `Stop that program or choose another port, for example --port ${port + 1}.` })
    : new FatalError(`The newsroom cannot listen on ${host}:${port}: ${messageOf(error)}`, { code: 'listen-failed', cause: error, hint: 'Check the address; the demonstration belongs on 127.0.0.1.' });
}
