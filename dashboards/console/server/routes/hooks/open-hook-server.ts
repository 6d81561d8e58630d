import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../../../../../infra/observability/index.ts';
import { problemOfError } from '../../errors.ts';
import { closeServer, listen } from '../../listen.ts';
import { problemResponse } from '../../problem.ts';
import { mountGrafanaHook, type AlertHook } from './grafana.ts';

export interface HookServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The hook alone, for a Grafana that cannot reach the console because that stays on loopback (in a container of its own). It needs no such fence: nothing is read here,
 * and the token is asked for before anything else.
 * @throws {FatalError} `port-in-use`, `listen-failed`.
 */
export async function openHookServer(hook: AlertHook, address: { readonly host: string; readonly port: number }, { logger }: { readonly logger: Logger }): Promise<HookServer> {
  const app = new Hono();
  app.onError(problemOfError(logger));
  app.notFound((c) => problemResponse(c, 'not-found'));
  mountGrafanaHook(app, hook);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 }, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const port = await listen(server, address);
  return { port, close: () => closeServer(server) };
}
