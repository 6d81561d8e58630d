import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { RemoteConnection } from '../remote-connection.ts';
import type { Backend } from './backend.ts';
import type { OwnerInfo } from './owner-file.ts';

export interface GuestOptions {
  readonly database: string;
  /** Milliseconds without a byte after which a request counts as failed. */
  readonly requestTimeoutMs: number;
  /** Milliseconds the owner has to answer the first ping. */
  readonly pingTimeoutMs: number;
}

/** Asks the owner over loopback; null when nobody answers there, or somebody else does. */
export async function becomeGuest(owner: OwnerInfo, options: GuestOptions): Promise<Backend | null> {
  const open = (timeout: number): RemoteConnection =>
    new RemoteConnection(
      createClient({
        url: `http://127.0.0.1:${owner.port}`,
        username: 'default',
        password: owner.token,
        database: options.database,
        request_timeout: timeout,
        max_open_connections: 16,
        keep_alive: { enabled: true, idle_socket_ttl: 2500, eagerly_destroy_stale_sockets: true },
        log: { level: ClickHouseLogLevel.OFF },
      }),
      `127.0.0.1:${owner.port} (process ${owner.pid}, which owns the data folder)`,
    );
  const probe = open(options.pingTimeoutMs);
  const answer = await probe.ping();
  await probe.close();
  if (!answer.success) return null;
  const connection = open(options.requestTimeoutMs);
  return { mode: 'embedded-guest', connection, close: () => connection.close() };
}
