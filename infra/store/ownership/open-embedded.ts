import { mkdirSync } from 'node:fs';
import type { Logger } from '../../observability/index.ts';
import { clientOver } from '../client.ts';
import type { Store } from '../contract.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migration-files.ts';
import { DelegatingConnection } from './delegating-connection.ts';
import { resolveBackend } from './resolve.ts';

export interface EmbeddedOptions {
  readonly kind: 'embedded';
  /** The store's folder; made when missing. */
  readonly dir: string;
  readonly database?: string;
  /** Defaults to the project's own. */
  readonly migrations?: readonly Migration[];
  readonly timeouts?: Partial<Timeouts>;
}

/** Milliseconds. */
interface Timeouts {
  /** To find an owner that answers, or to become it. */
  readonly resolve: number;
  /** For the owner to answer a first ping. */
  readonly ping: number;
  /** Without a byte, for a guest's request. */
  readonly request: number;
  /** For what is in flight when the store closes. */
  readonly close: number;
}

export async function openEmbedded(options: EmbeddedOptions, deps: { readonly logger: Logger }): Promise<Store> {
  const { dir, database = 'diembao' } = options;
  const { logger } = deps;
  const timeouts: Timeouts = { resolve: 15_000, ping: 3000, request: 60_000, close: 4000, ...options.timeouts };
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const connection = new DelegatingConnection(() =>
    resolveBackend({
      dir,
      database,
      logger,
      prepare: async (client) => void (await migrate({ client, database, logger, ...(options.migrations ? { migrations: options.migrations } : {}) })),
      requestTimeoutMs: timeouts.request,
      pingTimeoutMs: timeouts.ping,
      resolveTimeoutMs: timeouts.resolve,
      closeTimeoutMs: timeouts.close,
    }),
  );
  await connection.connect();
  return { client: clientOver(connection, database), database, mode: () => connection.mode, close: () => connection.close() };
}
