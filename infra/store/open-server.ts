import { setTimeout as pause } from 'node:timers/promises';
import { ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { FatalError, messageOf, RetryableError } from '../contracts/index.ts';
import type { Logger } from '../observability/index.ts';
import { clientOver } from './client.ts';
import type { Connection } from './connection.ts';
import type { Store } from './contract.ts';
import { createDatabaseSql, migrate } from './migrate.ts';
import { grantReader } from './reader/server-reader.ts';
import { RemoteConnection } from './remote-connection.ts';

export interface ServerOptions {
  readonly kind: 'server';
  readonly url: string;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  /** False where another process (the compose file's `migrate` job) sees to it. */
  readonly migrate?: boolean;
  /** Of the user that Grafana reads with: it is made, or brought to what this version grants, once the migrations are done; null: not seen to here. */
  readonly readerPassword?: string | null;
  /** Milliseconds to wait for a server that is starting (default 60,000). */
  readonly startTimeoutMs?: number;
}

export async function openServer(options: ServerOptions, deps: { readonly logger: Logger }): Promise<Store> {
  const admin = connect(options, 'default');
  try {
    await waitForServer(admin, options, deps.logger);
    if (options.migrate !== false) await admin.command({ query: createDatabaseSql(options.database, 'server-default') });
  } finally {
    await admin.close();
  }
  const client = clientOver(connect(options, options.database), options.database);
  try {
    if (options.migrate !== false) {
      await migrate({ client, database: options.database, logger: deps.logger });
      // Users are a server's matter: no migration of the tables, which the embedded engine runs too.
      if (options.readerPassword) await grantReader({ client, database: options.database, password: options.readerPassword });
    }
  } catch (error) {
    await client.close();
    throw error;
  }
  return { client, database: options.database, mode: () => 'server', close: () => client.close() };
}

function connect(options: ServerOptions, database: string): Connection {
  const client = createClient({
    url: options.url,
    username: options.username,
    password: options.password,
    database,
    application: 'diembao',
    request_timeout: 120_000,
    max_open_connections: 16,
    compression: { response: true, request: true },
    // Below the server's own (3 s in old versions, 10 s and more in recent ones), so that no dead socket is written to.
    keep_alive: { enabled: true, idle_socket_ttl: 2500, eagerly_destroy_stale_sockets: true },
    log: { level: ClickHouseLogLevel.OFF },
  });
  return new RemoteConnection(client, addressOf(options.url));
}

/** The address without what might be secret in it. */
function addressOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function waitForServer(connection: Connection, options: ServerOptions, logger: Logger): Promise<void> {
  const deadline = Date.now() + (options.startTimeoutMs ?? 60_000);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await connection.ping({ select: true });
    if (answer.success) return;
    const cause = rootOf(answer.error);
    if (cause instanceof ClickHouseError && cause.code === '516') {
      throw new FatalError(`ClickHouse at ${addressOf(options.url)} refuses user "${options.username}".`, { code: 'store-auth', cause, hint: 'Check the user in the office file and the password in the environment.' });
    }
    if (Date.now() >= deadline) {
      throw new RetryableError(`ClickHouse at ${addressOf(options.url)} does not answer: ${messageOf(cause)}`, {
        code: 'store-unavailable', cause, hint: 'Check that the server runs, that the address and port are those of its HTTP interface (usually 8123), and that this machine may reach it.',
      });
    }
    if (attempt === 1) logger.warn({ address: addressOf(options.url), error: messageOf(cause) }, 'waiting for ClickHouse');
    await pause(Math.min(2000, 250 * attempt));
  }
}

const rootOf = (error: Error): unknown => error.cause ?? error;
